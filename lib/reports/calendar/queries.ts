import "server-only";
import type { Actor } from "../../access/actor.ts";
import { feed, type Entry } from "../../calendar/icalendar.ts";
import { listCalendarEntries as coachingEntries } from "../../coaching/sessions/calendar.ts";
import { asPerson } from "../../db/unit.ts";
import { listCalendarEntries as mentoringEntries } from "../../mentoring/sessions/calendar.ts";
import { languageOf } from "../../offered.ts";

/** The actor's own sessions of both practices as one calendar, which does not tell one from the other. */
export async function getFeed(actor: Actor): Promise<string> {
  const { locale } = await asPerson(actor, (db) =>
    db.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { locale: true } }),
  );
  const entries: Entry[] = [...(await mentoringEntries(actor)), ...(await coachingEntries(actor))];
  return feed(
    entries.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    languageOf(locale),
  );
}
