import type { Problem } from "@/lib/matching/solve/problem.ts";
import { resolve, type Touched } from "@/lib/matching/solve/resolve.ts";
import { solve } from "@/lib/matching/solve/solve.ts";
import { program, random } from "./instances.ts";
import { processor } from "./processor.ts";
import type { WhatIf } from "./report.ts";

const TIMES = 100;

/** Everyday changes to a solved program, each against solving anew, whose total it has to reach. */
export function whatIf(rows: number): WhatIf {
  const start = program(rows, Math.round(0.45 * rows), rows);
  const { upTo } = random(rows);
  let before = solve(start);
  const anew = Array.from({ length: 9 }, () => {
    const begun = processor();
    before = solve(start);
    return processor() - begun;
  });
  const fresh = anew.sort((a, b) => a - b)[4]!;
  console.log(`\nWhat if, ${rows.toLocaleString("en")} mentees: anew ${fresh.toFixed(2)} ms`);
  const kinds: Record<string, () => { problem: Problem; touched: Touched }> = {
    "a mentee leaves": () => {
      const row = upTo(rows);
      return { problem: { ...start, away: new Set([row]) }, touched: { rows: [row], columns: [] } };
    },
    "a mentor leaves": () => {
      const column = upTo(start.columns);
      return { problem: withPlaces(start, column, 0), touched: { rows: [], columns: [column] } };
    },
    "a mentor takes one more": () => {
      const column = upTo(start.columns);
      const problem = withPlaces(start, column, start.capacity[column]! + 1);
      return { problem, touched: { rows: [], columns: [column] } };
    },
    "a pair is locked": () => {
      const row = upTo(rows);
      const column = upTo(start.columns);
      const problem = { ...withPlaces(start, column, start.capacity[column]! - 1), away: new Set([row]) };
      return { problem, touched: { rows: [row], columns: [column] } };
    },
  };
  const changes = Object.entries(kinds).map(([change, make]) => {
    const times = Array.from({ length: TIMES }, (_, time) => {
      const { problem, touched } = make();
      const from = processor();
      const after = resolve(problem, before, touched);
      const took = processor() - from;
      if (time % 20 === 0 && after.total !== solve(problem).total)
        throw new Error(`${change}: not the optimum`);
      return took;
    }).sort((a, b) => a - b);
    const median = times[TIMES >> 1]!;
    const most = times[Math.floor(0.95 * TIMES)]!;
    console.log(
      `  ${change.padEnd(26)} ${median.toFixed(2)} ms, 95 of 100 within ${most.toFixed(2)} ms, ${(fresh / median).toFixed(0)} × faster`,
    );
    return { change, median, most };
  });
  return { rows, fresh, changes };
}

const withPlaces = (problem: Problem, column: number, places: number): Problem => ({
  ...problem,
  capacity: problem.capacity.map((each, at) => (at === column ? places : each)),
});
