import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import type { Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { say } from "../../words/said.ts";
import type { Logged } from "./schema.ts";

type Facts = {
  readonly id: string;
  readonly engagementId: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly state: "scheduled" | "held";
};

/** Inserts, or finds what is there already: this very session sent again, or its twin (L1). */
export async function insertSession(
  db: Db,
  actor: Actor,
  { id, engagementId, startsAt, minutes, state }: Facts,
): Promise<{ logged: Logged; added: boolean }> {
  const { count } = await db.coachingSession.createMany({
    data: {
      ...{ id, engagementId, startsAt, minutes, state },
      createdBy: actor.personId,
      createdAt: now(),
    },
    skipDuplicates: true,
  });
  if (count > 0) return { logged: { outcome: "kept", sessionId: id }, added: true };
  const same = await db.coachingSession.findFirst({ where: { id, engagementId } });
  if (same?.startsAt.getTime() === startsAt.getTime() && same.minutes === minutes)
    return { logged: { outcome: "kept", sessionId: id }, added: false };
  const there = (await findTwin(db, { engagementId, startsAt, minutes })) ?? same;
  if (!there) throw new Conflict(say("coaching.session.notKept"));
  return { logged: { outcome: "there-already", sessionId: there.id, state: there.state }, added: false };
}

export const findTwin = (
  db: Db,
  { engagementId, startsAt, minutes }: Pick<Facts, "engagementId" | "startsAt" | "minutes">,
) =>
  db.coachingSession.findFirst({
    where: { engagementId, startsAt, minutes, state: { in: ["scheduled", "held"] } },
  });

/** One session as somebody in it. Throws `NotFound`. */
export async function sessionOf(db: Db, id: string) {
  const session = await db.coachingSession.findUnique({ where: { id } });
  if (!session) throw new NotFound();
  return session;
}

export async function timeZoneOf(db: Db, { personId: id }: Actor): Promise<string> {
  const { timeZone } = await db.person.findUniqueOrThrow({ where: { id }, select: { timeZone: true } });
  return timeZone;
}
