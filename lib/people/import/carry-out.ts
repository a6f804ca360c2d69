import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Db } from "../../db/unit.ts";
import { newId } from "../../ids.ts";
import { changeDetails, insertPeople, replaceManagers } from "../person/commands.ts";
import { NewPerson, type ManagerChoice } from "../person/schema.ts";
import type { Plan } from "./schema.ts";

const AT_ONCE = 500;

type Line = { readonly email: string; readonly manager: string | null };
/** Everybody whose manager the file says anew, those who come with it and those who are here. */
const linesOf = (plan: Plan): Line[] => [
  ...plan.create.flatMap(({ email, manager }) => (manager === undefined ? [] : [{ email, manager }])),
  ...plan.managerChanges,
];

/** How much there is to write: what progress counts. */
export const sizeOf = (plan: Plan): number => plan.create.length + plan.update.length + linesOf(plan).length;

/** Writes what was planned, and what it takes to undo it. `written`: after each step, of how much it was. */
export async function carryOut(
  db: Db,
  actor: Actor,
  plan: Plan,
  { importId, moment }: { importId: string; moment: Date },
  written: (rows: number) => Promise<void>,
): Promise<void> {
  const idOf = new Map(
    (await db.person.findMany({ select: { id: true, email: true } })).map((row) => [row.email, row.id]),
  );
  const added = plan.create.map(({ email, details }) => ({
    ...NewPerson.parse({ email, ...details }),
    id: newId(),
  }));
  for (const { email, id } of added) idOf.set(email, id);
  const inSteps = async <T>(rows: readonly T[], write: (some: readonly T[]) => Promise<void>) => {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows.slice(from, from + AT_ONCE);
      await write(some);
      await written(some.length);
    }
  };

  await inSteps(added, (some) => insertPeople(db, some, moment));
  await inSteps(plan.update, (some) => changeDetails(db, some));
  const ended = new Map<string, string>();
  const begun = new Map<string, string>();
  await inSteps(managersIn(plan, idOf), async (some) => {
    const rows = await replaceManagers(db, actor, some);
    for (const [personId, id] of rows.ended) ended.set(personId, id);
    for (const [personId, id] of rows.begun) begun.set(personId, id);
  });

  const changed = new Map(plan.update.map(({ id, changes }) => [id, changes]));
  const isNew = new Set(added.map(({ id }) => id));
  const rows = [...new Set([...isNew, ...changed.keys(), ...begun.keys()])].map((person_id) => ({
    person_id,
    added: isNew.has(person_id),
    before: said(changed.get(person_id), "from"),
    after: said(changed.get(person_id), "to"),
    manager_before: ended.get(person_id),
    manager_after: begun.get(person_id),
  }));
  await db.$executeRaw`
    insert into people.import_rows (import_id, person_id, added, before, after, manager_before, manager_after)
      select ${importId}::uuid, person_id, added, before, after, manager_before, manager_after
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
          (person_id uuid, added boolean, before jsonb, after jsonb, manager_before uuid, manager_after uuid)`;
}

const managersIn = (plan: Plan, idOf: ReadonlyMap<string, string>): ManagerChoice[] =>
  linesOf(plan).flatMap(({ email, manager }): ManagerChoice[] => {
    const personId = idOf.get(email);
    const id = manager === null ? null : idOf.get(manager);
    return personId && id !== undefined
      ? [{ personId, manager: id === null ? { kind: "none" } : { kind: "person", id } }]
      : [];
  });

const said = (changes: Plan["update"][number]["changes"] = [], side: "from" | "to") =>
  Object.fromEntries(changes.map((change) => [change.field, change[side] || null]));
