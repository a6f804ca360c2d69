import "server-only";
import type { Actor } from "../../access/actor.ts";
import { authorRing, relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { standingOf } from "../relationships/standing.ts";
import type { Visibility } from "./schema.ts";

export type Note = {
  id: string;
  sessionId: string | null;
  authorId: string;
  visibility: Visibility;
  text: string;
  createdAt: Date;
  updatedAt: Date;
};

/** Shared notes of the pair and the reader's own private ones, newest first. For partners. */
export function listNotes(actor: Actor, relationshipId: string): Promise<Note[]> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    const rows = await db.note.findMany({
      where: { relationshipId, OR: [{ visibility: "shared" }, { authorId: actor.personId }] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    if (rows.length === 0) return [];
    const shared = rows.some((row) => row.visibility === "shared")
      ? await relationshipRing(db, relationshipId)
      : null;
    const own = rows.some((row) => row.visibility === "private")
      ? await authorRing(db, actor.personId)
      : null;
    return rows.map(({ sealed, relationshipId: _, ...row }) => ({
      ...row,
      text:
        (row.visibility === "shared" ? shared : own)?.open<{ text: string }>("notes", row.id, sealed).text ??
        "",
    }));
  });
}
