import fc from "fast-check";
import { expect, test } from "vitest";
import { attainedBy, gapsIn, tScore } from "@/lib/coaching/goals/rules.ts";
import type { Rating } from "@/lib/coaching/goals/schema.ts";

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const rating = (role: Rating["role"], occasion: Rating["occasion"], score: number, n = 1): Rating => ({
  ...{ role, occasion, score, at: day(n) },
});

test("C4: the T-score is that of Kiresuk and Sherman: 50 is what was expected, and their worked values", () => {
  expect(tScore([])).toBeNull();
  expect([-2, -1, 0, 1, 2].map((score) => tScore([score]))).toEqual([30, 40, 50, 60, 70]);
  // three goals, all at +1: 50 + 30 / √(0.7·3 + 0.3·9) = 63.69
  expect(tScore([1, 1, 1])).toBeCloseTo(63.69, 2);
  expect(tScore([2, -2])).toBe(50);
});

test("law: better scores never make a lower T, and the opposite scores mirror at 50", () => {
  const scores = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(scores, (given) => {
      const up = given.map((score) => Math.min(2, score + 1));
      const t = tScore(given)!;
      return tScore(up)! >= t && Math.abs(tScore(given.map((score) => -score))! + t - 100) < 1e-9;
    }),
  );
});

test("C4: what each said last counts, not a baseline nor a look back", () => {
  const ratings = [
    rating("client", "interim", -1, 1),
    rating("client", "final", 1, 5),
    rating("coach", "baseline", 2, 1),
    rating("manager", "follow_up", 2, 9),
  ];
  expect(attainedBy(ratings)).toEqual([{ role: "client", score: 1, t: 60 }]);
});

test("C4: a gap names the two who differ most at one moment, by their last word; agreement is no gap", () => {
  const seen = (role: Rating["role"], occasion: Rating["occasion"], value: number, n = 1) => ({
    ...{ role, occasion, value, at: day(n) },
  });
  expect(gapsIn([seen("client", "baseline", 2), seen("coach", "baseline", 2)])).toEqual([]);
  expect(
    gapsIn([
      seen("client", "baseline", 4, 1),
      seen("client", "baseline", 2, 2),
      seen("coach", "baseline", 3),
      seen("manager", "interim", 1),
      seen("client", "interim", 4),
      seen("coach", "interim", 3),
    ]),
  ).toEqual([
    { occasion: "interim", low: "manager", high: "client", by: 3 },
    { occasion: "baseline", low: "client", high: "coach", by: 1 },
  ]);
});
