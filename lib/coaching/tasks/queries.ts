import "server-only";
import type { Actor } from "../../access/actor.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { find } from "../engagements/find.ts";
import type { Task } from "./schema.ts";

/** What is practised between sessions, soonest first; what is done last. For the three. Throws `NotFound`. */
export function listTasks(actor: Actor, engagementId: string): Promise<Task[]> {
  return asPerson(actor, async (db) => {
    await find(db, actor, engagementId);
    const ring = await engagementRing(db, engagementId);
    const rows = await db.practiceTask.findMany({
      where: { engagementId },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    });
    return rows
      .map(({ id, planItemId, dueOn, doneAt, sealed }) => ({
        ...{ id, planItemId, dueOn, doneAt },
        ...ring.open<{ task: string }>("practice_tasks", id, sealed),
      }))
      .sort((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null));
  });
}
