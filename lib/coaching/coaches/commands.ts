import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import type { DescribeCoach, OfferCoaching, WithdrawOffer } from "./schema.ts";

/** Lists the actor as an expert in a competency; said again, the evidence is replaced. */
export function offer(
  actor: Actor,
  { competencyId, evidence }: z.output<typeof OfferCoaching>,
): Promise<void> {
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    if (!(await db.competency.findUnique({ where: { id: competencyId } }))) throw new NotFound();
    await db.coachProfile.upsert({ where: { personId }, create: { personId }, update: {} });
    await db.coachExpertise.upsert({
      where: { personId_competencyId: { personId, competencyId } },
      create: { personId, competencyId, evidence },
      update: { evidence },
    });
    await record(db, actor, "coach.offered", competencyId);
  });
}

/** Takes the actor off the list for a competency. What runs goes on. */
export function withdraw(actor: Actor, { competencyId }: z.output<typeof WithdrawOffer>): Promise<void> {
  return asPerson(actor, async (db) => {
    await db.coachExpertise.deleteMany({ where: { personId: actor.personId, competencyId } });
    await record(db, actor, "coach.withdrew", competencyId);
  });
}

export function describe(
  actor: Actor,
  { availability = "", ...rest }: z.output<typeof DescribeCoach>,
): Promise<void> {
  const { personId } = actor;
  const input = { ...rest, availability };
  return asPerson(actor, async (db) => {
    await db.coachProfile.upsert({ where: { personId }, create: { personId, ...input }, update: input });
    await record(db, actor, "coach.described", personId);
  });
}
