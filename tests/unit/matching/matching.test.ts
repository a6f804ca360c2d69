import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { verify } from "@/lib/matching/certificate.ts";
import { AIMS, canonical, type Aim, type MatchInput } from "@/lib/matching/criteria.ts";
import { fillRow, marketOf } from "@/lib/matching/market.ts";
import { match } from "@/lib/matching/match.ts";
import { scorer } from "@/lib/matching/scores.ts";
import { everyMatching, inDictionary, markets, numberOf, priced } from "./markets.ts";

vi.setConfig({ testTimeout: 60_000 });

/** What an aim looks at in a matching, the first thing first. */
function worth(aim: Exclude<Aim, "stable">, scores: number[]): number[] {
  const people = scores.length;
  const total = scores.reduce((sum, score) => sum + score, 0);
  if (aim === "best-total") return [total, people];
  return aim === "most-people" ? [people, total] : [people, ...[...scores].sort((a, b) => a - b)];
}

function bestByTryingEverything(
  scores: number[][],
  capacities: number[],
  aim: Exclude<Aim, "stable">,
): number[] {
  return everyMatching(scores, capacities)
    .map((matching) =>
      worth(
        aim,
        matching.flatMap((j, i) => (j < 0 ? [] : [scores[i]![j]!])),
      ),
    )
    .reduce((best, each) => (inDictionary(each, best) > 0 ? each : best));
}

const anAim = fc.constantFrom("best-total" as const, "most-people" as const, "fairest" as const);

describe("the engine", () => {
  test("reaches by every aim what trying everything reaches, keeps every rule, and proves it", () => {
    fc.assert(
      fc.property(markets({ mentees: 6 }), anAim, ({ scores, capacities, seed }, aim) => {
        const input = priced(scores, capacities, { aim, seed });
        const result = match(input);
        const reached = worth(
          aim,
          result.pairs.map(({ score }) => score / 100),
        );
        expect(reached).toEqual(bestByTryingEverything(scores, capacities, aim));
        for (const { mentee, mentor } of result.pairs)
          expect(scores[numberOf(mentee)]![numberOf(mentor)]).toBeGreaterThanOrEqual(0);
        capacities.forEach((capacity, j) =>
          expect(result.pairs.filter(({ mentor }) => mentor === `t${j}`).length).toBeLessThanOrEqual(
            capacity,
          ),
        );
        expect(verify(input, result)).toEqual({ certified: true });
        expect(result.pairs.length + result.unmatched.length).toBe(scores.length);
      }),
      { numRuns: 400 },
    );
  });

  test("fairest: up to seven mentees, three levels, the lexicographically best of all matchings", () => {
    fc.assert(
      fc.property(markets({ mentees: 7, mentors: 4, most: 3 }), ({ scores, capacities, seed }) => {
        const result = match(priced(scores, capacities, { aim: "fairest", seed }));
        expect(
          worth(
            "fairest",
            result.pairs.map(({ score }) => score / 100),
          ),
        ).toEqual(bestByTryingEverything(scores, capacities, "fairest"));
      }),
      { numRuns: 200 },
    );
  });

  test("gives the same answer whatever the order of rows", () => {
    fc.assert(
      fc.property(
        markets(),
        fc.constantFrom(...AIMS),
        fc.integer(),
        ({ scores, capacities, seed }, aim, by) => {
          const input = priced(scores, capacities, { aim, seed });
          const turned = <T>(rows: readonly T[]) => {
            const at = Math.abs(by) % Math.max(1, rows.length);
            return [...rows.slice(at), ...rows.slice(0, at)].reverse();
          };
          const shuffled: MatchInput = {
            ...input,
            mentees: turned(input.mentees),
            mentors: turned(input.mentors),
            forbidden: turned(input.forbidden),
          };
          expect(canonical(shuffled)).toBe(canonical(input));
          expect(match(shuffled).pairs).toEqual(match(input).pairs);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("another place, and another pair that is allowed, never lower the total", () => {
    fc.assert(
      fc.property(markets(), ({ scores, capacities, seed }) => {
        const before = match(priced(scores, capacities, { seed })).total;
        const places = capacities.map((capacity, j) => capacity + (j === 0 ? 1 : 0));
        expect(match(priced(scores, places, { seed })).total).toBeGreaterThanOrEqual(before);
        const allowed = scores.map((row, i) =>
          row.map((score, j) => (i + j === 0 ? Math.max(0, score) : score)),
        );
        expect(match(priced(allowed, capacities, { seed })).total).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  test("the tables the solver reads say of every pair what scoring it says", () => {
    fc.assert(
      fc.property(markets(), ({ scores, capacities }) => {
        const input = priced(scores, capacities);
        const market = marketOf(input);
        const row = new Int32Array(market.mentors.length);
        const scoreOf = scorer(input);
        market.mentees.forEach((mentee, i) => {
          fillRow(market, i, row);
          market.mentors.forEach((mentor, j) => {
            const scored = scoreOf(mentee, mentor);
            expect(row[j]).toBe("rule" in scored ? -1 : scored.total);
          });
        });
      }),
      { numRuns: 50 },
    );
  });

  test("nobody stands twice on one side", () => {
    const input = priced([[1], [1]], [1]);
    expect(() => match({ ...input, mentees: [...input.mentees, input.mentees[0]!] })).toThrow(RangeError);
  });

  test("nobody is their own mentor", () => {
    const input = priced([[9], [3]], [1]);
    const own = { ...input, mentors: [{ ...input.mentors[0]!, id: "m0" }] };
    expect(match(own).pairs.map(({ mentee }) => mentee)).toEqual(["m1"]);
  });
});

describe("lots", () => {
  const even = (seed: string, n = 2) =>
    match(priced(Array.from({ length: n }, () => Array.from({ length: n }, () => 5)), Array.from({ length: n }, () => 1), { seed })); // prettier-ignore
  const outcome = (seed: string, n = 2) =>
    even(seed, n)
      .pairs.map(({ mentor }) => mentor)
      .join();

  test("the seed decides ties, and only ties", () => {
    expect(new Set(Array.from({ length: 40 }, (_, n) => outcome(`${n}`))).size).toBe(2);
    expect(even("a")).toEqual(even("a"));
    expect(match(priced([[5, 4], [4, 5]], [1, 1], { seed: "other" })).total).toBe(1000); // prettier-ignore
  });

  test("all six ways to match three alike come out, about as often", () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 300; n++) {
      const one = outcome(`seed ${n}`, 3);
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(count).toBeGreaterThan(30);
  });

  test("who is left out by lot is nobody in particular", () => {
    const left = Array.from(
      { length: 200 },
      (_, n) => match(priced([[5], [5], [5]], [1], { seed: `${n}` })).pairs[0]!.mentee,
    );
    for (const mentee of ["m0", "m1", "m2"])
      expect(left.filter((each) => each === mentee).length).toBeGreaterThan(40);
  });
});
