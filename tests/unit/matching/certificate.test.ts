import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { verify } from "@/lib/matching/certificate.ts";
import { AIMS, type Aim } from "@/lib/matching/criteria.ts";
import { match, type MatchResult } from "@/lib/matching/match.ts";
import { stagesOf } from "@/lib/matching/prices.ts";
import type { Leaf, Stage } from "@/lib/matching/proof.ts";
import { markets, priced } from "./markets.ts";

vi.setConfig({ testTimeout: 60_000 });

const whole = (result: MatchResult, at: number) => stagesOf(result)[at]!;
const stages = ({ proof }: MatchResult): readonly Stage[] =>
  proof.kind === "prices" ? (proof.tree as Leaf).stages : [];
const withStages = (result: MatchResult, change: (stage: Stage, at: number) => Stage): MatchResult => ({
  ...result,
  proof: { kind: "prices", tree: { stages: stages(result).map(change) } },
});

describe("what was tampered with is not certified", () => {
  test("a pair that is left out, twice there, with somebody else, or with another score", () => {
    fc.assert(
      fc.property(
        markets(),
        fc.constantFrom(...AIMS),
        fc.nat(),
        ({ scores, capacities, seed }, aim, pick) => {
          const input = priced(scores, capacities, { aim, seed });
          const result = match(input);
          expect(verify(input, result)).toEqual({ certified: true });
          fc.pre(result.pairs.length > 0);
          const pair = result.pairs[pick % result.pairs.length]!;
          const others = result.pairs.filter((each) => each !== pair);
          const no = (tampered: MatchResult) => expect(verify(input, tampered).certified).toBe(false);
          const left = { mentee: pair.mentee, removed: {}, eligible: 1, best: 0 };
          no({ ...result, pairs: others });
          no({ ...result, pairs: others, total: result.total - pair.score });
          no({
            ...result,
            pairs: others,
            total: result.total - pair.score,
            unmatched: [...result.unmatched, left],
          });
          no({ ...result, pairs: [...result.pairs, pair], total: result.total + pair.score });
          no({
            ...result,
            pairs: [...others, { ...pair, score: pair.score + 100 }],
            total: result.total + 100,
          });
          no({ ...result, total: result.total + 1 });
          no({ ...result, unmatched: [...result.unmatched, left] });
          const forbidden = { ...input, forbidden: [...input.forbidden, { mentee: pair.mentee, mentor: pair.mentor, rule: "no" }] }; // prettier-ignore
          expect(verify(forbidden, result).certified).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("any price or value that is another one", () => {
    fc.assert(
      fc.property(
        markets(),
        fc.constantFrom<Aim>("best-total", "most-people", "fairest"),
        fc.nat(),
        fc.integer({ min: -3, max: 3 }).filter((by) => by !== 0),
        ({ scores, capacities, seed }, aim, pick, by) => {
          const input = priced(scores, capacities, { aim, seed });
          const result = match(input);
          const chosen = pick % stages(result).length;
          const bent = (change: (stage: Stage) => Stage) =>
            verify(
              input,
              withStages(result, (stage, at) => (at === chosen ? change(stage) : stage)),
            ).certified;
          const id = `m${pick % scores.length}`;
          expect(
            bent((stage) => ({
              ...stage,
              gains: { ...stage.gains, [id]: (whole(result, chosen).gains[id] ?? 0) + by },
            })),
          ).toBe(false);
          expect(bent((stage) => ({ ...stage, gains: { ...stage.gains, [id]: 0.5 } }))).toBe(false);
          expect(bent((stage) => ({ ...stage, value: stage.value + by }))).toBe(false);
          const open = capacities.findIndex((capacity) => capacity > 0);
          if (open >= 0) {
            const mentor = `t${open}`;
            expect(bent((stage) => ({ ...stage, prices: { ...stage.prices, [mentor]: (whole(result, chosen).prices[mentor] ?? 0) + by } }))).toBe(false); // prettier-ignore
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a matching that is not the best, whatever prices come with it", () => {
    fc.assert(
      fc.property(markets(), ({ scores, capacities, seed }) => {
        const input = priced(scores, capacities, { seed });
        const best = match(input);
        const fewer = match({ ...input, aim: "stable" });
        if (fewer.total === best.total) return;
        expect(verify(input, { ...fewer, proof: best.proof }).certified).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("prices that add up to a worse matching and do not cover what would be better", () => {
    fc.assert(
      fc.property(markets(), ({ scores, capacities, seed }) => {
        const input = priced(scores, capacities, { seed });
        const best = match(input);
        const worse = match({ ...input, aim: "stable" });
        if (worse.total === best.total) return;
        const each = (worth: (score: number) => number) =>
          Object.fromEntries(worse.pairs.map(({ mentee, score }) => [mentee, worth(score)]));
        const forged: Leaf = {
          stages: [
            { goal: "total", value: worse.total, gains: each((score) => score), prices: {} },
            { goal: "people", value: worse.pairs.length, gains: each(() => 1), prices: {} },
          ],
        };
        expect(verify(input, { ...worse, proof: { kind: "prices", tree: forged } })).toMatchObject({
          certified: false,
          because: expect.stringMatching(/leave room/) as unknown,
        });
      }),
      { numRuns: 200 },
    );
  });

  test("the proof of another aim", () => {
    const input = priced([[9, 1], [8, -1]], [1, 1], { aim: "most-people" }); // prettier-ignore
    const result = match(input);
    for (const aim of AIMS) expect(verify({ ...input, aim }, result).certified).toBe(aim === "most-people");
  });

  test("a fairest proof without one of its levels", () => {
    const input = priced([[9, 1], [8, 7], [3, 2]], [1, 2], { aim: "fairest" }); // prettier-ignore
    const result = match(input);
    expect(verify(input, result)).toEqual({ certified: true });
    const all = stages(result);
    const bounds = new Set(result.pairs.map(({ score }) => score + 1));
    for (const stage of all.filter((each) => each.goal === "at-least" && bounds.has(each.score)))
      expect(
        verify(input, {
          ...result,
          proof: { kind: "prices", tree: { stages: all.filter((each) => each !== stage) } },
        }).certified,
      ).toBe(false);
  });

  test("a lock or a minimum that the result does not keep", () => {
    const input = priced([[9, 1], [8, 7]], [1, 1]); // prettier-ignore
    const result = match(input);
    expect(verify({ ...input, locked: [{ mentee: "m0", mentor: "t1" }] }, result).certified).toBe(false);
    expect(verify({ ...input, locked: [{ mentee: "m0", mentor: "t0" }] }, result).certified).toBe(false); // other prices
    const wanting = { ...input, mentors: input.mentors.map((mentor) => ({ ...mentor, minimum: 2 })) };
    expect(verify(wanting, result).certified).toBe(false);
  });
});
