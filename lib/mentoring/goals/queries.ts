import "server-only";
import type { Actor } from "../../access/actor.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { standingOf } from "../relationships/standing.ts";
import type { GoalWords, Horizon } from "./schema.ts";
import { goalWords } from "./words.ts";

export type Goal = GoalWords & {
  id: string;
  authorId: string;
  horizon: Horizon;
  reachedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** Oldest first. */
  reflections: { id: string; authorId: string; at: Date; text: string }[];
};

/** The pair's goals, oldest first. For partners. */
export function listGoals(actor: Actor, relationshipId: string): Promise<Goal[]> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    const rows = await db.goal.findMany({
      where: { relationshipId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      include: { reflections: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
    });
    if (rows.length === 0) return [];
    const ring = await relationshipRing(db, relationshipId);
    return rows.map(({ id, authorId, horizon, reachedAt, createdAt, updatedAt, sealed, reflections }) => ({
      id,
      authorId,
      horizon,
      reachedAt,
      createdAt,
      updatedAt,
      ...goalWords(ring, id, sealed),
      reflections: reflections.map((each) => ({
        id: each.id,
        authorId: each.authorId,
        at: each.at,
        text: ring.open<{ text: string }>("goal_reflections", each.id, each.sealed).text,
      })),
    }));
  });
}
