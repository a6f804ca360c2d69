import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import type { TakeMeasurement } from "./schema.ts";

/** Writes a figure down; one of the same day is replaced. For the program's admins. */
export function takeMeasurement(
  actor: Actor,
  { programId, measure, takenOn, value }: z.output<typeof TakeMeasurement>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const role = await db.programRole.count({
      where: { programId, personId: actor.personId, role: "admin" },
    });
    if (role === 0) throw new NotFound();
    const day = new Date(takenOn);
    const facts = { value, enteredBy: actor.personId, at: now() };
    await db.measurement.upsert({
      where: { programId_measure_takenOn: { programId, measure, takenOn: day } },
      create: { id: newId(), programId, measure, takenOn: day, ...facts },
      update: facts,
    });
    await record(db, actor, "program.measured", programId);
  });
}
