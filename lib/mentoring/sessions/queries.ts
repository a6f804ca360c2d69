import "server-only";
import type { Actor } from "../../access/actor.ts";
import { localTimeOf, type LocalTime } from "../../calendar/local-time.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { standingOf } from "../relationships/standing.ts";
import { usualStart } from "./rules.ts";
import type { SessionState } from "./schema.ts";

export type SessionFacts = { startsAt: Date; minutes: number; state: SessionState };

export type Session = SessionFacts & {
  id: string;
  seriesId: string | null;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  /** Of a group: who was there. */
  attended: string[];
  /** What it was before each correction, newest first. */
  history: (SessionFacts & { id: string; at: Date; changedBy: string | null })[];
};

/** The pair's sessions, latest first. For partners. */
export function listSessions(actor: Actor, relationshipId: string): Promise<Session[]> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    const rows = await db.mentoringSession.findMany({
      where: { relationshipId },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      include: {
        attendance: { select: { personId: true } },
        changes: {
          orderBy: [{ at: "desc" }, { id: "desc" }],
          select: { id: true, at: true, changedBy: true, startsAt: true, minutes: true, state: true },
        },
      },
    });
    return rows.map(({ changes, attendance, relationshipId: _, sequence: _sequence, ...row }) => ({
      ...row,
      attended: attendance.map((each) => each.personId),
      history: changes,
    }));
  });
}

/** The next planned session, if there is one. For partners. */
export async function findNextSession(actor: Actor, relationshipId: string): Promise<Session | null> {
  const moment = now();
  const ahead = (await listSessions(actor, relationshipId)).filter(
    (session) => session.state === "scheduled" && session.startsAt > moment,
  );
  return ahead.at(-1) ?? null; // latest first, so the next one is last
}

/**
 * One session, its start as the actor's wall clock shows it, and whether the open agenda is its own: it is ahead or
 * was the last to be held. Throws `NotFound`.
 */
export async function getSession(
  actor: Actor,
  { id, me }: Space,
  sessionId: string,
): Promise<Session & { local: LocalTime; current: boolean }> {
  const sessions = await listSessions(actor, id);
  const session = sessions.find((each) => each.id === sessionId);
  if (!session) throw new NotFound();
  const last = sessions.find((each) => each.state === "held");
  return {
    ...session,
    local: localTimeOf(session.startsAt, me.timeZone),
    current: session.state === "scheduled" || session === last,
  };
}

type Space = { id: string; me: { timeZone: string }; design: { sessionMinutes: number } };
export type Usual = LocalTime & { minutes: number };

/** What the form of a session that was begins with: now less the usual length. */
export async function usualSession(actor: Actor, space: Space): Promise<Usual> {
  const minutes = await usualMinutes(actor, space);
  return { ...localTimeOf(usualStart(now(), minutes), space.me.timeZone), minutes };
}

/** What the form of a session to come begins with: a week from now. */
export async function usualPlan(actor: Actor, space: Space): Promise<Usual> {
  const { date } = localTimeOf(new Date(now().getTime() + 7 * 86_400_000), space.me.timeZone);
  return { date, time: "10:00", minutes: await usualMinutes(actor, space) };
}

async function usualMinutes(actor: Actor, { id, design }: Space): Promise<number> {
  const held = (await listSessions(actor, id)).find((session) => session.state === "held");
  return held?.minutes ?? design.sessionMinutes;
}
