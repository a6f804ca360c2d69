import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { mayTake, othersOf } from "../engagements/find.ts";
import type { RateGoal, WriteScale } from "./schema.ts";

/** What the intended outcome would look like, from −2 to +2. Open to other words until somebody has rated on it. */
export function writeScale(
  actor: Actor,
  { engagementId, outcomes }: z.output<typeof WriteScale>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("change the plan", db, actor, engagementId);
    if (found.scale && found.scale.ratedBy.length > 0) throw new Conflict(say("coaching.scale.rated"));
    const ring = await engagementRing(db, engagementId);
    const sealed = ring.seal("goal_scales", engagementId, { outcomes });
    await db.goalScale.upsert({
      where: { engagementId },
      create: { engagementId, authorId: actor.personId, at: now(), sealed },
      update: { sealed, at: now() },
    });
    await record(db, actor, "engagement.scale-written", engagementId);
    await tell(db, othersOf(found, actor), "engagement.plan-changed", engagementId);
  });
}

/** Which of the five outcomes is there, as the actor sees it in their own role. Sent again it counts once. */
export function rateGoal(actor: Actor, input: z.output<typeof RateGoal>): Promise<void> {
  const { engagementId } = input;
  return asPerson(actor, async (db) => {
    const step = input.occasion === "follow_up" ? "look back" : "assess";
    const found = await mayTake(step, db, actor, engagementId);
    if (!found.scale) throw new Conflict(say("coaching.scale.none"));
    const { count } = await db.goalRating.createMany({
      data: { ...input, role: found.role, assessorId: actor.personId, at: now() },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(db, actor, "engagement.goal-rated", engagementId);
    await tell(db, othersOf(found, actor), "engagement.goal-rated", engagementId);
  });
}
