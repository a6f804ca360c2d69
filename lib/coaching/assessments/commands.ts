import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { record, tell } from "../../events/record.ts";
import { find, mayTake, othersOf } from "../engagements/find.ts";
import { isProposed } from "../engagements/rules.ts";
import type { Assess } from "./schema.ts";

/** C4: where the actor, in their own role, sees the skill now. */
export function assess(actor: Actor, input: z.output<typeof Assess>): Promise<void> {
  return asPerson(actor, (db) => keepLevel(db, actor, input));
}

/** The same inside a transaction. When it is the last one that was missing, the end is proposed (C5). */
export async function keepLevel(db: Db, actor: Actor, input: z.output<typeof Assess>): Promise<void> {
  const { engagementId } = input;
  const step = input.occasion === "follow_up" ? "look back" : "assess";
  const { role } = await mayTake(step, db, actor, engagementId);
  const { count } = await db.assessment.createMany({
    data: { ...input, role, assessorId: actor.personId, at: now() },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await record(db, actor, "engagement.assessed", engagementId);
  const found = await find(db, actor, engagementId);
  if (!isProposed(found) || found.proposedAt) return;
  const { count: proposed } = await db.completion.createMany({
    data: { engagementId, proposedAt: now() },
    skipDuplicates: true,
  });
  if (proposed === 0) return;
  await record(db, actor, "completion.proposed", engagementId);
  await tell(db, [...othersOf(found, actor), actor.personId], "completion.proposed", engagementId);
}
