import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { tell } from "../../events/record.ts";
import { forgetDraft } from "../drafts/commands.ts";
import { mayTake } from "../relationships/standing.ts";
import type { ReadMessages, SendMessage } from "./schema.ts";

/** A few lines between two meetings. That one was sent is no event: only the partners know. */
export function sendMessage(
  actor: Actor,
  { id, relationshipId, text }: z.output<typeof SendMessage>,
): Promise<{ id: string }> {
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("add something shared", db, actor, relationshipId);
    const ring = await relationshipRing(db, relationshipId);
    const { count } = await db.message.createMany({
      data: {
        id,
        relationshipId,
        authorId: actor.personId,
        sealed: ring.seal("messages", id, { text }),
        at: now(),
      },
      skipDuplicates: true,
    });
    await forgetDraft(db, actor, relationshipId, "message");
    if (count > 0) await tell(db, others, "relationship.message-sent", relationshipId);
    return { id };
  });
}

/** Remembers for the reader alone how far they have read; the writer is not told. */
export function markMessagesRead(
  actor: Actor,
  { relationshipId, until }: z.output<typeof ReadMessages>,
): Promise<void> {
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    const key = { relationshipId, personId };
    await db.messageReading.createMany({ data: { ...key, until }, skipDuplicates: true });
    await db.messageReading.updateMany({ where: { ...key, until: { lt: until } }, data: { until } });
    await db.notification.updateMany({
      where: { personId, kind: "relationship.message-sent", subjectId: relationshipId, readAt: null },
      data: { readAt: now() },
    });
  });
}
