import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import type { Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { say } from "../../words/said.ts";
import type { Logged } from "./schema.ts";

type Facts = {
  id: string;
  relationshipId: string;
  seriesId?: string;
  startsAt: Date;
  minutes: number;
  state: "scheduled" | "held";
};

/** What stands now, and the sessions that are new. */
export type Inserted = { logged: Logged; added: string[] };

/** Inserts, or finds what is there already: this very session sent again, or its twin (L1). */
export async function insertSession(
  db: Db,
  actor: Actor,
  { id, relationshipId, seriesId, startsAt, minutes, state }: Facts,
): Promise<Inserted> {
  const { count } = await db.mentoringSession.createMany({
    data: {
      id,
      relationshipId,
      seriesId: seriesId ?? null,
      startsAt,
      minutes,
      state,
      createdBy: actor.personId,
      createdAt: now(),
      updatedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count > 0) return { logged: { outcome: "kept", sessionId: id }, added: [id] };
  const same = await db.mentoringSession.findFirst({ where: { id, relationshipId } });
  if (same?.startsAt.getTime() === startsAt.getTime() && same.minutes === minutes)
    return { logged: { outcome: "kept", sessionId: id }, added: [] };
  const there = (await findTwin(db, { relationshipId, startsAt, minutes })) ?? same;
  if (!there) throw new Conflict(say("relationship.session.notKept"));
  return { logged: { outcome: "there-already", sessionId: there.id, state: there.state }, added: [] };
}

/** Another session of the pair with this start and length (L1). */
export const findTwin = (db: Db, { relationshipId, startsAt, minutes }: Omit<Facts, "id" | "state">) =>
  db.mentoringSession.findFirst({
    where: { relationshipId, startsAt, minutes, state: { in: ["scheduled", "held"] } },
  });

export async function sessionOf(db: Db, id: string) {
  const session = await db.mentoringSession.findUnique({ where: { id } });
  if (!session) throw new NotFound();
  return session;
}

export async function timeZoneOf(db: Db, actor: Actor): Promise<string> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { timeZone: true },
  });
  return person.timeZone;
}
