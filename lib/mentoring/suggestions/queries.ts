import "server-only";
import type { Actor } from "../../access/actor.ts";
import { masterKey } from "../../crypto/master-key.ts";
import { openLetter } from "../../crypto/seal.ts";
import { asPerson } from "../../db/unit.ts";
import { placeOf } from "./place.ts";

export type Suggestion = { id: string; from: string; text: string; sentAt: Date; readAt: Date | null };

/** What the actor's managers suggested to them, newest first. Nobody reads back what they sent (W3). */
export function listSuggestions(actor: Actor): Promise<Suggestion[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.suggestion.findMany({
      where: { recipientId: actor.personId },
      orderBy: [{ sentAt: "desc" }, { id: "desc" }],
      include: { author: { select: { name: true } } },
    });
    return rows.map(({ id, recipientId, sealed, author, sentAt, readAt }) => ({
      id,
      from: author.name,
      text: openLetter(masterKey(), sealed, placeOf(id, recipientId)),
      sentAt,
      readAt,
    }));
  });
}

export const countUnread = (actor: Actor): Promise<number> =>
  asPerson(actor, (db) => db.suggestion.count({ where: { recipientId: actor.personId, readAt: null } }));

export type Report = { id: string; name: string; jobTitle: string | null };

/** Whom the actor may send one to: their direct reports, every one of them, enrolled or not. */
export function listReports(actor: Actor): Promise<Report[]> {
  return asPerson(actor, (db) =>
    db.person.findMany({
      where: { leftAt: null, managers: { some: { managerId: actor.personId, until: null } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, jobTitle: true },
    }),
  );
}
