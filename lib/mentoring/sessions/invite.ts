import "server-only";
import { uidOf } from "../../calendar/entry-uid.ts";
import type { Entry } from "../../calendar/icalendar.ts";
import type { News } from "../../calendar/news.ts";
import { now } from "../../clock.ts";
import type { Db } from "../../db/unit.ts";
import { mailEntries } from "../../people/calendars/invite.ts";

/** Mails each of the people their own entries of these sessions, if they want them. */
export async function invite(
  db: Db,
  personIds: readonly string[],
  sessionIds: readonly string[],
  what: News,
): Promise<void> {
  if (sessionIds.length === 0) return;
  const sessions = await db.mentoringSession.findMany({
    where: { id: { in: [...sessionIds] } },
    orderBy: { startsAt: "asc" },
  });
  await mailEntries(db, personIds, (id) => sessions.map((session) => entryOf(session, id)), what);
}

/** What is planned and still to come. */
export const sessionsAhead = (db: Db, relationshipId: string): Promise<Row[]> =>
  db.mentoringSession.findMany({
    where: { relationshipId, state: "scheduled", startsAt: { gt: now() } },
    orderBy: { startsAt: "asc" },
  });

/** Takes sessions that the others go on with out of the calendar of somebody who goes. */
export const takeOut = (db: Db, personId: string, sessions: readonly Row[]): Promise<void> =>
  mailEntries(
    db,
    [personId],
    () =>
      sessions.map((session) => ({
        ...entryOf(session, personId),
        ...{ sequence: session.sequence + 1, changedAt: now(), calledOff: true },
      })),
    "called-off",
  );

type Row = {
  id: string;
  startsAt: Date;
  minutes: number;
  sequence: number;
  updatedAt: Date;
  state: string;
};

/** A session as an entry of one person's calendar. */
export const entryOf = (session: Row, personId: string): Entry => ({
  uid: uidOf(session.id, personId),
  startsAt: session.startsAt,
  minutes: session.minutes,
  sequence: session.sequence,
  changedAt: session.updatedAt,
  calledOff: session.state === "cancelled" || session.state === "missed",
});
