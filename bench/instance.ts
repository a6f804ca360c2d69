import { byOneCriterion, dense, program, sparse, withKinds } from "./instances.ts";
import type { Problem } from "@/lib/matching/solve/problem.ts";

/**
 * An instance by its name, the same on every machine: `program:1000x450`, `dense:1000`, `sparse:10000`; of a program
 * also `:hundredths`, `:scarce`, `:alike` (all mentors), `:three` (kinds of mentors) and `:one` (criterion).
 */
export function instance(name: string): Problem {
  const [kind, size = "", mode = ""] = name.split(":");
  const [rows = 0, columns = rows] = size.split("x").map(Number);
  switch (kind) {
    case "program":
      return (MODES[mode] ?? program)(rows, columns, rows);
    case "dense":
      return dense(rows, columns, MOST, rows + 1);
    case "sparse": {
      const problem = sparse(rows, 30, MOST, rows + 1);
      // Being matched at all counts most, so that both sides look for a perfect matching.
      const values = problem.scores.values.map((value) => value + 10 * MOST);
      return { ...problem, scores: { ...problem.scores, values } };
    }
    default:
      throw new Error(`No instance is called “${name}”`);
  }
}

const MODES: Readonly<Record<string, (rows: number, columns: number, seed: number) => Problem>> = {
  hundredths: (...size) => program(...size, "hundredths"),
  scarce: (...size) => program(...size, "whole", 3),
  alike: (...size) => withKinds(program(...size), 1),
  three: (...size) => withKinds(program(...size), 3),
  one: (...size) => byOneCriterion(program(...size)),
};

const MOST = 1_000_000;
