import type { Attributes, Exclusions, Plane, Problem } from "./problem.ts";

/** The same pairs seen from the other side: columns are rows, and rows columns with one place each. */
export function mirrored({ rows, columns, away, scores }: Problem & { scores: Attributes }): Problem {
  return {
    rows: columns,
    columns: rows,
    capacity: onePlaceEach(rows, away),
    scores: {
      ...scores,
      planes: turnedPlanes(scores.planes),
      exclusions: turnedExclusions(scores.exclusions, columns),
    },
  };
}

function onePlaceEach(rows: number, away: Problem["away"]): Int32Array {
  const capacity = new Int32Array(rows).fill(1);
  for (const row of away ?? []) capacity[row] = 0;
  return capacity;
}

/** Turned once for the same planes and exclusions, so that they are laid out once as well. */
const turnedBefore = new WeakMap<object, readonly Plane[]>();
const exclusionsBefore = new WeakMap<Exclusions, Exclusions>();

function turnedPlanes(planes: readonly Plane[]): readonly Plane[] {
  const before = turnedBefore.get(planes) ?? planes.map(turned);
  turnedBefore.set(planes, before);
  return before;
}

function turned({ rowCodes, columnCodes, columnKinds, points }: Plane): Plane {
  const rowKinds = points.length / columnKinds;
  const other = new Int32Array(points.length);
  for (let row = 0; row < rowKinds; row++)
    for (let column = 0; column < columnKinds; column++)
      other[column * rowKinds + row] = points[row * columnKinds + column]!;
  return { rowCodes: columnCodes, columnCodes: rowCodes, columnKinds: rowKinds, points: other };
}

function turnedExclusions(exclusions: Exclusions, count: number): Exclusions {
  const before = exclusionsBefore.get(exclusions);
  if (before && before.starts.length === count + 1) return before;
  const { starts, columns } = exclusions;
  const other = new Int32Array(count + 1);
  for (const column of columns) other[column + 1]!++;
  for (let column = 0; column < count; column++) other[column + 1]! += other[column]!;
  const next = other.slice();
  const rows = new Int32Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) rows[next[columns[at]!]!++] = row;
  const turned = { starts: other, columns: rows };
  exclusionsBefore.set(exclusions, turned);
  return turned;
}
