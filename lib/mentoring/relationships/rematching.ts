import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { changePhase } from "./commands.ts";
import { adminsToTell } from "./leaving.ts";
import type { EndAfterReorganization } from "./schema.ts";
import { mayTake } from "./standing.ts";

/**
 * What a reorganization leaves open (W6): a neutral end, which frees both for another match. Whoever does not want one
 * rests; the partner decides for themselves. The record names nobody.
 */
export function endAfterReorganization(
  actor: Actor,
  { relationshipId, rematch }: z.output<typeof EndAfterReorganization>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const standing = await mayTake("leave", db, actor, relationshipId);
    const { others, phase, paused, programId } = standing;
    if (paused !== "reorganization") throw new Conflict(say("relationship.lineIsClear"));
    await changePhase(db, relationshipId, { from: phase, to: "ended", by: null });
    await db.closing.createMany({
      data: { relationshipId, kind: "reorganization", closedBy: null, at: now() },
    });
    const mine = { programId, personId: actor.personId };
    await db.enrolment.updateMany({
      where: { ...mine, state: rematch ? "paused" : "approved" },
      data: { state: rematch ? "approved" : "paused", updatedAt: now() },
    });
    await record(db, actor, "relationship.ended", relationshipId);
    await tell(db, others, "relationship.ended", relationshipId);
    if (rematch)
      await tell(
        db,
        await adminsToTell(db, programId, [actor.personId, ...others]),
        "relationship.rematch-wished",
        programId,
      );
  });
}
