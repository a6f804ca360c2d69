import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { mayTake } from "../relationships/standing.ts";
import type { AgreeOnAction, TickAction } from "./schema.ts";

/** Something one of them does until they meet again. It stays in sight, session after session, until it is done. */
export function agreeOn(actor: Actor, input: z.output<typeof AgreeOnAction>): Promise<void> {
  const { id, relationshipId, ownerId, sessionId } = input;
  return asPerson(actor, async (db) => {
    const { me, others } = await mayTake("add something shared", db, actor, relationshipId);
    const here =
      sessionId && (await db.mentoringSession.findFirst({ where: { id: sessionId, relationshipId } }));
    if (![me, ...others].includes(ownerId) || (sessionId && !here)) throw new NotFound();
    const ring = await relationshipRing(db, relationshipId);
    const { count } = await db.actionItem.createMany({
      data: {
        id,
        relationshipId,
        ownerId,
        sessionId: sessionId ?? null,
        sealed: ring.seal("action_items", id, { text: input.text }),
        dueOn: input.dueOn ? new Date(input.dueOn) : null,
        createdAt: now(),
      },
      skipDuplicates: true,
    });
    if (count > 0) await record(db, actor, "action.agreed", id);
  });
}

/** Done, or open again; either partner may say so. */
export function tick(actor: Actor, { actionId, done }: z.output<typeof TickAction>): Promise<void> {
  return asPerson(actor, async (db) => {
    const action = await db.actionItem.findUnique({ where: { id: actionId } });
    if (!action) throw new NotFound();
    await mayTake("add something shared", db, actor, action.relationshipId);
    await db.actionItem.updateMany({ where: { id: actionId }, data: { doneAt: done ? now() : null } });
  });
}
