import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { invite, sessionsAhead } from "../sessions/invite.ts";
import { obstacle, ONWARD } from "./rules.ts";
import type { AgreeToRenewal, MoveOn, OneRelationship, Phase, ProposeRenewal } from "./schema.ts";
import { mayTake, standingOf } from "./standing.ts";

const MOVED = say("relationship.moved");

/** To the next phase; from `closing` to the end. */
export function moveOn(actor: Actor, { relationshipId, from }: MoveOn): Promise<{ phase: Phase }> {
  return asPerson(actor, async (db) => {
    const standing = await standingOf(db, actor, relationshipId);
    if (standing.phase !== from) throw new Conflict(MOVED);
    const { step, to } = ONWARD[from];
    const reason = obstacle(step, standing);
    if (reason) throw new Conflict(reason);
    await changePhase(db, relationshipId, { from, to, by: actor.personId });
    if (to === "ended")
      await db.closing.createMany({
        data: { relationshipId, kind: "completed", closedBy: actor.personId, at: now() },
      });
    await record(db, actor, to === "ended" ? "relationship.ended" : "relationship.moved-on", relationshipId);
    await tell(
      db,
      standing.others,
      to === "ended" ? "relationship.ended" : "relationship.moved-on",
      relationshipId,
    );
    return { phase: to };
  });
}

/**
 * `by` is null where nobody is to be named: leaving has no author (L2). With the end the database calls off what was
 * still to come, and the calendars of its members are told.
 */
export async function changePhase(
  db: Db,
  relationshipId: string,
  { from, to, by }: { from: Phase; to: Phase; by: string | null },
): Promise<void> {
  const ahead = to === "ended" ? await sessionsAhead(db, relationshipId) : []; // before they are called off
  const { count } = await db.relationship.updateMany({
    where: { id: relationshipId, phase: from },
    data: { phase: to },
  });
  if (count === 0) throw new Conflict(MOVED);
  await db.phaseChange.createMany({
    data: { id: newId(), relationshipId, phase: to, changedBy: by, at: now() },
  });
  if (ahead.length > 0) await sayCalledOff(db, relationshipId, ahead);
}

async function sayCalledOff(db: Db, relationshipId: string, sessions: { id: string }[]): Promise<void> {
  const members = await db.relationshipMember.findMany({
    where: { relationshipId, leftAt: null },
    select: { personId: true },
  });
  await invite(
    db,
    members.map(({ personId }) => personId),
    sessions.map(({ id }) => id),
    "called-off",
  );
}

export function pause(actor: Actor, { relationshipId }: OneRelationship): Promise<void> {
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("pause", db, actor, relationshipId);
    const { count } = await db.pause.createMany({
      data: { id: newId(), relationshipId, cause: "partner", pausedBy: actor.personId, pausedAt: now() },
      skipDuplicates: true, // both may ask for it at once
    });
    if (count === 0) return;
    await record(db, actor, "relationship.paused", relationshipId);
    await tell(db, others, "relationship.paused", relationshipId);
  });
}

/** The database refuses while a reorganization's reason stands (W6). */
export function resume(actor: Actor, { relationshipId }: OneRelationship): Promise<void> {
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("resume", db, actor, relationshipId);
    const { count } = await db.pause.updateMany({
      where: { relationshipId, resumedAt: null },
      data: { resumedAt: now(), resumedBy: actor.personId },
    });
    if (count === 0) return;
    await record(db, actor, "relationship.resumed", relationshipId);
    await tell(db, others, "relationship.resumed", relationshipId);
  });
}

/** Proposes to go on; the proposer has agreed by proposing. */
export function proposeRenewal(
  actor: Actor,
  { relationshipId, months }: z.output<typeof ProposeRenewal>,
): Promise<{ id: string }> {
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("propose renewal", db, actor, relationshipId);
    const { plannedEnd } = await db.relationship.findUniqueOrThrow({ where: { id: relationshipId } });
    const from = new Date(Math.max(plannedEnd.getTime(), now().getTime()));
    const until = new Date(new Date(from).setUTCMonth(from.getUTCMonth() + months));
    const id = newId();
    await db.renewal.createMany({
      data: { id, relationshipId, until, agreedBy: [actor.personId], at: now() },
    });
    await record(db, actor, "relationship.renewal-proposed", relationshipId);
    await tell(db, others, "relationship.renewal-proposed", relationshipId);
    return { id };
  });
}

/** The last agreement moves the planned end, and leads back from closing. */
export function agreeToRenewal(actor: Actor, { relationshipId, renewalId }: AgreeToRenewal): Promise<void> {
  return asPerson(actor, async (db) => {
    const { others, phase } = await mayTake("agree to renewal", db, actor, relationshipId);
    const { count } = await db.renewal.updateMany({
      where: { id: renewalId, relationshipId, NOT: { agreedBy: { has: actor.personId } } },
      data: { agreedBy: { push: actor.personId } },
    });
    if (count === 0) throw new Conflict(MOVED);
    await record(db, actor, "relationship.renewal-agreed", relationshipId);
    const { agreedBy, until } = await db.renewal.findUniqueOrThrow({ where: { id: renewalId } });
    if (!others.every((id) => agreedBy.includes(id))) return;
    await db.relationship.updateMany({ where: { id: relationshipId }, data: { plannedEnd: until } });
    if (phase === "closing")
      await changePhase(db, relationshipId, { from: "closing", to: "enabling", by: actor.personId });
    await record(db, actor, "relationship.renewed", relationshipId);
    await tell(db, others, "relationship.renewed", relationshipId);
  });
}
