import { describe, expect, test } from "vitest";
import { Cancelled } from "@/lib/matching/solve/hooks.ts";
import { apart, merge } from "@/lib/matching/solve/merged.ts";
import { MAX_SCORE, scorerOf, type Problem, type Solution } from "@/lib/matching/solve/problem.ts";
import { solveByReference } from "@/lib/matching/solve/reference.ts";
import { resolve } from "@/lib/matching/solve/resolve.ts";
import { turn } from "@/lib/matching/solve/scarce.ts";
import { solve } from "@/lib/matching/solve/solve.ts";
import { alikeMarket, attributeMarket, changed, flaw, listed, scarceMarket, written } from "./markets.ts";

const SEEDS = Array.from({ length: 150 }, (_, k) => k + 1);

describe("the kernels agree with the solver that is read as the specification", () => {
  test("by attributes, dense and sparse: equal totals, all with their proof", () => {
    for (const seed of SEEDS) {
      const market = attributeMarket(seed);
      const reference = solveByReference(market);
      expect(flaw(market, reference), `seed ${seed}`).toBeUndefined();
      for (const problem of [market, written(market), listed(market)]) {
        const solution = solve(problem);
        expect(flaw(market, solution), `seed ${seed}, ${problem.scores.kind}`).toBeUndefined();
        expect(solution.total, `seed ${seed}, ${problem.scores.kind}`).toBe(reference.total);
      }
    }
  });
});

