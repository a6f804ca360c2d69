import { findCircles } from "../org-chart/rules.ts";
import type { Details } from "../person/commands.ts";
import type { StayFault } from "./schema.ts";

/** What an import did to one person, and what is so of them now. All of it is what every keeper of the directory sees. */
export type Trace = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly added: boolean;
  readonly cameIn: boolean;
  readonly inDirectory: boolean;
  readonly hasRole: boolean;
  readonly inLaterImport: boolean;
  /** What it changed of somebody who was here: as it was and as it was made. */
  readonly before: Details;
  readonly after: Details;
  readonly now: Required<Details>;
  /** The manager's row that it began, and whether it is the present one; whom the row before it named. */
  readonly line: { readonly id: string; readonly present: boolean } | null;
  readonly managerBefore: string | null | undefined;
};
/** A row of the org chart: present, or over and kept. */
export type Line = {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly managerId: string | null;
  readonly present: boolean;
};
export type Staying = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly reasons: StayFault[];
};
export type UndoPlan = {
  /** Added people who are taken away again. */
  readonly away: readonly Trace[];
  /** Changed people who get back what they had. */
  readonly back: readonly { readonly id: string; readonly details: Details }[];
  /** Rows of managers that go, so that the ones before them hold again. */
  readonly lines: readonly string[];
  /** What is left as it is, because it has moved on since. */
  readonly stays: readonly Staying[];
};

/**
 * What undoing an import does. What has moved on since stays as it is and is named with its reason. No reason may come
 * from mentoring or coaching: whoever reads them may be somebody's manager (W2).
 */
export function planUndo(traces: readonly Trace[], chart: readonly Line[]): UndoPlan {
  const stays = new Map<string, Staying>();
  const stay: Stay = ({ id, name, email }, why, values = {}) => {
    const reason = { why, values };
    const known = stays.get(id);
    if (known) known.reasons.push(reason);
    else stays.set(id, { id, name, email, reasons: [reason] });
  };

  const away = new Map(traces.filter(({ added }) => added).map((trace) => [trace.id, trace]));
  for (const trace of away.values()) {
    const reason = hasMovedOn(trace);
    if (!reason) continue;
    stay(trace, reason);
    away.delete(trace.id);
  }

  const back = traces.flatMap((trace) => {
    if (trace.added) return [];
    const details: Details = {};
    for (const [field, value] of Object.entries(trace.before) as [keyof Details, string | null][])
      if (trace.now[field] === trace.after[field]) details[field] = value;
      else stay(trace, `changed.${field}`);
    return Object.keys(details).length > 0 ? [{ id: trace.id, details }] : [];
  });

  const lines = new Map(
    traces.flatMap((trace) => (trace.line && !trace.added ? [[trace.line.id, trace] as const] : [])),
  );
  for (const [id, trace] of lines)
    if (!trace.line?.present) {
      stay(trace, "otherManager");
      lines.delete(id);
    }
  for (let more = true; more;) {
    keepManagers(away, chart, lines, stay);
    more = false;
    for (const circle of findCircles(chartAfter(chart, away, lines)))
      for (const [id, trace] of lines)
        if (circle.includes(trace.id)) {
          stay(trace, "circle");
          lines.delete(id);
          more = true;
        }
  }
  return { away: [...away.values()], back, lines: [...lines.keys()], stays: [...stays.values()] };
}

type Stay = (trace: Trace, why: StayFault["why"], values?: StayFault["values"]) => void;

function hasMovedOn(trace: Trace): StayFault["why"] | undefined {
  if (trace.cameIn) return "cameIn";
  if (trace.inDirectory) return "inDirectory";
  if (trace.hasRole) return "hasRole";
  if (trace.inLaterImport) return "inLaterImport";
  return undefined;
}

/** Whoever is or was the manager of somebody who stays, stays too: no line is cut, now or in what is past. */
function keepManagers(
  away: Map<string, Trace>,
  chart: readonly Line[],
  lines: ReadonlyMap<string, Trace>,
  stay: Stay,
): void {
  const linesOf = new Map<string, Line[]>();
  for (const line of chart) {
    const own = linesOf.get(line.personId);
    if (own) own.push(line);
    else linesOf.set(line.personId, [line]);
  }
  const look = chart.filter((line) => !away.has(line.personId));
  for (let line = look.pop(); line; line = look.pop()) {
    const manager = line.managerId ? away.get(line.managerId) : undefined;
    if (!manager || lines.has(line.id)) continue;
    stay(manager, line.present ? "isManager" : "wasManager", { name: line.personName });
    away.delete(manager.id);
    look.push(...(linesOf.get(manager.id) ?? []));
  }
}

function chartAfter(
  chart: readonly Line[],
  away: ReadonlyMap<string, Trace>,
  lines: ReadonlyMap<string, Trace>,
): Map<string, string | null> {
  const after = new Map<string, string | null>();
  for (const line of chart)
    if (line.present && !away.has(line.personId)) after.set(line.personId, line.managerId);
  for (const trace of lines.values())
    if (trace.managerBefore === undefined) after.delete(trace.id);
    else after.set(trace.id, trace.managerBefore);
  return after;
}
