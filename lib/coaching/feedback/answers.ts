import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { mayTake } from "../engagements/find.ts";
import type { AnswerArea } from "./schema.ts";

/** C3: a word to the manager on an area that does not become part of the plan. Once; whoever reads the area reads it. */
export function answerArea(actor: Actor, input: z.output<typeof AnswerArea>): Promise<void> {
  const { engagementId, areaId, text } = input;
  return asPerson(actor, async (db) => {
    const found = await mayTake("answer feedback", db, actor, engagementId);
    const area = await db.feedbackArea.findFirst({
      where: { id: areaId, feedback: { engagementId } },
      select: { feedback: { select: { authorId: true } } },
    });
    if (!area) throw new NotFound();
    const ring = await engagementRing(db, engagementId);
    const { count } = await db.feedbackAnswer.createMany({
      data: {
        ...{ areaId, engagementId, authorId: actor.personId, at: now() },
        sealed: ring.seal("feedback_answers", areaId, { text }),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict(say("coaching.feedback.areaAnswered"));
    await record(db, actor, "feedback.answered", engagementId);
    const { authorId } = area.feedback;
    if (authorId === found.manager?.id) await tell(db, [authorId], "feedback.answered", engagementId);
  });
}
