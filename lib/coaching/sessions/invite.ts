import "server-only";
import { uidOf } from "../../calendar/entry-uid.ts";
import type { Entry } from "../../calendar/icalendar.ts";
import type { News } from "../../calendar/news.ts";
import type { Db } from "../../db/unit.ts";
import { mailEntries } from "../../people/calendars/invite.ts";
import type { Engagement } from "../engagements/schema.ts";

/** Mails client and coach their own entries of these sessions, if they want them. The manager gets none. */
export async function invite(
  db: Db,
  { client, coach }: Pick<Engagement, "client" | "coach">,
  sessionIds: readonly string[],
  what: News,
): Promise<void> {
  if (sessionIds.length === 0) return;
  const sessions = await db.coachingSession.findMany({
    where: { id: { in: [...sessionIds] } },
    orderBy: { startsAt: "asc" },
    include: WITH_CHANGES,
  });
  const people = [client.id, coach.id];
  await mailEntries(db, people, (id) => sessions.map((session) => entryOf(session, id)), what);
}

/** The database keeps what a session was before every change, and so how often it has changed. */
export const WITH_CHANGES = { changes: { orderBy: { at: "desc" }, select: { at: true } } } as const;

type Row = {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly state: string;
  readonly createdAt: Date;
  readonly changes: readonly { readonly at: Date }[];
};

/** A session as an entry of one person's calendar. */
export const entryOf = (session: Row, personId: string): Entry => ({
  uid: uidOf(session.id, personId),
  startsAt: session.startsAt,
  minutes: session.minutes,
  sequence: session.changes.length,
  changedAt: session.changes[0]?.at ?? session.createdAt,
  calledOff: session.state === "cancelled" || session.state === "missed",
});
