import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Entry } from "../../calendar/icalendar.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { entryOf, WITH_CHANGES } from "./invite.ts";

const DAYS_BACK = 90;

/** The sessions of the actor's own coaching, as client or coach, as entries of a calendar. */
export function listCalendarEntries(actor: Actor): Promise<Entry[]> {
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    const rows = await db.coachingSession.findMany({
      where: {
        startsAt: { gt: new Date(now().getTime() - DAYS_BACK * 86_400_000) },
        engagement: { OR: [{ clientId: personId }, { coachId: personId }] },
      },
      include: WITH_CHANGES,
    });
    return rows.map((row) => entryOf(row, personId));
  });
}
