import type { Table } from "../../spreadsheet/read-table.ts";
import { settleManagers } from "./managers.ts";
import { Email, LONGEST, isTimeZone } from "../person/schema.ts";
import {
  FIELDS,
  type Change,
  type Details,
  type FieldKey,
  type GivenBack,
  type ManagerChange,
  type Mapping,
  type Named,
  type Plan,
  type Planned,
  type RowFault,
} from "./schema.ts";
import { groupBy, plain } from "./texts.ts";

export type Existing = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly location: string | null;
  readonly grade: string | null;
  readonly timeZone: string;
  readonly managerEmail: string | null | undefined;
  readonly leftAt?: Date | null;
};
const TEXTS = ["jobTitle", "department", "location", "grade", "timeZone"] as const;

/** The columns as we understand them from their names. */
export function guessMapping(columns: readonly string[]): Mapping {
  const mapping: Mapping = {};
  for (const field of FIELDS) {
    const at = columns.findIndex((column) =>
      (field.also as readonly string[]).some((name) => plain(name) === plain(column)),
    );
    if (at >= 0 && !Object.values(mapping).includes(at)) mapping[field.key] = at;
  }
  return mapping;
}

/** Every row that is given back, in the order of the file. */
export const givenBack = ({ rejected, withoutManager }: Plan): GivenBack[] =>
  [...rejected, ...withoutManager].sort((a, b) => a.line - b.line);

/** What an import would do. Nothing is written here. Rows at fault are set apart with every reason. */
export function planImport(table: Table, mapping: Mapping, existing: readonly Existing[]): Plan {
  const known = new Map(existing.map((person) => [person.email, person]));
  const cell = (cells: readonly string[], key: FieldKey) =>
    mapping[key] === undefined ? "" : (cells[mapping[key]] ?? "").trim();
  const textsOf = (cells: readonly string[]) =>
    Object.fromEntries(TEXTS.flatMap((key) => (cell(cells, key) ? [[key, cell(cells, key)]] : []))) as Omit<
      Details,
      "name"
    >;
  const reasons = new Map<number, RowFault[]>();
  const fault = (line: number, why: RowFault["why"], values: RowFault["values"] = {}) =>
    reasons.set(line, [...(reasons.get(line) ?? []), { why, values }]);
  const isAtFault = (line: number) => reasons.has(line);

  const rows = table.rows.map(({ line, cells }) => {
    const email = cell(cells, "email").toLowerCase();
    const name = cell(cells, "name") || [cell(cells, "first"), cell(cells, "last")].filter(Boolean).join(" ");
    const texts = { ...textsOf(cells), email, name };
    for (const [field, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][])
      if ((texts[field]?.length ?? 0) > most) fault(line, "tooLong", { field, most });
    if (!email) fault(line, "noMail");
    else if (email.length <= LONGEST.email && !Email.safeParse(email).success)
      fault(line, "badMail", { text: email });
    if (!name && !known.has(email)) fault(line, "noName");
    if (known.get(email)?.leftAt) fault(line, "left", { email });
    const zone = cell(cells, "timeZone");
    if (zone && !isTimeZone(zone)) fault(line, "zone", { text: zone });
    if (cells.length > table.columns.length)
      fault(line, "cells", { cells: cells.length, columns: table.columns.length });
    return { line, cells, email, name, managerText: cell(cells, "manager") };
  });

  for (const [email, same] of groupBy(rows, (row) => row.email))
    if (email && same.length > 1) {
      const lines = same.map((each) => each.line);
      const values = { email, some: lines.slice(0, -1).join(", "), last: lines.at(-1) ?? 0 };
      for (const row of same) fault(row.line, "twice", values);
    }

  const { managers, leftOut, nameOf } = settleManagers(rows, existing, { isAtFault, fault });

  const good = rows.filter((row) => !isAtFault(row.line));
  const named = <T extends null | undefined>(email: string | T): Named | T =>
    typeof email === "string" ? { name: nameOf(email), email } : email;
  const planned = good.map(({ line, cells, email, name }): Planned => {
    const details = { name: name || known.get(email)?.name || "", ...textsOf(cells) };
    return { line, email, details, manager: managers.get(email) };
  });
  const updates = planned.flatMap((plan): Change[] => {
    const person = known.get(plan.email);
    if (!person) return [];
    const changes = (Object.entries(plan.details) as [keyof Details, string][]).flatMap(([field, to]) => {
      const from = person[field] ?? "";
      return from === to ? [] : [{ field, from, to }];
    });
    return [{ ...plan, id: person.id, changes }];
  });
  const managerChanges = planned.flatMap(({ line, email, details: { name }, manager }): ManagerChange[] => {
    const before = known.get(email)?.managerEmail;
    if (!known.has(email) || manager === undefined || manager === before) return [];
    return [{ line, email, name, manager, from: named(before), to: named(manager) }];
  });
  const moved = new Set(managerChanges.map(({ email }) => email));
  return {
    create: planned.filter((plan) => !known.has(plan.email)),
    update: updates.filter((change) => change.changes.length > 0),
    unchanged: updates.filter(({ email, changes }) => changes.length === 0 && !moved.has(email)).length,
    managerChanges,
    rejected: rows
      .filter((row) => isAtFault(row.line))
      .map(({ line, cells }) => ({ line, cells, reasons: reasons.get(line) ?? [] })),
    withoutManager: good.flatMap(({ line, cells }) => {
      const fault = leftOut.get(line);
      return fault ? [{ line, cells, reasons: [fault] }] : [];
    }),
    warnings: table.warnings,
  };
}
