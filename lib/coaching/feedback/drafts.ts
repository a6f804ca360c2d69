import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { authorRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import type { Draft, KeepDraft } from "./schema.ts";

/** What a manager has written so far, sealed with their own key: not even the database's owner can read it. */
export function keepDraft(actor: Actor, { requestId, ...draft }: z.output<typeof KeepDraft>): Promise<void> {
  return asPerson(actor, async (db) => {
    const open = await db.feedbackRequest.count({
      where: { id: requestId, managerId: actor.personId, answeredAt: null },
    });
    if (open === 0) throw new NotFound();
    const ring = await authorRing(db, actor.personId);
    const kept = { sealed: ring.seal("feedback_drafts", requestId, draft), savedAt: now() };
    await db.feedbackDraft.upsert({ where: { requestId }, create: { requestId, ...kept }, update: kept });
  });
}

export async function draftOf(db: Db, actor: Actor, requestId: string): Promise<Draft | null> {
  const row = await db.feedbackDraft.findUnique({ where: { requestId } });
  if (!row) return null;
  return (await authorRing(db, actor.personId)).open<Draft>("feedback_drafts", requestId, row.sealed);
}
