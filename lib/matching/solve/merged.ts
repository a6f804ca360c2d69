import { kindsOf, membersOf, type Kinds } from "./alike.ts";
import type { Attributes, Exclusions, Problem, Solution } from "./problem.ts";

type ByAttributes = Problem & { readonly scores: Attributes };

/** A market in which columns that are worth the same with everybody are one, with all their places. */
export type Merged = {
  readonly problem: Problem;
  readonly whole: ByAttributes;
  /** The columns behind each of its columns, of those that have places. */
  readonly members: readonly (readonly number[])[];
};

/** Kinds by tables: the same where only people, places and exclusions changed. */
const kindsBefore = new WeakMap<Attributes["planes"], Kinds | null>();

function kindsIn(columns: number, { planes }: Attributes): Kinds | null {
  const kinds = kindsBefore.has(planes) ? (kindsBefore.get(planes) ?? null) : kindsOf(columns, planes);
  kindsBefore.set(planes, kinds);
  return kinds;
}

/**
 * Null where few columns are alike. A row that is excluded from some columns of a kind, but not from all, is not
 * excluded from the kind: so the merged market allows a little more than there is, and its prices cover all that is.
 */
export function merge(problem: Problem): Merged | null {
  const { columns, scores } = problem;
  const kinds = scores.kind === "attributes" ? kindsIn(columns, scores) : null;
  if (!kinds || scores.kind !== "attributes") return null;
  const members = membersOf(kinds).map((of) => of.filter((column) => problem.capacity[column]! > 0));
  return {
    whole: { ...problem, scores },
    members,
    problem: {
      ...problem,
      columns: members.length,
      capacity: Int32Array.from(members, (of) =>
        of.reduce((sum, column) => sum + problem.capacity[column]!, 0),
      ),
      scores: {
        ...scores,
        planes: scores.planes.map((plane) => ({
          ...plane,
          columnCodes: Uint16Array.from(kinds.first, (column) => plane.columnCodes[column]!),
        })),
        exclusions: excludedFromAll(scores.exclusions, kinds, problem.capacity, members),
      },
    },
  };
}

/** The kinds of which a row may have none. */
function excludedFromAll(
  { starts, columns }: Exclusions,
  { kindOf }: Kinds,
  capacity: Int32Array,
  members: Merged["members"],
): Exclusions {
  const excluded: number[] = [];
  const merged = new Int32Array(starts.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    const count = new Map<number, number>();
    for (const column of new Set(columns.subarray(starts[row], starts[row + 1])))
      if (capacity[column]! > 0) count.set(kindOf[column]!, (count.get(kindOf[column]!) ?? 0) + 1);
    for (const [kind, many] of count) if (many === members[kind]!.length) excluded.push(kind);
    merged[row + 1] = excluded.length;
  }
  return { starts: merged, columns: Int32Array.from(excluded) };
}

const isExcluded = ({ starts, columns }: Exclusions, row: number, column: number): boolean => {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) if (columns[at] === column) return true;
  return false;
};

/** Tells of a pair of the merged market as of the pairs it stands for. */
export const toldApart =
  ({ whole, members }: Merged, tell: (row: number, column: number, score: number) => void) =>
  (row: number, kind: number, score: number): void => {
    for (const column of members[kind]!)
      if (!isExcluded(whole.scores.exclusions, row, column)) tell(row, column, score);
  };

/**
 * The solution in columns as they are. Each has the price of its kind; who is excluded from most chooses first. `left`:
 * rows for whom all the places of the kind are taken that they may have.
 */
export function apart(
  { whole, members }: Merged,
  { columnOf: kindOf, gains, prices: priceOf, total }: Solution,
): { readonly solution: Solution; readonly left: readonly number[] } {
  const { exclusions } = whole.scores;
  const prices = new Int32Array(whole.columns);
  members.forEach((of, kind) => of.forEach((column) => (prices[column] = priceOf[kind]!)));
  const free = whole.capacity.slice();
  const next = members.map(() => 0);
  const columnOf = new Int32Array(whole.rows).fill(-1);
  const left: number[] = [];
  const excluded = (row: number): number => exclusions.starts[row + 1]! - exclusions.starts[row]!;
  for (const row of Int32Array.from(kindOf.keys()).sort((a, b) => excluded(b) - excluded(a) || a - b)) {
    const kind = kindOf[row]!;
    if (kind < 0) continue;
    const of = members[kind]!;
    while (free[of[next[kind]!]!] === 0) next[kind]!++;
    let at = next[kind]!;
    while (at < of.length && (free[of[at]!] === 0 || isExcluded(exclusions, row, of[at]!))) at++;
    if (at === of.length) left.push(row);
    else {
      columnOf[row] = of[at]!;
      free[of[at]!]!--;
    }
  }
  return { solution: { columnOf, gains, prices, total }, left };
}
