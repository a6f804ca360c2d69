import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { localTimeOf, momentOf } from "../../calendar/local-time.ts";
import { occurrences, type Rhythm } from "../../calendar/recurrence.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { mayTake, standingOf } from "../relationships/standing.ts";
import { insertSession, sessionOf, timeZoneOf, type Inserted } from "./insert.ts";
import { invite } from "./invite.ts";
import type { OneSession, PreviewSeries, ScheduleSession } from "./schema.ts";

type Plan = z.output<typeof ScheduleSession> & { startsAt: Date; timeZone: string };
const USUAL = 6;
type RhythmCode = NonNullable<Plan["rhythm"]>;

const rhythmOf = (code: RhythmCode, count = USUAL): Rhythm => ({
  every: Number(code.slice(1)),
  unit: code.startsWith("w") ? "week" : "month",
  count,
});

/** Sessions planned together. Sent again it adds nothing; what stands at one of the times already stays (L1). */
export async function insertSeries(db: Db, actor: Actor, plan: Plan, code: RhythmCode): Promise<Inserted> {
  const { id, relationshipId, startsAt, timeZone, minutes, count } = plan;
  const { rule, moments } = occurrences(startsAt, timeZone, rhythmOf(code, count));
  const { count: fresh } = await db.sessionSeries.createMany({
    data: { id, relationshipId, rule, timeZone, startsAt, createdBy: actor.personId, createdAt: now() },
    skipDuplicates: true,
  });
  const added: string[] = [];
  if (fresh > 0)
    for (const moment of moments) {
      const one = { id: newId(), relationshipId, seriesId: id, startsAt: moment, minutes };
      added.push(...(await insertSession(db, actor, { ...one, state: "scheduled" })).added);
    }
  const first = await db.mentoringSession.findFirst({
    where: { relationshipId, startsAt: { gte: startsAt } },
    orderBy: { startsAt: "asc" },
  });
  return { logged: { outcome: "kept", sessionId: first?.id ?? id }, added };
}

/** One day of a series before it is planned, as each of the two will read it. */
export type PlannedDay = { startsAt: Date; partners: { name: string; time: string; shifted: boolean }[] };

/** What a rhythm would plan: writes nothing. Says where a partner's clock shows another hour than at the start. */
export function previewSeries(actor: Actor, input: z.output<typeof PreviewSeries>): Promise<PlannedDay[]> {
  return asPerson(actor, async (db) => {
    const { others } = await standingOf(db, actor, input.relationshipId);
    if (!input.rhythm) return [];
    const timeZone = await timeZoneOf(db, actor);
    const { moments } = occurrences(momentOf(input, timeZone), timeZone, rhythmOf(input.rhythm, input.count));
    const partners = await db.person.findMany({
      where: { id: { in: others } },
      select: { name: true, timeZone: true },
    });
    const [first] = moments;
    return moments.map((startsAt) => ({
      startsAt,
      partners: partners.map(({ name, timeZone: theirs }) => {
        const { time } = localTimeOf(startsAt, theirs);
        return { name, time, shifted: first !== undefined && localTimeOf(first, theirs).time !== time };
      }),
    }));
  });
}

/** Calls this session off, and every later one that was planned with it. */
export function callOffRest(
  actor: Actor,
  { sessionId }: z.output<typeof OneSession>,
): Promise<{ calledOff: number }> {
  return asPerson(actor, async (db) => {
    const session = await sessionOf(db, sessionId);
    const { me, others } = await mayTake("add something shared", db, actor, session.relationshipId);
    const rest = await db.mentoringSession.findMany({
      where: {
        state: "scheduled",
        ...(session.seriesId
          ? { seriesId: session.seriesId, startsAt: { gte: session.startsAt } }
          : { id: sessionId }),
      },
      select: { id: true },
    });
    const ids = rest.map((each) => each.id);
    await db.mentoringSession.updateMany({
      where: { id: { in: ids } },
      data: { state: "cancelled", updatedAt: now() },
    });
    for (const id of ids) await record(db, actor, "session.corrected", id);
    if (ids.length > 0) await tell(db, others, "relationship.session-corrected", session.relationshipId);
    await invite(db, [me, ...others], ids, "called-off");
    return { calledOff: ids.length };
  });
}
