import { inOrder, type MatchInput, type Mentee, type Mentor } from "./criteria.ts";
import { planesOf, type ViewedPlane } from "./planes.ts";
import { FORBIDDEN, type Exclusions } from "./solve/problem.ts";

/**
 * The input with every answer looked up once: a pair's score is a sum of table entries. People stand in the order of
 * their ids, whatever the order of rows. Rows of pairs that an admin holds fast are away, their places taken.
 */
export type Market = {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  /** Places left beside locked pairs. */
  readonly capacity: Int32Array;
  /** Mentees whose pair is locked. */
  readonly away: ReadonlySet<number>;
  readonly planes: readonly ViewedPlane[];
  readonly exclusions: Exclusions;
  /** Every score is a multiple of this many hundredths of a point. */
  readonly unit: number;
  /** No score is greater, in hundredths. */
  readonly most: number;
};

/** Throws a RangeError where somebody stands twice on one side, or a locked pair is not possible. */
export function marketOf(input: MatchInput): Market {
  const mentees = inOrder(input.mentees);
  const mentors = inOrder(input.mentors);
  const rowOf = indexOf(mentees);
  const columnOf = indexOf(mentors);
  const capacity = Int32Array.from(mentors, (mentor) => mentor.capacity);
  const away = new Set<number>();
  for (const pair of input.locked ?? []) {
    const row = rowOf.get(pair.mentee) ?? -1;
    const column = columnOf.get(pair.mentor) ?? -1;
    if (row < 0 || column < 0 || away.has(row) || capacity[column]! < 1)
      throw new RangeError("A locked pair names somebody who does not take part, or has no place for it");
    away.add(row);
    capacity[column]!--;
  }
  const planes = planesOf(input, mentees, mentors);
  return {
    mentees,
    mentors,
    capacity,
    away,
    planes,
    exclusions: exclusionsOf(input, rowOf, columnOf),
    unit: unitOf(planes),
    most: planes.reduce((sum, { points }) => sum + points.reduce((a, b) => Math.max(a, b), 0), 0),
  };
}

/** Scores of one mentee with every mentor, in hundredths, FORBIDDEN where there is a rule; `view`: that side's part. */
export function fillRow(market: Market, row: number, into: Int32Array, view?: "mentee" | "mentor"): void {
  into.fill(0);
  for (const plane of market.planes) {
    const counts = view === undefined || plane.view === view || plane.view === "both";
    if (counts) addPlane(plane, row, into);
    else forbidByPlane(plane, row, into);
  }
  const { starts, columns } = market.exclusions;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) into[columns[at]!] = FORBIDDEN;
  for (let column = 0; column < into.length; column++) if (into[column]! < 0) into[column] = FORBIDDEN;
}

/** The two loops that look at every pair: no branch, so that they run as fast as memory allows. */
function addPlane(
  { rowCodes, columnCodes, columnKinds, sums }: ViewedPlane,
  row: number,
  into: Int32Array,
): void {
  const from = rowCodes[row]! * columnKinds;
  for (let column = 0; column < into.length; column++) into[column]! += sums[from + columnCodes[column]!]!;
}

function forbidByPlane(
  { rowCodes, columnCodes, columnKinds, sums }: ViewedPlane,
  row: number,
  into: Int32Array,
): void {
  const from = rowCodes[row]! * columnKinds;
  for (let column = 0; column < into.length; column++)
    into[column]! += Math.min(0, sums[from + columnCodes[column]!]!);
}

function exclusionsOf(
  input: MatchInput,
  rowOf: Map<string, number>,
  columnOf: Map<string, number>,
): Exclusions {
  const byRow: Set<number>[] = Array.from(rowOf, ([id]) => {
    const same = columnOf.get(id);
    return new Set(same === undefined ? [] : [same]);
  });
  for (const { mentee, mentor } of input.forbidden) {
    const column = columnOf.get(mentor);
    if (column !== undefined) byRow[rowOf.get(mentee) ?? -1]?.add(column);
  }
  const starts = Int32Array.of(0, ...byRow.map(() => 0));
  byRow.forEach((columns, row) => (starts[row + 1] = starts[row]! + columns.size));
  const columns = new Int32Array(starts.at(-1)!);
  byRow.forEach((each, row) => columns.set(Int32Array.from(each).sort(), starts[row]!));
  return { starts, columns };
}

function indexOf(people: readonly { readonly id: string }[]): Map<string, number> {
  const index = new Map(people.map(({ id }, at) => [id, at]));
  if (index.size < people.length) throw new RangeError("Somebody stands twice on one side");
  return index;
}

function unitOf(planes: readonly ViewedPlane[]): number {
  let unit = 0;
  for (const { points } of planes)
    for (let worth of points) {
      if (worth <= 0 || worth === unit) continue;
      while (worth > 0) [unit, worth] = [worth, unit % worth];
    }
  return unit || 1;
}
