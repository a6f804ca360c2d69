import { holdAuctions } from "./auction.ts";
import { certify, type Tight } from "./certify.ts";
import { closeMarket, openMarket, type Market } from "./market.ts";
import type { Hooks } from "./hooks.ts";
import type { Problem, Solution } from "./problem.ts";
import { repair, solutionOf } from "./repair.ts";
import { standingAfterAuction } from "./standing.ts";

export type Options = Hooks & {
  /** Prices of an earlier solution of a similar problem, by column: a better place to start from than nothing. */
  readonly prices?: Int32Array;
  /** Told of the pairs at which gain and price are the score, row by row, of rows that gain something. */
  readonly tight?: (row: number, column: number, score: number) => void;
};

/** From nothing: auctions, repair, a last look. */
export function solveAsIs(problem: Problem, options: Options): Solution {
  const market = openMarket(problem);
  holdAuctions(market, options);
  const { standing, bounds } = standingAfterAuction(market);
  repair(standing, bounds, standing.gains.keys());
  certify(standing, options.tight && inWorld(market, options.tight));
  const solution = solutionOf(problem, standing);
  closeMarket(market);
  options.progress?.(1);
  return solution;
}

/** Columns and scores as the problem has them, not as they are laid out. */
export const inWorld =
  ({ columnAt, fineness, unit }: Market, tight: NonNullable<Options["tight"]>): Tight =>
  (row, position, score) =>
    tight(row, columnAt[position]!, (score / fineness) * unit);
