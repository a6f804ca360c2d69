import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { mayTake } from "../relationships/standing.ts";
import { checkInsOf } from "./queries.ts";
import type { AnswerCheckIn } from "./schema.ts";

/**
 * Answers a check-in, once. No event names it: who answered, when and what is nobody's but the answerer's. Sending it
 * twice keeps the first.
 */
export function answerCheckIn(
  actor: Actor,
  { relationshipId, month, answers }: z.output<typeof AnswerCheckIn>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    await mayTake("answer a check-in", db, actor, relationshipId);
    const point = (await checkInsOf(db, actor, [relationshipId]))
      .get(relationshipId)
      ?.find((each) => each.month === month);
    if (!point?.open) throw new Conflict(say("relationship.checkInNotOpen"));
    if (point.answered) return;
    await db.checkIn.createMany({
      data: { id: newId(), relationshipId, dueOn: point.dueOn, month },
      skipDuplicates: true,
    });
    const { id: checkInId } = await db.checkIn.findFirstOrThrow({ where: { relationshipId, month } });
    await db.checkInAnswer.createMany({
      data: Object.entries(answers).map(([item, answer]) => ({
        checkInId,
        personId: actor.personId,
        item,
        answer,
        at: now(),
      })),
      skipDuplicates: true,
    });
  });
}
