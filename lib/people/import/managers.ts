import { findCircles } from "../org-chart/rules.ts";
import type { Existing } from "./rules.ts";
import type { Manager, ManagerFault, RowFault } from "./schema.ts";
import { groupBy, plain } from "./texts.ts";

type Row = {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly managerText: string;
};
type Faults = {
  readonly isAtFault: (line: number) => boolean;
  readonly fault: (line: number, why: RowFault["why"], values?: RowFault["values"]) => void;
};

/**
 * Whom each row of a file names as manager, by its mail address, and what keeps a row from getting them, by its line.
 * Rows that name themselves, several people, or close a circle are put at fault.
 */
export function settleManagers(
  rows: readonly Row[],
  existing: readonly Existing[],
  { isAtFault, fault }: Faults,
): {
  managers: ReadonlyMap<string, Manager>;
  leftOut: ReadonlyMap<number, ManagerFault>;
  nameOf: (email: string) => string;
} {
  const known = new Map(existing.map((person) => [person.email, person]));
  const inFile = new Map(rows.map((row) => [row.email, row]));
  const nameOf = (email: string) => inFile.get(email)?.name || known.get(email)?.name || email;
  const called = groupBy(
    [
      ...rows.map((row) => ({ email: row.email, name: row.name || known.get(row.email)?.name || "" })),
      ...existing.filter((person) => !person.leftAt),
    ],
    ({ name }) => plain(name),
  );
  called.delete("");
  const leftOut = new Map<number, ManagerFault>();
  const managerOf = ({ line, email, managerText: text }: Row): Manager => {
    if (!text) return undefined;
    if (/^(none|no manager|keine|-|–|n\/a)$/i.test(text)) return null;
    const found = text.includes("@")
      ? [text.toLowerCase()].filter((each) => inFile.has(each) || known.has(each))
      : [...new Set(called.get(plain(text))?.map((each) => each.email))];
    if (found.length > 1) fault(line, "several", { text });
    else if (found.length === 0) leftOut.set(line, { why: "managerUnknown", values: { text } });
    else if (found[0] === email && email) fault(line, "own");
    return found.length === 1 ? found[0] : undefined;
  };
  const managers = new Map(rows.map((row) => [row.email, managerOf(row)]));

  const isHere = (email: string) => known.has(email) && !known.get(email)?.leftAt;
  /** Without the managers who are not here, and will not be. */
  const loseManagers = (good: ReadonlyMap<string, Row>) => {
    for (const [email, { line, managerText: text }] of good) {
      const manager = managers.get(email);
      if (manager === undefined || manager === null || good.has(manager) || isHere(manager)) continue;
      managers.set(email, undefined);
      leftOut.set(line, { why: known.has(manager) ? "managerLeft" : "managerLost", values: { text } });
    }
  };
  /** The chart as it would be: the file over the directory. */
  const chartWith = (good: ReadonlyMap<string, Row>) => {
    const chart = new Map<string, string | null>();
    for (const { email, managerEmail } of existing)
      if (managerEmail !== undefined) chart.set(email, managerEmail);
    for (const email of good.keys()) {
      const manager = managers.get(email);
      if (manager !== undefined) chart.set(email, manager);
    }
    return chart;
  };
  // A row that is not taken leaves the directory as it is, and that may close the next circle.
  for (let closed = true; closed;) {
    closed = false;
    const good = new Map(rows.filter((row) => !isAtFault(row.line)).map((row) => [row.email, row]));
    loseManagers(good);
    for (const circle of findCircles(chartWith(good))) {
      const names = [...circle, circle[0] ?? ""].map(nameOf).join(" → ");
      for (const email of circle) {
        const row = good.get(email);
        if (!row || managers.get(email) === undefined) continue;
        fault(row.line, "circle", { names });
        closed = true;
      }
    }
  }
  return { managers, leftOut, nameOf };
}
