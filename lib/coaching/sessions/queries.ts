import "server-only";
import type { Actor } from "../../access/actor.ts";
import { localTimeOf, type LocalTime } from "../../calendar/local-time.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { find } from "../engagements/find.ts";
import type { Session } from "./schema.ts";

/** Attendance, latest first, for the three (C6). Throws `NotFound`. */
export function listSessions(actor: Actor, engagementId: string): Promise<Session[]> {
  return asPerson(actor, async (db) => {
    await find(db, actor, engagementId);
    const rows = await db.coachingSession.findMany({
      where: { engagementId },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      include: {
        focus: { select: { planItemId: true } },
        changes: {
          orderBy: [{ at: "desc" }, { id: "desc" }],
          select: { id: true, at: true, changedBy: true, startsAt: true, minutes: true, state: true },
        },
      },
    });
    return rows.map(({ id, startsAt, minutes, state, createdBy, focus, changes }) => ({
      ...{ id, startsAt, minutes, state, createdBy },
      itemIds: focus.map(({ planItemId }) => planItemId),
      history: changes,
    }));
  });
}

type Space = { readonly id: string; readonly me: { readonly timeZone: string } };

/** One session, and its start as the actor's wall clock shows it. Throws `NotFound`. */
export async function getSession(
  actor: Actor,
  { id, me }: Space,
  sessionId: string,
): Promise<Session & { local: LocalTime }> {
  const session = (await listSessions(actor, id)).find((each) => each.id === sessionId);
  if (!session) throw new NotFound();
  return { ...session, local: localTimeOf(session.startsAt, me.timeZone) };
}

const LENGTH = 60;
const FIVE = 5 * 60_000;

/** What the forms begin with: an hour that ends now, and an hour a week from now. */
export function usualTimes({ me }: Space): Record<"logged" | "planned", LocalTime & { minutes: number }> {
  const moment = now().getTime();
  const ended = new Date(Math.floor((moment - LENGTH * 60_000) / FIVE) * FIVE);
  const { date } = localTimeOf(new Date(moment + 7 * 86_400_000), me.timeZone);
  return {
    logged: { ...localTimeOf(ended, me.timeZone), minutes: LENGTH },
    planned: { date, time: "10:00", minutes: LENGTH },
  };
}
