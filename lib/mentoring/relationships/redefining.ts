import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict, Invalid } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { modelsFor, type AgreeToRedefinition, type ProposeRedefinition } from "./schema.ts";
import { mayTake } from "./standing.ts";

/** Proposes to go on as another model of mentoring; the proposer has agreed by proposing. */
export function proposeRedefinition(
  actor: Actor,
  { relationshipId, model }: z.output<typeof ProposeRedefinition>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("redefine", db, actor, relationshipId);
    const present = await db.relationship.findUniqueOrThrow({ where: { id: relationshipId } });
    if (present.model === model || !modelsFor(others.length + 1).includes(model))
      throw new Invalid(say("relationship.anotherModel"), { model: [say("relationship.anotherModel")] });
    const waiting = await db.redefinition.count({ where: { relationshipId, doneAt: null } });
    if (waiting > 0) throw new Conflict(say("relationship.changeProposed"));
    await db.redefinition.createMany({
      data: { id: newId(), relationshipId, model, agreedBy: [actor.personId], at: now() },
    });
    await record(db, actor, "relationship.redefinition-proposed", relationshipId);
    await tell(db, others, "relationship.redefinition-proposed", relationshipId);
  });
}

/** The last agreement changes the model, in the database and in this transaction; roles change places with reverse. */
export function agreeToRedefinition(
  actor: Actor,
  { relationshipId, redefinitionId }: z.output<typeof AgreeToRedefinition>,
): Promise<{ done: boolean }> {
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("redefine", db, actor, relationshipId);
    const { count } = await db.redefinition.updateMany({
      where: {
        id: redefinitionId,
        relationshipId,
        doneAt: null,
        NOT: { agreedBy: { has: actor.personId } },
      },
      data: { agreedBy: { push: actor.personId } },
    });
    if (count === 0) throw new Conflict(say("relationship.changeGone"));
    const { doneAt } = await db.redefinition.findUniqueOrThrow({ where: { id: redefinitionId } });
    if (doneAt) {
      await record(db, actor, "relationship.redefined", relationshipId);
      await tell(db, others, "relationship.redefined", relationshipId);
    }
    return { done: doneAt !== null };
  });
}
