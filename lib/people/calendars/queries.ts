import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";

/** How the actor's sessions reach their own calendar. */
export function getCalendar({ personId }: Actor): Promise<{ feed: boolean; invites: boolean }> {
  return asPerson({ personId }, async (db) => {
    const row = await db.calendar.findUnique({ where: { personId } });
    return { feed: Boolean(row?.tokenHash), invites: row?.invites ?? true };
  });
}
