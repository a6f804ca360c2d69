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
  const { columnOf, gains, prices } = standing;
  const sides = rowsLooking(standing, bounds);
  for (const row of wanting) if (columnOf[row] !== AWAY) settle(standing, sides, row);
  const forRows = new Search(sides);
  for (let row = 0; row < gains.length; row++)
    if (columnOf[row] === HOME && gains[row]! > 0) forRows.run(row);
  const isOverpriced = (column: number): boolean => prices[column]! > 0 && isVacant(standing, column);
  if (!prices.some((_, column) => isOverpriced(column))) return;
  const forColumns = new Search(columnsLooking(standing));
  for (let column = 0; column < prices.length; column++) while (isOverpriced(column)) forColumns.run(column);
}

/** Works out what a row gains at the present prices, and sends it home if its column is not its best. */
function settle(standing: Standing, sides: Sides, row: number): void {
  const { prices, gains, columnOf, worth } = standing;
  let own = -Infinity;
  let best = 0;
  const look = (): void => {
    const { from, start, end } = sides.listOf(row);
    for (let entry = start; entry < end; entry += 2) {
      const value = from[entry + 1]! - prices[from[entry]!]!;
      if (value > best) best = value;
      if (from[entry] === columnOf[row]) [own, worth[row]] = [value, from[entry + 1]!];
    }
  };
  look();
  while (best < sides.bounds[row]!) {
    gains[row] = best;
    sides.lookFurther(row);
    look();
  }
  gains[row] = best;
  if (own < best) leave(standing, row);
}

export function solutionOf({ rows, columns }: Problem, standing: Standing): Solution {
  const { market, columnOf, gains, prices, worth } = standing;
  const { columnAt, capacityAt, fineness, unit } = market;
  const world = (fine: number): number => (fine / fineness) * unit;
  const priceOf = new Int32Array(columns);
  columnAt.forEach((column, position) => {
    if (capacityAt[position]! > 0) priceOf[column] = world(prices[position]!);
  });
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
