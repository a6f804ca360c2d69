import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { relationshipRing, type Ring } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { mayTake } from "../relationships/standing.ts";
import type { GoalWords, ReachGoal, ReflectOnGoal, ReviseGoal, SetGoal, TickStep } from "./schema.ts";
import { goalWords } from "./words.ts";

/** Sets a goal; either partner may. Sending it twice sets it once. */
export function set(actor: Actor, input: z.output<typeof SetGoal>): Promise<{ id: string }> {
  const { id, relationshipId, horizon, ...words } = input;
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("add something shared", db, actor, relationshipId);
    const ring = await relationshipRing(db, relationshipId);
    const sealed = ring.seal("goals", id, words satisfies GoalWords);
    const { count } = await db.goal.createMany({
      data: {
        id,
        relationshipId,
        authorId: actor.personId,
        horizon,
        sealed,
        createdAt: now(),
        updatedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count > 0) {
      await record(db, actor, "goal.set", id);
      await tell(db, others, "relationship.goal-set", relationshipId);
    }
    return { id };
  });
}

/** Says it anew. Throws `Conflict` when the other changed it since `seen`. */
export function revise(actor: Actor, input: z.output<typeof ReviseGoal>): Promise<void> {
  const { goalId, seen, horizon, ...words } = input;
  return change(actor, goalId, seen, () => ({ horizon, words }));
}

export function tickStep(
  actor: Actor,
  { goalId, seen, step, done }: z.output<typeof TickStep>,
): Promise<void> {
  return change(actor, goalId, seen, (words) => ({
    words: { ...words, steps: words.steps.map((each, i) => (i === step ? { ...each, done } : each)) },
  }));
}

/** Reached, or open again. The pair's own word; nothing follows from it. */
export function reach(actor: Actor, { goalId, reached }: z.output<typeof ReachGoal>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { others, relationshipId } = await goalOf(db, actor, goalId);
    const { count } = await db.goal.updateMany({
      where: { id: goalId, reachedAt: reached ? null : { not: null } },
      data: { reachedAt: reached ? now() : null, updatedAt: now() },
    });
    if (count === 0) return;
    await record(db, actor, reached ? "goal.reached" : "goal.reopened", goalId);
    if (reached) await tell(db, others, "relationship.goal-reached", relationshipId);
  });
}

/** Looks back on a goal. Both read it, and it stays as it was written. */
export function reflect(actor: Actor, { id, goalId, text }: z.output<typeof ReflectOnGoal>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { others, relationshipId, ring } = await goalOf(db, actor, goalId);
    const sealed = ring.seal("goal_reflections", id, { text });
    const { count } = await db.goalReflection.createMany({
      data: { id, goalId, relationshipId, authorId: actor.personId, sealed, at: now() },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(db, actor, "goal.reflected-on", goalId);
    await tell(db, others, "relationship.goal-reflected-on", relationshipId);
  });
}

type Edit = (words: GoalWords) => { horizon?: "current_role" | "future"; words: GoalWords };

function change(actor: Actor, goalId: string, seen: Date, edit: Edit): Promise<void> {
  return asPerson(actor, async (db) => {
    const { ring, sealed } = await goalOf(db, actor, goalId);
    const { words, ...rest } = edit(goalWords(ring, goalId, sealed));
    const { count } = await db.goal.updateMany({
      where: { id: goalId, updatedAt: seen },
      data: { ...rest, sealed: ring.seal("goals", goalId, words), updatedAt: later(seen) },
    });
    if (count === 0) throw new Conflict(say("relationship.goalChanged"));
    await record(db, actor, "goal.revised", goalId);
  });
}

async function goalOf(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ relationshipId: string; others: string[]; ring: Ring; sealed: Uint8Array }> {
  const goal = await db.goal.findUnique({ where: { id } });
  if (!goal) throw new NotFound();
  const { others } = await mayTake("add something shared", db, actor, goal.relationshipId);
  return {
    relationshipId: goal.relationshipId,
    others,
    sealed: goal.sealed,
    ring: await relationshipRing(db, goal.relationshipId),
  };
}

/** Strictly after what was seen, also within one millisecond. */
const later = (seen: Date): Date => new Date(Math.max(now().getTime(), seen.getTime() + 1));
