import { createRequire } from "node:module";
import type { Problem } from "@/lib/matching/solve/problem.ts";
import { solve } from "@/lib/matching/solve/solve.ts";
import { bestByHighs } from "./highs.ts";

/** A solver that is given a problem and says the total it reached. */
export type Contender = (problem: Problem) => Promise<() => number>;

const require = createRequire(import.meta.url);

/** Costs as the npm packages want them: arrays of numbers, less is better. */
function costs({ rows, columns, scores }: Problem): { table: number[][]; most: number } {
  if (scores.kind !== "dense") throw new Error("Only whole matrices");
  const most = scores.values.reduce((a, b) => Math.max(a, b), 0);
  const table = Array.from({ length: rows }, (_, row) =>
    Array.from(scores.values.subarray(row * columns, (row + 1) * columns), (value) => most - value),
  );
  return { table, most };
}

type Assign = (costs: number[][]) => [row: number, column: number][];

/** By an npm package, which may change the costs it is given. */
const byPackage =
  (assign: () => unknown): Contender =>
  async (problem) => {
    const { table, most } = costs(problem);
    const pairsOf = assign() as Assign;
    return () =>
      pairsOf(table.map((row) => [...row])).reduce(
        (sum, [row, column]) => sum + most - table[row]![column]!,
        0,
      );
  };

export const CONTENDERS: Readonly<Record<string, Contender>> = {
  trellis: async (problem) => () => {
    // A new object each time: nothing that was laid out before may help.
    const { scores } = problem;
    const fresh = scores.kind === "attributes" ? { ...scores, planes: [...scores.planes] } : scores;
    return solve({ ...problem, scores: fresh }).total;
  },
  "munkres-js": byPackage(() => require("munkres-js")),
  "hungarian-on3": byPackage(() => require("hungarian-on3")),
  highs: async (problem) => bestByHighs(problem),
};