describe("a solver in use", () => {
  const program = (): Problem => {
    const market = attributeMarket(2);
    const people = (codes: Uint16Array, count: number) =>
      Uint16Array.from({ length: count }, (_, at) => codes[at % codes.length]!);
    if (market.scores.kind !== "attributes") throw new Error();
    const planes = market.scores.planes.map((plane) => ({
      ...plane,
      rowCodes: people(plane.rowCodes, 2000).map((code, at) => (at % 7 ? code : 0)),
      columnCodes: people(plane.columnCodes, 1100).map((code, at) => (at % 5 ? code : 0)),
    }));
    const exclusions = {
      starts: Int32Array.from({ length: 2001 }, (_, row) => row),
      columns: Int32Array.from({ length: 2000 }, (_, row) => (row * 7) % 1100),
    };
    return {
      rows: 2000,
      columns: 1100,
      capacity: new Int32Array(1100).fill(2),
      scores: { ...market.scores, planes, exclusions },
    };
  };

  test("a program with thousands of identical people: from both sides by kernel, with its proof", () => {
    const problem = program();
    const solution = solve(problem);
    expect(flaw(problem, solution)).toBeUndefined();
    expect(solve(written(problem)).total).toBe(solution.total);
  });

  test("the same problem has the same answer, and known prices lead to the same optimum", () => {
    for (const seed of SEEDS) {
      const market = attributeMarket(seed);
      const solution = solve(market);
      expect(solve(market)).toEqual(solution);
      const again = solve(market, { prices: solution.prices.map((price) => price + (seed % 3)) });
      expect(flaw(market, again), `seed ${seed}`).toBeUndefined();
      expect(again.total).toBe(solution.total);
    }
  });

  test("says how far it is, and stops when told to", () => {
    const done: number[] = [];
    solve(attributeMarket(5), { progress: (share) => done.push(share) });
    expect(done.at(-1)).toBe(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(() => solve(program(), { cancelled: () => true })).toThrow(Cancelled);
  });

  test("refuses scores beyond exact arithmetic", () => {
    const values = Int32Array.of(MAX_SCORE + 1);
    const problem = { rows: 1, columns: 1, capacity: Int32Array.of(1) };
    expect(() => solve({ ...problem, scores: { kind: "dense", values } })).toThrow(RangeError);
    const most = solve({ ...problem, scores: { kind: "dense", values: Int32Array.of(MAX_SCORE) } });
    expect(most.total).toBe(MAX_SCORE);
  });

  test("more different answers than a byte can tell apart", () => {
    const kinds = 300;
    const codes = Uint16Array.from({ length: kinds }, (_, at) => at);
    const points = Int32Array.from({ length: kinds * kinds }, (_, at) => (at * 7919) % 1009);
    const problem: Problem = {
      rows: kinds,
      columns: kinds,
      capacity: new Int32Array(kinds).fill(1),
      scores: {
        kind: "attributes",
        base: 1,
        planes: [{ rowCodes: codes, columnCodes: codes, columnKinds: kinds, points }],
        exclusions: { starts: new Int32Array(kinds + 1), columns: new Int32Array(0) },
      },
    };
    const solution = solve(problem);
    expect(flaw(problem, solution)).toBeUndefined();
    expect(solution.total).toBe(solveByReference(problem).total);
  });
});

describe("columns that are alike", () => {
  test("solved as one and told apart again, whoever is excluded from some of them", () => {
    let left = 0;
    for (const seed of SEEDS) {
      const market = alikeMarket(seed);
      const merged = merge(market)!;
      const told = new Set<string>();
      const tight = (row: number, column: number, score: number) => told.add(`${row} ${column} ${score}`);
      const solution = solve(market, { tight });
      expect(flaw(market, solution), `seed ${seed}`).toBeUndefined();
      expect(solution.total, `seed ${seed}`).toBe(solveByReference(market).total);
      expect(told, `seed ${seed}`).toEqual(tightPairs(market, solution));
      if (apart(merged, solve(merged.problem)).left.length > 0) left++;
    }
    expect(left).toBeGreaterThan(10);
  });

  test("after a change as well", () => {
    for (const seed of SEEDS) {
      const before = alikeMarket(seed);
      const { problem, touched } = changed(before, seed);
      const solution = resolve(problem, solve(before), touched);
      expect(flaw(problem, solution), `seed ${seed}`).toBeUndefined();
      expect(solution.total, `seed ${seed}`).toBe(solveByReference(problem).total);
    }
  });
});

describe("a market with too few places", () => {
  test("places bid for rows: the same optimum, its proof, and its tight pairs", () => {
    for (const seed of SEEDS.slice(0, 12)) {
      const market = scarceMarket(seed);
      expect(turn(market), `seed ${seed}`).not.toBeNull();
      const told = new Set<string>();
      const tight = (row: number, column: number, score: number) => told.add(`${row} ${column} ${score}`);
      const solution = solve(market, { tight });
      expect(flaw(market, solution), `seed ${seed}`).toBeUndefined();
      expect(flaw(market, solve(market)), `seed ${seed}`).toBeUndefined();
      expect(solution.total, `seed ${seed}`).toBe(solve(written(market)).total);
      expect(told, `seed ${seed}`).toEqual(tightPairs(market, solution));
      const { problem, touched } = changed(market, seed);
      const after = resolve(problem, solution, touched);
      expect(flaw(problem, after), `seed ${seed}`).toBeUndefined();
      expect(after.total, `seed ${seed}`).toBe(solve(problem).total);
    }
  });
});

function tightPairs(problem: Problem, { gains, prices }: Solution): Set<string> {
  const pairs = new Set<string>();
  const scoreOf = scorerOf(problem);
  for (let row = 0; row < problem.rows; row++)
    for (let column = 0; column < problem.columns; column++) {
      const score = scoreOf(row, column);
      const isTight = gains[row]! > 0 && gains[row]! + prices[column]! === score;
      if (isTight && problem.capacity[column]! > 0 && !problem.away?.has(row))
        pairs.add(`${row} ${column} ${score}`);
    }
  return pairs;
}

describe("what if", () => {
  test("somebody leaves or comes, a place more or less, a pair locked or forbidden: the same optimum as from nothing", () => {
    for (const seed of SEEDS)
      for (const start of [
        attributeMarket(seed),
        written(attributeMarket(seed)),
        listed(attributeMarket(seed)),
      ]) {
        let problem = start;
        let solution = solve(problem);
        for (let step = 0; step < 4; step++) {
          const change = changed(problem, 7 * seed + step);
          problem = change.problem;
          solution = resolve(problem, solution, change.touched);
          const where = `seed ${seed}, step ${step}, ${problem.scores.kind}`;
          expect(flaw(problem, solution), where).toBeUndefined();
          expect(solution.total, where).toBe(solve(problem).total);
        }
      }
  });
});
