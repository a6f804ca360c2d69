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
import { find, mayTake, othersOf } from "../engagements/find.ts";
import { askWhenDue } from "../feedback/commands.ts";
import { findTwin, insertSession, sessionOf, timeZoneOf } from "./insert.ts";
import { invite } from "./invite.ts";
import { sessionObstacle } from "./rules.ts";
import type { CorrectSession, Logged, ScheduleSession } from "./schema.ts";

/** Puts a session on the calendar, at the time on the wall of whoever writes. Past the plan it asks for a decision. */
export function schedule(actor: Actor, input: z.output<typeof ScheduleSession>): Promise<Logged> {
  return asPerson(actor, async (db) => {
    const { engagementId } = input;
    const known = (await find(db, actor, engagementId)).sessions.some(({ id }) => id === input.id);
    if (known) return { outcome: "kept", sessionId: input.id }; // sent again, perhaps with the last one planned
    const found = await mayTake("schedule a session", db, actor, engagementId);
    const startsAt = momentOf(input, await timeZoneOf(db, actor));
    if (startsAt < now()) {
      const said = say("coaching.session.logInstead");
      throw new Invalid(said, { date: [said] });
    }
    const { logged, added } = await insertSession(db, actor, { ...input, startsAt, state: "scheduled" });
    if (!added) return logged;
    await record(db, actor, "coaching-session.scheduled", input.id);
    await tell(db, othersOf(found, actor, false), "engagement.session-scheduled", engagementId);
    await invite(db, found, [input.id], "planned");
    return logged;
  });
}

/**
 * Changes when it was, how long, or whether it took place. The database keeps what it was before (L1).
 * Throws `Conflict` when the other changed it since it was `seen`.
 */
export function correct(actor: Actor, input: z.output<typeof CorrectSession>): Promise<void> {
  const { seen } = input;
  return asPerson(actor, async (db) => {
    const before = await sessionOf(db, input.sessionId);
    const { id, engagementId, state } = before;
    const found = await mayTake("log a session", db, actor, engagementId);
    const startsAt = momentOf(input, await timeZoneOf(db, actor));
    const reason = sessionObstacle({ from: state, to: input.state, startsAt }, now());
    if (reason) throw new Invalid(reason, { state: [reason] });
    const twin = await findTwin(db, { engagementId, startsAt, minutes: input.minutes });
    if (twin && twin.id !== id && (input.state === "held" || input.state === "scheduled"))
      throw new Conflict(say("coaching.session.twin"));
    const { count } = await db.coachingSession.updateMany({
      where: { id, startsAt: seen.startsAt, minutes: seen.minutes, state: seen.state },
      data: { startsAt, minutes: input.minutes, state: input.state },
    });
    if (count === 0) throw new Conflict(say("coaching.session.changed"));
    await record(db, actor, "coaching-session.corrected", id);
    if (input.state === "held" && state !== "held") await askWhenDue(db, actor, engagementId);
    await tell(db, othersOf(found, actor, false), "engagement.session-corrected", engagementId);
    const news = newsOf(before, { startsAt, minutes: input.minutes, state: input.state }, now());
    if (news) await invite(db, found, [id], news);
  });
}
