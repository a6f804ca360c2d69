import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { masterKey } from "../../crypto/master-key.ts";
import { sealLetter } from "../../crypto/seal.ts";
import { asPerson } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";
import { say } from "../../words/said.ts";
import { placeOf } from "./place.ts";
import type { OneSuggestion, SendSuggestion } from "./schema.ts";

/**
 * To a direct report, who alone reads it (W3). Whether they take part in mentoring is not asked anywhere on the
 * way, so that sending answers nothing.
 */
export function send(actor: Actor, { id, recipientId, text }: SendSuggestion): Promise<void> {
  return asPerson(actor, async (db) => {
    const report = await db.person.findFirst({
      where: { id: recipientId, managers: { some: { managerId: actor.personId, until: null } } },
      select: { email: true },
    });
    if (!report) throw new NotFound(say("relationship.noReport"));
    const { count } = await db.suggestion.createMany({
      data: {
        id,
        authorId: actor.personId,
        recipientId,
        sealed: sealLetter(masterKey(), text, placeOf(id, recipientId)),
        sentAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(db, actor, "suggestion.sent", id);
    await tell(db, [recipientId], "suggestion.received", id);
    const link = new URL(paths.suggestions(), env().NEXTAUTH_URL).href;
    await post(db, { personId: recipientId, address: report.email }, { kind: "suggestion", link });
  });
}

/** Throws `NotFound` to everybody but its recipient. */
export function markRead(actor: Actor, { suggestionId: id }: OneSuggestion): Promise<void> {
  return asPerson(actor, async (db) => {
    if (!(await db.suggestion.findFirst({ where: { id, recipientId: actor.personId } })))
      throw new NotFound();
    await db.suggestion.updateMany({ where: { id, readAt: null }, data: { readAt: now() } });
  });
}
