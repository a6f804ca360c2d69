import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { mayTake, othersOf } from "../engagements/find.ts";
import type { SetTask, TickTask } from "./schema.ts";

/** Something for the client to practise by a day. Sent again it is there once. */
export function setTask(actor: Actor, input: z.output<typeof SetTask>): Promise<void> {
  const { id, engagementId, planItemId, task, dueOn } = input;
  return asPerson(actor, async (db) => {
    const found = await mayTake("change the plan", db, actor, engagementId);
    if (planItemId && (await db.planItem.count({ where: { id: planItemId, engagementId } })) === 0)
      throw new NotFound();
    const ring = await engagementRing(db, engagementId);
    const { count } = await db.practiceTask.createMany({
      data: {
        ...{ id, engagementId, planItemId, authorId: actor.personId, createdAt: now() },
        dueOn: new Date(`${dueOn}T00:00:00Z`),
        sealed: ring.seal("practice_tasks", id, { task }),
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(db, actor, "engagement.task-set", engagementId);
    await tell(db, othersOf(found, actor, false), "engagement.task-set", engagementId);
  });
}

/** Practised, or not after all. */
export function tickTask(actor: Actor, { taskId, done }: z.output<typeof TickTask>): Promise<void> {
  return asPerson(actor, async (db) => {
    const task = await db.practiceTask.findUnique({ where: { id: taskId }, select: { engagementId: true } });
    if (!task) throw new NotFound();
    await mayTake("change the plan", db, actor, task.engagementId);
    await db.practiceTask.update({ where: { id: taskId }, data: { doneAt: done ? now() : null } });
    await record(db, actor, "engagement.task-ticked", task.engagementId);
  });
}
