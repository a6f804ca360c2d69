import { mirrored } from "./mirror.ts";
import type { Attributes, Problem, Solution } from "./problem.ts";

/** A market with fewer places than rows, seen from the places: each is a row, and the rows are what they bid for. */
export type Turned = { readonly problem: Problem; readonly columnOf: Int32Array };

/** Up to so many pairs, turning the market round takes longer than it saves. */
const SMALL = 2 ** 16;

/** More kinds of rows than that in one criterion would have to be written out as a matrix. */
const MOST_KINDS = 256;

/**
 * Who is scarce bids: where rows bid for too few places, everybody who ends without one raises prices to the last. Null
 * where there are places enough.
 */
export function turn(problem: Problem): Turned | null {
  const { rows, columns, capacity, away, scores } = problem;
  if (scores.kind !== "attributes" || rows * columns <= SMALL) return null;
  let places = 0;
  for (let column = 0; column < columns; column++) places += capacity[column]!;
  const isScarce = places > 0 && places < rows - (away?.size ?? 0);
  if (!isScarce || scores.planes.some(({ points, columnKinds }) => points.length > MOST_KINDS * columnKinds))
    return null;
  const columnOf = new Int32Array(places);
  for (let column = 0, place = 0; column < columns; column++)
    for (let more = capacity[column]!; more > 0; more--) columnOf[place++] = column;
  const other = mirrored({ ...problem, scores });
  const byColumn = other.scores as Attributes;
  const starts = new Int32Array(places + 1);
  const excluded: number[] = [];
  for (let place = 0; place < places; place++) {
    const { starts: from, columns: rowsOf } = byColumn.exclusions;
    for (let at = from[columnOf[place]!]!; at < from[columnOf[place]! + 1]!; at++) excluded.push(rowsOf[at]!);
    starts[place + 1] = excluded.length;
  }
  return {
    columnOf,
    problem: {
      rows: places,
      columns: rows,
      capacity: other.capacity,
      scores: {
        ...byColumn,
        planes: byColumn.planes.map((plane) => ({
          ...plane,
          rowCodes: Uint16Array.from(columnOf, (column) => plane.rowCodes[column]!),
        })),
        exclusions: { starts, columns: Int32Array.from(excluded) },
      },
    },
  };
}

/** The same solution from the rows' side: what a place gains is its price, and the price of a row what it gains. */
export function turnedBack({ rows, columns }: Problem, { columnOf }: Turned, found: Solution): Solution {
  const mentorOf = new Int32Array(rows).fill(-1);
  const prices = new Int32Array(columns);
  for (let place = 0; place < columnOf.length; place++) {
    const column = columnOf[place]!;
    prices[column] = found.gains[place]!;
    if (found.columnOf[place]! >= 0) mentorOf[found.columnOf[place]!] = column;
  }
  return { columnOf: mentorOf, gains: found.prices, prices, total: found.total };
}
