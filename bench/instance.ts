import { dense, program, sparse } from "./instances.ts";
import type { Problem } from "@/lib/matching/solve/problem.ts";

/** An instance by its name, the same on every machine: `program:1000x450`, `dense:1000`, `sparse:10000`. */
export function instance(name: string): Problem {
  const [kind, size = "", mode] = name.split(":");
  const [rows = 0, columns = rows] = size.split("x").map(Number);
  switch (kind) {
    case "program":
      return program(rows, columns, rows, mode === "hundredths" ? "hundredths" : "whole");
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

const MOST = 1_000_000;
