import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { IN_ENGLISH, type Reader } from "../../words/tell.ts";
import { getUpload, keepRows, tellProgress } from "../uploads/commands.ts";
import { requireKeeper } from "../hats/queries.ts";
import { carryOut, sizeOf } from "./carry-out.ts";
import { rememberMapping } from "./mappings.ts";
import { listExisting, rowsToMend } from "./queries.ts";
import { givenBack, planImport } from "./rules.ts";
import type { ConfirmImport } from "./schema.ts";

export type Imported = {
  id: string;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  withoutManager: number;
  managerChanges: number;
};

/** Carries an import out, whole or not at all; the plan is made again on what is so now. */
export async function importPeople(
  actor: Actor,
  { uploadId, mapping }: z.output<typeof ConfirmImport>,
  reader: Reader = IN_ENGLISH,
): Promise<Imported> {
  const { filename, table } = await getUpload(actor, uploadId);
  return asPerson(
    actor,
    async (db) => {
      await requireKeeper(db, actor, "importPeople");
      await oneAtATime(db);
      // Whoever confirmed twice waited for the first; it was all done by then.
      if ((await db.upload.count({ where: { id: uploadId } })) === 0)
        throw new NotFound(say("people.importedAlready"));
      const plan = planImport(table, mapping, await listExisting(db));
      const counts = {
        created: plan.create.length,
        updated: plan.update.length,
        unchanged: plan.unchanged,
        rejected: plan.rejected.length,
        withoutManager: plan.withoutManager.length,
        managerChanges: plan.managerChanges.length,
      };
      const [id, moment] = [newId(), now()];
      await db.peopleImport.create({
        data: { id, importedBy: actor.personId, filename, ...counts, at: moment },
      });
      const total = sizeOf(plan);
      let done = 0;
      await carryOut(db, actor, plan, { importId: id, moment }, (rows) =>
        tellProgress(actor, uploadId, { done: (done += rows), total }),
      );
      await rememberMapping(db, actor, table.columns, mapping);
      await record(db, actor, "people.imported", id);
      await db.upload.deleteMany({ where: { id: uploadId } });
      const back = givenBack(plan);
      if (back.length > 0) await keepRows(db, actor, id, rowsToMend(table.columns, back, reader));
      return { id, ...counts };
    },
    600_000,
  );
}

/** Imports and their undoing one after the other: each is planned on what the last one left. */
export async function oneAtATime(db: Db): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('people.imports'))`;
}
