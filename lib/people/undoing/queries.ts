import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import type { Details } from "../person/commands.ts";
import { planUndo, type Trace, type UndoPlan } from "./rules.ts";
import { UNDO_DAYS } from "./schema.ts";

export type ImportRun = {
  readonly id: string;
  readonly filename: string;
  readonly at: Date;
  readonly by: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly managerChanges: number;
  readonly withoutManager: number;
  /** Until when it can be undone. */
  readonly until: Date;
  readonly undone: { readonly at: Date; readonly by: string; readonly stayed: number } | null;
};

const DAY = 86_400_000;
const LATEST = 20;

/** Imports of people, the newest first; to those who do not keep the directory there are none. */
export function listImports(actor: Actor): Promise<ImportRun[]> {
  return asPerson(actor, async (db) =>
    named(db, await db.peopleImport.findMany({ orderBy: [{ at: "desc" }, { id: "desc" }], take: LATEST })),
  );
}

export type UndoableRun = ImportRun & {
  /** What undoing it would do now; null where it cannot be undone, or not by this person. */
  readonly plan: UndoPlan | null;
  readonly mine: boolean;
  /** The rows that it could not take are still here. */
  readonly hasRows: boolean;
};

/** One import with what undoing it would do. Throws `NotFound`. Writes nothing. */
export function getImport(actor: Actor, id: string): Promise<UndoableRun> {
  return asPerson(
    actor,
    async (db) => {
      const row = await db.peopleImport.findUnique({ where: { id } });
      const [run] = row ? await named(db, [row]) : [];
      if (!row || !run) throw new NotFound();
      const owner = await db.organizationRole.count({ where: { personId: actor.personId, role: "owner" } });
      const mine = row.importedBy === actor.personId || owner > 0;
      const open = mine && !run.undone && run.until > now();
      return {
        ...run,
        mine,
        plan: open ? await planOf(db, id, row.at) : null,
        hasRows: (await db.upload.count({ where: { id } })) > 0,
      };
    },
    60_000,
  );
}

type Line = {
  id: string;
  personId: string;
  managerId: string | null;
  until: Date | null;
  personName: string;
};

/** What undoing would do, on what is so now. */
export async function planOf(db: Db, importId: string, at: Date): Promise<UndoPlan> {
  const rows = await db.importRow.findMany({
    where: { importId },
    include: { person: { include: { roles: true, directoryEntry: true } } },
    orderBy: { personId: "asc" },
  });
  const later = await db.importRow.findMany({
    where: {
      import: { at: { gt: at }, undoneAt: null },
      person: { importRows: { some: { importId, added: true } } },
    },
    select: { personId: true },
  });
  const isLater = new Set(later.map(({ personId }) => personId));
  // Whoever the import touched, and upwards from them: nobody else can be in a circle that undoing it would close.
  const kept = await db.$queryRaw<Line[]>`
    with recursive touched as (select person_id, added from people.import_rows where import_id = ${importId}::uuid),
    upwards as (
      (select person_id from touched
       union select manager_id from people.managers_of_record where manager_id is not null and person_id in (select person_id from touched))
      union
      select m.manager_id from upwards u join people.managers_of_record m on m.person_id = u.person_id and m.until is null
       where m.manager_id is not null)
    select m.id::text, m.person_id::text as "personId", m.manager_id::text as "managerId", m.until, p.name as "personName"
      from people.managers_of_record m join people.people p on p.id = m.person_id
     where (m.until is null and m.person_id in (select person_id from upwards))
        or m.person_id in (select person_id from touched)
        or m.manager_id in (select person_id from touched where added)
     order by m.id`;
  const lineOf = new Map(kept.map((line) => [line.id, line]));
  const traces = rows.map(
    ({ personId: id, person, before, after, managerAfter, managerBefore, ...row }): Trace => {
      const { name, email, jobTitle, department, location, grade, timeZone } = person;
      return {
        ...{ id, name, email, added: row.added, cameIn: row.cameIn },
        inDirectory: person.directoryEntry !== null,
        hasRole: person.roles.length > 0,
        inLaterImport: isLater.has(id),
        before: before as Details,
        after: after as Details,
        now: { name, jobTitle, department, location, grade, timeZone },
        line:
          managerAfter === null
            ? null
            : { id: managerAfter, present: lineOf.get(managerAfter)?.until === null },
        managerBefore: managerBefore === null ? undefined : lineOf.get(managerBefore)?.managerId,
      };
    },
  );
  return planUndo(
    traces,
    kept.map(({ until, ...line }) => ({ ...line, present: until === null })),
  );
}

type Row = Omit<ImportRun, "by" | "until" | "undone"> & {
  readonly importedBy: string;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  readonly stayed: number | null;
};

async function named(db: Db, rows: readonly Row[]): Promise<ImportRun[]> {
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap((row) => [row.importedBy, ...(row.undoneBy ? [row.undoneBy] : [])]) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ importedBy, undoneAt, undoneBy, stayed, ...row }) => ({
    ...row,
    by: nameOf.get(importedBy) ?? "",
    until: new Date(row.at.getTime() + UNDO_DAYS * DAY),
    undone: undoneAt && { at: undoneAt, by: nameOf.get(undoneBy ?? "") ?? "", stayed: stayed ?? 0 },
  }));
}
