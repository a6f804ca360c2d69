import type { Table } from "../../spreadsheet/read-table.ts";
import { findCircles } from "../org-chart/rules.ts";
import { Email, isTimeZone } from "../person/schema.ts";
import { FIELDS, type FieldKey, type ImportWarning, type Mapping, type RowFault } from "./schema.ts";

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
type Details = {
  name: string;
  jobTitle?: string;
  department?: string;
  location?: string;
  grade?: string;
  timeZone?: string;
};
/** `undefined`: the file does not say. `null`: it says that there is none. */
type Manager = string | null | undefined;

export type Planned = {
  readonly line: number;
  readonly email: string;
  readonly details: Details;
  readonly manager: Manager;
};
export type Change = Planned & {
  readonly id: string;
  readonly changes: readonly { readonly field: keyof Details; readonly from: string; readonly to: string }[];
};
export type Rejected = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly RowFault[];
};
export type Plan = {
  readonly create: readonly Planned[];
  readonly update: readonly Change[];
  readonly unchanged: number;
  /** People whose manager the file changes or says for the first time; by mail address. */
  readonly managerChanges: readonly { readonly email: string; readonly manager: string | null }[];
  readonly rejected: readonly Rejected[];
  readonly warnings: readonly ImportWarning[];
};

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

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

/** What an import would do. Nothing is written here. Rows at fault are set apart with every reason. */
export function planImport(table: Table, mapping: Mapping, existing: readonly Existing[]): Plan {
  const known = new Map(existing.map((person) => [person.email, person]));
  const byName = groupBy(
    existing.filter((person) => !person.leftAt),
    (person) => plain(person.name),
  );
  const cell = (cells: readonly string[], key: FieldKey) =>
    mapping[key] === undefined ? "" : (cells[mapping[key]] ?? "");
  const reasons = new Map<number, RowFault[]>();
  const fault = (line: number, why: RowFault["why"], values: RowFault["values"] = {}) =>
    reasons.set(line, [...(reasons.get(line) ?? []).filter((each) => each.why !== why), { why, values }]);

  const rows = table.rows.map(({ line, cells }) => {
    const email = cell(cells, "email").toLowerCase();
    const name = cell(cells, "name") || [cell(cells, "first"), cell(cells, "last")].filter(Boolean).join(" ");
    if (!email) fault(line, "noMail");
    else if (!Email.safeParse(email).success) fault(line, "badMail", { text: email });
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

  const inFile = new Map(rows.map((row) => [row.email, row]));
  const namesInFile = groupBy(rows, (row) => plain(row.name));
  const unknown: ImportWarning[] = [];
  const managerOf = ({ line, email, managerText }: (typeof rows)[number]): Manager => {
    const text = managerText.trim();
    if (!text) return undefined;
    if (/^(none|no manager|keine|-|–|n\/a)$/i.test(text)) return null;
    const found = text.includes("@")
      ? [text.toLowerCase()].filter((each) => inFile.has(each) || known.has(each))
      : [
          ...new Set(
            [...(namesInFile.get(plain(text)) ?? []), ...(byName.get(plain(text)) ?? [])].map(
              (each) => each.email,
            ),
          ),
        ];
    if (found.length > 1) fault(line, "several", { text });
    if (found.length === 0) unknown.push({ why: "managerUnknown", values: { line, text, email } });
    if (found[0] === email) fault(line, "own");
    return found.length === 1 ? found[0] : undefined;
  };
  const managers = new Map(rows.map((row) => [row.email, managerOf(row)]));

  // Circles: the chart as it would be, file over directory.
  const chart = new Map<string, string | null>();
  for (const person of existing)
    if (person.managerEmail !== undefined) chart.set(person.email, person.managerEmail);
  for (const [email, manager] of managers) if (manager !== undefined) chart.set(email, manager);
  const nameOf = (email: string) => inFile.get(email)?.name || known.get(email)?.name || email;
  for (const circle of findCircles(chart)) {
    const names = [...circle, circle[0] ?? ""].map(nameOf).join(" → ");
    for (const row of rows)
      if (circle.includes(row.email) && managers.get(row.email) !== undefined)
        fault(row.line, "circle", { names });
  }

  const good = rows.filter((row) => !reasons.has(row.line));
  const goodEmails = new Set(good.map((row) => row.email));
  const lost = good.filter((row) => {
    const manager = managers.get(row.email);
    return manager && !goodEmails.has(manager) && !known.has(manager);
  });
  for (const row of lost) {
    managers.set(row.email, undefined);
    unknown.push({ why: "managerLost", values: { line: row.line, email: row.email } });
  }

  const planned = good.map(({ line, cells, email, name }): Planned => {
    const details: Details = { name: name || known.get(email)?.name || "" };
    for (const key of ["jobTitle", "department", "location", "grade", "timeZone"] as const) {
      const text = cell(cells, key);
      if (text) details[key] = text;
    }
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
  return {
    create: planned.filter((plan) => !known.has(plan.email)),
    update: updates.filter((change) => change.changes.length > 0),
    unchanged: updates.filter((change) => change.changes.length === 0).length,
    managerChanges: planned.flatMap(({ email, manager }) =>
      manager === undefined || known.get(email)?.managerEmail === manager ? [] : [{ email, manager }],
    ),
    rejected: rows
      .filter((row) => reasons.has(row.line))
      .map(({ line, cells }) => ({ line, cells, reasons: reasons.get(line) ?? [] })),
    warnings: [...table.warnings, ...unknown],
  };
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
