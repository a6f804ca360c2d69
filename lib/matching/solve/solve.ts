import { solveAgain } from "./again.ts";
import { solveAsIs, type Options } from "./anew.ts";
import { apart, merge, toldApart, type Merged } from "./merged.ts";
import { turn, turnedBack, type Turned } from "./scarce.ts";
import type { Problem, Solution } from "./problem.ts";

export type { Options } from "./anew.ts";

/** The greatest total there is, with its proof. The same problem always has the same answer. */
export function solve(problem: Problem, options: Options = {}): Solution {
  const merged = merge(problem);
  if (merged) return solveMerged(merged, options);
  const turned = turn(problem);
  return turned ? solveTurned(problem, turned, options) : solveAsIs(problem, options);
}

/** From the places' side. The tight pairs are told row by row, by a last look from the side of the rows. */
function solveTurned(problem: Problem, turned: Turned, { tight, prices: _, ...hooks }: Options): Solution {
  const solution = turnedBack(problem, turned, solveAsIs(turned.problem, hooks));
  return tight ? solveAgain(problem, solution, { rows: [], columns: [] }, { tight }) : solution;
}

/** Alike columns as one: auctions between them would last long. Who finds no place apart is repaired exactly. */
function solveMerged(merged: Merged, { tight, prices: _, ...hooks }: Options): Solution {
  const told: [row: number, column: number, score: number][] = [];
  const together = solveAsIs(merged.problem, {
    ...hooks,
    ...(tight && { tight: (...pair) => told.push(pair) }),
  });
  const { solution, left } = apart(merged, together);
  if (left.length > 0)
    return solveAgain(merged.whole, solution, { rows: left, columns: [] }, tight && { tight });
  if (tight) for (const pair of told) toldApart(merged, tight)(...pair);
  return solution;
}
