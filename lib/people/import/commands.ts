import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { insertPeople, replaceManagers } from "../person/commands.ts";
import { NewPerson, type ManagerChoice } from "../person/schema.ts";
import { getUpload } from "../uploads/commands.ts";
import { requireKeeper } from "../hats/queries.ts";
import { listExisting } from "./queries.ts";
import { planImport, type Plan } from "./rules.ts";
import type { ConfirmImport } from "./schema.ts";

export type Imported = {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  managerChanges: number;
};

/** Carries an import out, whole or not at all; the plan is made again on what is so now. */
export async function importPeople(
  actor: Actor,
  { uploadId, mapping }: z.output<typeof ConfirmImport>,
): Promise<Imported> {
  const { filename, table } = await getUpload(actor, uploadId);
  return asPerson(
    actor,
    async (db) => {
      await requireKeeper(db, actor, "import people");
      const plan = planImport(table, mapping, await listExisting(db));
      await carryOut(db, actor, plan);
      const counts = {
        created: plan.create.length,
        updated: plan.update.length,
        unchanged: plan.unchanged,
        rejected: plan.rejected.length,
        managerChanges: plan.managerChanges.length,
      };
      const id = newId();
      await db.peopleImport.create({
        data: { id, importedBy: actor.personId, filename, ...counts, at: now() },
      });
      await record(db, actor, "people.imported", id);
      await db.upload.deleteMany({ where: { id: uploadId } });
      return counts;
    },
    120_000,
  );
}

async function carryOut(db: Db, actor: Actor, plan: Plan): Promise<void> {
  const idOf = new Map(
    (await db.person.findMany({ select: { id: true, email: true } })).map((row) => [row.email, row.id]),
  );
  for (const { email } of plan.create) idOf.set(email, newId());
  await insertPeople(
    db,
    plan.create.map(({ email, details }) => ({
      id: idOf.get(email) ?? newId(),
      ...NewPerson.parse({ email, ...details }),
    })),
  );
  for (const change of plan.update)
    await db.person.update({ where: { id: change.id }, data: change.details });
  await replaceManagers(
    db,
    actor,
    plan.managerChanges.flatMap(({ email, manager }): ManagerChoice[] => {
      const personId = idOf.get(email);
      const id = manager === null ? null : idOf.get(manager);
      return personId && id !== undefined
        ? [{ personId, manager: id === null ? { kind: "none" } : { kind: "person", id } }]
        : [];
    }),
  );
}
