import "server-only";
import type { Actor } from "../../access/actor.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { find } from "../engagements/find.ts";
import type { Scale } from "./schema.ts";

/** The scale of the intended outcome with what each of the three has said, for the three. Throws `NotFound`. */
export function findScale(actor: Actor, engagementId: string): Promise<Scale | null> {
  return asPerson(actor, async (db) => {
    await find(db, actor, engagementId);
    const row = await db.goalScale.findUnique({
      where: { engagementId },
      include: { ratings: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
    });
    if (!row) return null;
    const ring = await engagementRing(db, engagementId);
    const { outcomes } = ring.open<{ outcomes: string[] }>("goal_scales", engagementId, row.sealed);
    return {
      outcomes,
      ratings: row.ratings.map(({ role, occasion, score, at }) => ({ role, occasion, score, at })),
    };
  });
}
