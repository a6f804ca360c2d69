import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { verify } from "@/lib/matching/certificate.ts";
import { match } from "@/lib/matching/match.ts";
import { everyMatching, inDictionary, markets, priced } from "./markets.ts";

vi.setConfig({ testTimeout: 60_000 });

const wanting = (scores: number[][], capacities: number[], minimums: readonly number[], more: object) => {
  const input = priced(scores, capacities, more);
  return { ...input, mentors: input.mentors.map((mentor, j) => ({ ...mentor, minimum: minimums[j] ?? 0 })) };
};

test("a mentor who wants at least so many has them or nobody, and the rest is the best there is", () => {
  let branched = 0;
  fc.assert(
    fc.property(
      markets(),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
      fc.constantFrom("best-total" as const, "most-people" as const),
      ({ scores, capacities, seed }, minimums, aim) => {
        const input = wanting(scores, capacities, minimums, { aim, seed });
        const result = match(input);
        const value = (given: number[]) => {
          const total = given.reduce((sum, score) => sum + score, 0);
          return aim === "best-total" ? [total, given.length] : [given.length, total];
        };
        const best = everyMatching(scores, capacities)
          .filter((matching) =>
            minimums.every((minimum, j) => {
              const load = matching.filter((at) => at === j).length;
              return load === 0 || load >= minimum;
            }),
          )
          .map((matching) => value(matching.flatMap((j, i) => (j < 0 ? [] : [scores[i]![j]!]))))
          .reduce((most, each) => (inDictionary(each, most) > 0 ? each : most));
        expect(value(result.pairs.map(({ score }) => score / 100))).toEqual(best);
        expect(verify(input, result)).toEqual({ certified: true });
        if (result.proof.kind === "prices" && "mentor" in result.proof.tree) branched++;
        const turned = {
          ...input,
          mentees: [...input.mentees].reverse(),
          mentors: [...input.mentors].reverse(),
        };
        expect(match(turned).pairs).toEqual(result.pairs);
      },
    ),
    { numRuns: 300 },
  );
  expect(branched).toBeGreaterThan(20);
});

test("which of two mentors has enough is decided by lot, not by who was tried first", () => {
  const chosen = Array.from({ length: 100 }, (_, n) => {
    const { pairs } = match(wanting([[5, 5], [5, 5]], [2, 2], [2, 2], { seed: `${n}` })); // prettier-ignore
    expect(new Set(pairs.map(({ mentor }) => mentor)).size).toBe(1);
    return pairs[0]!.mentor;
  });
  for (const mentor of ["t0", "t1"])
    expect(chosen.filter((each) => each === mentor).length).toBeGreaterThan(25);
});

test("the other aims say that they cannot keep a minimum, instead of breaking it", () => {
  const input = wanting([[5], [5], [5]], [3], [3], {});
  expect(() => match({ ...input, aim: "stable" })).toThrow(/minimum/);
  expect(match({ ...input, aim: "fairest" }).pairs.length).toBe(3);
  expect(() => match({ ...wanting([[5], [-1]], [2], [2], {}), aim: "fairest" })).toThrow(/minimum/);
});
