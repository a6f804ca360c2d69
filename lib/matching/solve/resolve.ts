import { solveAgain, type Touched } from "./again.ts";
import { merge } from "./merged.ts";
import type { Problem, Solution } from "./problem.ts";
import { solve, type Options } from "./solve.ts";

export type { Touched } from "./again.ts";

/** The optimum after a change, from the solution before it; where many columns are alike, sooner from nothing. */
export function resolve(
  problem: Problem,
  previous: Solution,
  touched: Touched,
  options: Pick<Options, "tight"> = {},
): Solution {
  return merge(problem) ? solve(problem, options) : solveAgain(problem, previous, touched, options);
}
