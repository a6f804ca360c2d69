import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { advise } from "@/lib/matching/advice.ts";
import { changed } from "@/lib/matching/change.ts";
import { alternatives, costOf } from "@/lib/matching/explain.ts";
import { match } from "@/lib/matching/match.ts";
import { priceOf } from "@/lib/matching/prices.ts";
import { reasonOf } from "@/lib/matching/reasons.ts";
import { markets, numberOf, priced } from "./markets.ts";

vi.setConfig({ testTimeout: 60_000 });

describe("explanations", () => {
  test("says why somebody is left: which rule removed how many, or who has the place and what it is worth", () => {
    const walled = priced([[-1, -1]], [1, 1]);
    expect(match(walled).unmatched).toEqual([{ mentee: "m0", removed: { no: 2 }, eligible: 0, best: 0 }]);
    expect(reasonOf(walled, match(walled), "m0")).toEqual({ kind: "no-mentor", removed: { no: 2 } });
    const full = priced([[9], [4]], [1]);
    expect(match(full).unmatched).toMatchObject([{ mentee: "m1", removed: {}, eligible: 1, best: 400 }]);
    const reason = reasonOf(full, match(full), "m1");
    expect(reason).toMatchObject({
      kind: "outbid",
      outbid: [{ mentor: "t0", score: 400, holders: [{ mentee: "m0", score: 900 }] }],
    });
    expect(reason?.kind === "outbid" && reason.outbid[0]!.price).toBeGreaterThanOrEqual(400);
    expect(reasonOf(full, match(full), "m0")).toBeNull();
    const nobody = priced([[9]], [0]);
    expect(match(nobody).unmatched).toMatchObject([{ removed: { "no-capacity": 1 }, eligible: 0 }]);
  });

  test("an alternative says what it costs the person; its price never says more than it costs all", () => {
    fc.assert(
      fc.property(markets(), ({ scores, capacities, seed }) => {
        const input = priced(scores, capacities, { seed });
        const result = match(input);
        for (const { id } of input.mentees)
          for (const { mentor, score, regret, atLeast } of alternatives(input, result, id)) {
            expect(scores[numberOf(id)]![numberOf(mentor)]! * 100).toBe(score);
            expect(regret).toBe((result.pairs.find(({ mentee }) => mentee === id)?.score ?? 0) - score);
            const { total, people } = costOf(input, result, id, mentor);
            expect(total).toBeLessThanOrEqual(0);
            if (atLeast?.goal.goal === "total") expect(-total).toBeGreaterThanOrEqual(atLeast.loss);
            if (atLeast?.goal.goal === "people" && total === 0)
              expect(-people).toBeGreaterThanOrEqual(atLeast.loss);
          }
      }),
      { numRuns: 40 },
    );
  });

  test("forcing m0 with t0 leaves 9 + 1 instead of 8 + 5, exactly", () => {
    const input = priced([[9, 8], [5, 1]], [1, 1]); // prettier-ignore
    const result = match(input);
    const [alternative] = alternatives(input, result, "m0");
    expect(alternative).toMatchObject({ mentor: "t0", regret: -100 });
    expect(costOf(input, result, "m0", "t0")).toMatchObject({ people: 0, total: -300 });
  });

  test("a price bounds what one more place brings", () => {
    fc.assert(
      fc.property(markets(), fc.nat(), ({ scores, capacities, seed }, pick) => {
        const input = priced(scores, capacities, { seed });
        const result = match(input);
        const { id, capacity } = input.mentors[pick % capacities.length]!;
        if (capacity === 0) return;
        const more = match(changed(input, { change: "capacity", mentor: id, capacity: capacity + 1 }));
        expect(more.total - result.total).toBeLessThanOrEqual(priceOf(result, id)[0]!);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the one change that would help most", () => {
  test("is the best of all places and rules, each tried by itself", () => {
    fc.assert(
      fc.property(markets(), ({ scores, capacities, seed }) => {
        const input = priced(scores, capacities, { seed });
        const result = match(input);
        const { advice, complete } = advise(input, result, { relaxable: ["no"] });
        expect(complete).toBe(true);
        const totals = [
          ...input.mentors.map(({ id, capacity }) => match(changed(input, { change: "capacity", mentor: id, capacity: capacity + 1 })).total),
          match({ ...input, forbidden: [] }).total,
        ].map((total) => total - result.total); // prettier-ignore
        const best = Math.max(0, ...totals);
        // a mentor without any place has no price: a first place is not one more, and is not promised
        if (capacities.every((capacity) => capacity > 0)) expect(advice[0]?.difference.total ?? 0).toBe(best);
      }),
      { numRuns: 60 },
    );
  });

  test("never suggests to open the wall", () => {
    const input = priced([[-1]], [1]);
    expect(advise(input, match(input)).advice).toEqual([]);
    expect(advise(input, match(input), { relaxable: ["no"] }).advice).toMatchObject([
      { suggestion: { kind: "rule", rule: "no" }, difference: { people: 1 } },
    ]);
  });
});
