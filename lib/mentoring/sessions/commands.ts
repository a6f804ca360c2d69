import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { momentOf } from "../../calendar/local-time.ts";
import { newsOf } from "../../calendar/news.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict, Invalid } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { addPoints } from "../agenda/commands.ts";
import { mayTake } from "../relationships/standing.ts";
import { findTwin, insertSession, sessionOf, timeZoneOf } from "./insert.ts";
import { invite } from "./invite.ts";
import { sessionObstacle } from "./rules.ts";
import type { CorrectSession, Logged, ScheduleSession } from "./schema.ts";
import { insertSeries } from "./series.ts";

/**
 * Puts a session, or a series of them, on the pair's calendar: at the time on the wall of whoever writes. Lines under
 * “what to talk about” become points of the agenda.
 */
export function schedule(actor: Actor, input: z.output<typeof ScheduleSession>): Promise<Logged> {
  return asPerson(actor, async (db) => {
    const { me, others } = await mayTake("add something shared", db, actor, input.relationshipId);
    const timeZone = await timeZoneOf(db, actor);
    const startsAt = momentOf(input, timeZone);
    if (startsAt < now())
      throw new Invalid(say("relationship.session.logInstead"), {
        date: [say("relationship.session.passed")],
      });
    const { logged, added } = input.rhythm
      ? await insertSeries(db, actor, { ...input, startsAt, timeZone }, input.rhythm)
      : await insertSession(db, actor, { ...input, startsAt, state: "scheduled" });
    if (added.length === 0) return logged;
    await addPoints(db, actor, input.relationshipId, input.agenda.split("\n"));
    await record(db, actor, "session.scheduled", logged.sessionId);
    await tell(db, others, "relationship.session-scheduled", input.relationshipId);
    await invite(db, [me, ...others], added, "planned");
    return logged;
  });
}

/**
 * Changes when it was, how long, or whether it took place. The database keeps what it was before (L1).
 * Throws `Conflict` when the other changed it since `seen`.
 */
export function correct(actor: Actor, input: z.output<typeof CorrectSession>): Promise<void> {
  return asPerson(actor, async (db) => {
    const session = await sessionOf(db, input.sessionId);
    const { me, others } = await mayTake("add something shared", db, actor, session.relationshipId);
    const startsAt = momentOf(input, await timeZoneOf(db, actor));
    const reason = sessionObstacle({ from: session.state, to: input.state, startsAt }, now());
    if (reason) throw new Invalid(reason, { state: [reason] });
    const { id, relationshipId } = session;
    const twin = await findTwin(db, { relationshipId, startsAt, minutes: input.minutes });
    if (twin && twin.id !== id && input.state !== "cancelled" && input.state !== "missed")
      throw new Conflict(say("relationship.session.twin"));
    const { count } = await db.mentoringSession.updateMany({
      where: { id, updatedAt: input.seen },
      data: {
        startsAt,
        minutes: input.minutes,
        state: input.state,
        updatedAt: new Date(Math.max(now().getTime(), input.seen.getTime() + 1)),
      },
    });
    if (count === 0) throw new Conflict(say("relationship.session.changed"));
    await record(db, actor, "session.corrected", id);
    await tell(db, others, "relationship.session-corrected", relationshipId);
    const news = newsOf(session, { startsAt, minutes: input.minutes, state: input.state }, now());
    if (news) await invite(db, [me, ...others], [id], news);
  });
}
