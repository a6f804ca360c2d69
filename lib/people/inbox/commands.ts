import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";

export function markAllRead(actor: Actor): Promise<void> {
  return asPerson(actor, async (db) => {
    await db.notification.updateMany({
      where: { personId: actor.personId, readAt: null },
      data: { readAt: now() },
    });
  });
}
