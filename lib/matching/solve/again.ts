import { setPrices } from "./auction.ts";
import { balance, certify } from "./certify.ts";
import { columnReader, type ColumnReader } from "./column-reader.ts";
import { UNAFFORDABLE } from "./ground.ts";
import { AWAY, closeMarket, reopenMarket, type Market } from "./market.ts";
import { scorerOf, type Problem, type Solution } from "./problem.ts";
import { repair, solutionOf } from "./repair.ts";
import { inWorld, type Options } from "./anew.ts";
import { emptyStanding, enter, isVacant, type Standing } from "./standing.ts";

/** What changed since the earlier solution, by index: scores, exclusions, presence of a row; capacity of a column. */
export type Touched = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/**
 * The optimum after a change, from the solution before it: as good as `solve`, though ties may fall otherwise. What
 * did not change keeps its proof; so only the touched rows and columns look for what is best now, and whoever has to
 * make way for them.
 */
export function solveAgain(
  problem: Problem,
  previous: Solution,
  touched: Touched,
  { tight }: Pick<Options, "tight"> = {},
): Solution {
  const market = reopenMarket(problem);
  const standing = standingBefore(problem, market, previous, touched);
  const bounds = boundsBefore(standing, touched);
  repair(standing, bounds, touched.rows);
  if (tight) certify(standing, inWorld(market, tight));
  else balance(standing);
  const solution = solutionOf(problem, standing);
  closeMarket(market);
  return solution;
}

/** Everybody where they stood, but for those whose place is gone. */
function standingBefore(problem: Problem, market: Market, previous: Solution, touched: Touched): Standing {
  const { fineness, unit, columnAt, capacityAt } = market;
  const fine = (worth: number): number => (worth / unit) * fineness;
  const scoreOf = scorerOf(problem);
  const isTouched = new Uint8Array(problem.rows);
  for (const row of touched.rows) isTouched[row] = 1;
  const priceOf = previous.prices.slice();
  const read = columnReader(problem);
  for (const column of touched.columns)
    if (problem.capacity[column]! > 0) priceOf[column] = coveringPrice(read, problem, previous, column);
  const prices = new Float64Array(columnAt.length).fill(UNAFFORDABLE);
  const positionOf = new Int32Array(problem.columns);
  for (let position = 0; position < columnAt.length; position++) {
    const column = columnAt[position]!;
    if (column >= 0) positionOf[column] = position;
    if (capacityAt[position]! > 0) prices[position] = fine(priceOf[column]!);
  }
  const standing = emptyStanding(market, prices);
  for (let row = 0; row < problem.rows; row++) {
    const column = previous.columnOf[row]!;
    standing.gains[row] = fine(previous.gains[row]!);
    if (column < 0 || standing.columnOf[row] === AWAY) continue;
    const position = positionOf[column]!;
    // Of a pair in an optimum gain and price are the score.
    const score = isTouched[row] ? scoreOf(row, column) : previous.gains[row]! + previous.prices[column]!;
    if (score > 0 && isVacant(standing, position)) enter(standing, row, position, fine(score));
  }
  setPrices(market, (position) => prices[position]!);
  return standing;
}

/** Rows that were not touched know one thing of all columns, listed or not: nothing beats their gain. */
function boundsBefore({ market, gains }: Standing, touched: Touched): Float64Array {
  if (market.kind === "complete") return new Float64Array(gains.length).fill(-Infinity);
  market.layout.numbers("listLengths").fill(0);
  const bounds = gains.slice();
  for (const row of touched.rows) bounds[row] = UNAFFORDABLE;
  return bounds;
}

/** The least price, from the one it had, at which nobody gains more by this column than by what they have. */
function coveringPrice(
  read: ColumnReader,
  { away }: Problem,
  { gains, prices }: Solution,
  column: number,
): number {
  let price = prices[column]!;
  read(column, (row, score) => {
    if (score - gains[row]! > price && !away?.has(row)) price = score - gains[row]!;
  });
  return price;
}
