import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Entry } from "../../calendar/icalendar.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { entryOf } from "./invite.ts";

const DAYS_BACK = 90;

/** The actor's own mentoring sessions as entries of a calendar: what lies ahead, and a quarter of what was. */
export function listCalendarEntries(actor: Actor): Promise<Entry[]> {
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    const rows = await db.mentoringSession.findMany({
      where: {
        startsAt: { gt: new Date(now().getTime() - DAYS_BACK * 86_400_000) },
        relationship: { members: { some: { personId, leftAt: null } } },
      },
    });
    return rows.map((row) => entryOf(row, personId));
  });
}
