import { AWAY } from "./market.ts";
import type { Problem, Solution } from "./problem.ts";
import { HOME, Search, type Sides } from "./search.ts";
import { columnsLooking, rowsLooking } from "./sides.ts";
import { isVacant, leave, type Standing } from "./standing.ts";

/**
 * Makes an optimum of a standing in which `wanting` rows do not know what they gain: finds a place for everybody who
 * would gain by one, and then somebody for every empty place that has a price.
 */
export function repair(standing: Standing, bounds: Float64Array, wanting: Iterable<number>): void {
  const { columnOf, gains } = standing;
  const sides = rowsLooking(standing, bounds);
  for (const row of wanting) if (columnOf[row] !== AWAY) settle(standing, sides, row);
  const forRows = new Search(sides);
  for (let row = 0; row < gains.length; row++)
    if (columnOf[row] === HOME && gains[row]! > 0) forRows.run(row);
  let column = nextOverpriced(standing, 0);
  if (column < 0) return;
  const forColumns = new Search(columnsLooking(standing));
  for (; column >= 0; column = nextOverpriced(standing, column)) forColumns.run(column);
}

/** From this column on, one that asks a price for a place that is empty; -1 where there is none. */
function nextOverpriced(standing: Standing, from: number): number {
  const { prices } = standing;
  for (let column = from; column < prices.length; column++)
    if (prices[column]! > 0 && isVacant(standing, column)) return column;
  return -1;
}

/** Works out what a row gains at the present prices, and sends it home if its column is not its best. */
function settle(standing: Standing, sides: Sides, row: number): void {
  const { gains } = standing;
  let own = lookAlong(standing, sides, row);
  while (gains[row]! < sides.bounds[row]!) {
    sides.lookFurther(row);
    own = Math.max(own, lookAlong(standing, sides, row));
  }
  if (own < gains[row]!) leave(standing, row);
}

/** Notes what the best on a row's list gains; returns what its own column does, -Infinity if that is not on it. */
function lookAlong({ prices, gains, columnOf, worth }: Standing, sides: Sides, row: number): number {
  const { from, start, end } = sides.listOf(row);
  const column = columnOf[row]!;
  let own = -Infinity;
  let best = 0;
  for (let entry = start; entry < end; entry += 2) {
    const value = from[entry + 1]! - prices[from[entry]!]!;
    if (value > best) best = value;
    if (from[entry] === column) {
      own = value;
      worth[row] = from[entry + 1]!;
    }
  }
  gains[row] = best;
  return own;
}

export function solutionOf({ rows, columns }: Problem, standing: Standing): Solution {
  const { market, columnOf, gains, prices, worth } = standing;
  const { columnAt, capacityAt, fineness, unit } = market;
  const world = (fine: number): number => (fine / fineness) * unit;
  const priceOf = new Int32Array(columns);
  for (let position = 0; position < columnAt.length; position++)
    if (capacityAt[position]! > 0) priceOf[columnAt[position]!] = world(prices[position]!);
  const solution = { columnOf: new Int32Array(rows), gains: new Int32Array(rows), prices: priceOf };
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const position = columnOf[row]!;
    solution.columnOf[row] = position < 0 ? -1 : columnAt[position]!;
    solution.gains[row] = position === AWAY ? 0 : world(gains[row]!);
    total += worth[row]!;
  }
  return { ...solution, total: world(total) };
}
