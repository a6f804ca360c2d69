import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { record, tell } from "../../events/record.ts";
import { invite } from "../sessions/invite.ts";
import { mayTake, othersOf } from "./find.ts";
import type { EndEarly, Engagement, Extend, OneEngagement } from "./schema.ts";

type One = z.output<typeof OneEngagement>;
export function pause(actor: Actor, { engagementId: id }: One): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("pause", db, actor, id);
    await db.engagement.updateMany({ where: { id, state: "active" }, data: { state: "paused" } });
    await record(db, actor, "engagement.paused", id);
    await tell(db, othersOf(found, actor), "engagement.paused", id);
  });
}

export function resume(actor: Actor, { engagementId: id }: One): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("resume", db, actor, id);
    await db.engagement.updateMany({ where: { id, state: "paused" }, data: { state: "active" } });
    await record(db, actor, "engagement.resumed", id);
    await tell(db, othersOf(found, actor), "engagement.resumed", id);
  });
}

/** More sessions than were planned, with a purpose that all three can read (C5). */
export function extend(actor: Actor, input: z.output<typeof Extend>): Promise<void> {
  const { id, engagementId, sessions, purpose } = input;
  return asPerson(actor, async (db) => {
    if (await db.extension.findFirst({ where: { id, engagementId } })) return; // sent again
    const found = await mayTake("extend", db, actor, engagementId);
    const ring = await engagementRing(db, engagementId);
    const { count } = await db.extension.createMany({
      data: {
        ...{ id, engagementId, sessions, extendedBy: actor.personId, at: now() },
        sealed: ring.seal("extensions", id, { purpose }),
      },
      skipDuplicates: true,
    });
    if (count === 0) return; // and while the first was on its way
    await record(db, actor, "engagement.extended", engagementId);
    await tell(db, othersOf(found, actor), "engagement.extended", engagementId);
  });
}

/** C5: accepting what the levels propose. The coach is no longer needed. */
export function complete(actor: Actor, { engagementId }: One): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("complete", db, actor, engagementId);
    const accepted = { acceptedAt: now(), acceptedBy: actor.personId };
    await db.completion.upsert({
      where: { engagementId },
      create: { engagementId, proposedAt: now(), ...accepted },
      update: accepted,
    });
    await db.engagement.update({ where: { id: engagementId }, data: { state: "completed" } });
    await sayCalledOff(db, found);
    await record(db, actor, "engagement.completed", engagementId);
    await tell(db, othersOf(found, actor), "engagement.completed", engagementId);
  });
}

/** Any of the three, at any time; the three of them can read why. */
export function endEarly(actor: Actor, { engagementId, reason }: z.output<typeof EndEarly>): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("end early", db, actor, engagementId);
    const ring = await engagementRing(db, engagementId);
    await db.earlyEnding.createMany({
      data: {
        ...{ engagementId, endedBy: actor.personId, at: now() },
        sealed: ring.seal("early_endings", engagementId, { reason }),
      },
    });
    await db.engagement.update({ where: { id: engagementId }, data: { state: "ended_early" } });
    await sayCalledOff(db, found);
    await record(db, actor, "engagement.ended", engagementId);
    await tell(db, othersOf(found, actor), "engagement.ended", engagementId);
  });
}

/** What was still to come the database has called off with the end; the calendars of the two are told. */
function sayCalledOff(db: Db, found: Engagement): Promise<void> {
  const ahead = found.sessions.filter(({ state, startsAt }) => state === "scheduled" && startsAt > now());
  return invite(
    db,
    found,
    ahead.map(({ id }) => id),
    "called-off",
  );
}
