import fc from "fast-check";
import type { Criterion, MatchInput } from "@/lib/matching/criteria.ts";

export const CRITERION = {
  kind: "preference",
  view: "both",
  sensitive: false,
  missing: "nothing",
} as const;

/**
 * A market whose score of mentee i and mentor j is `scores[i][j]` points; negative forbids the pair. Each cell is a
 * criterion of its own, worth what the cell says to that one pair.
 */
export function priced(
  scores: readonly (readonly number[])[],
  capacities: readonly number[],
  more: Partial<MatchInput> = {},
): MatchInput {
  const criteria: Criterion[] = scores.flatMap((row, i) =>
    row.flatMap((score, j) =>
      score <= 0
        ? []
        : [
            {
              ...CRITERION,
              key: `${i}:${j}`,
              label: "",
              weight: score,
              comparator: "same" as const,
              mentee: `${i}:${j}`,
              mentor: `${i}:${j}`,
            },
          ],
    ),
  );
  const yes = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, { value: "x" }]));
  return {
    criteria,
    mentees: scores.map((row, i) => ({ id: `m${i}`, answers: yes(row.map((_, j) => `${i}:${j}`)) })),
    mentors: capacities.map((capacity, j) => ({
      id: `t${j}`,
      capacity,
      answers: yes(scores.map((_, i) => `${i}:${j}`)),
    })),
    forbidden: scores.flatMap((row, i) =>
      row.flatMap((score, j) => (score < 0 ? [{ mentee: `m${i}`, mentor: `t${j}`, rule: "no" }] : [])),
    ),
    aim: "best-total",
    seed: "s",
    ...more,
  };
}

export const numberOf = (id: string): number => Number(id.slice(1));

/** Small markets with ties, forbidden pairs, mentors without a place, and too few places as often as too many. */
export const markets = ({ mentees = 5, mentors = 4, most = 9 } = {}) =>
  fc.integer({ min: 1, max: mentees }).chain((n) =>
    fc.integer({ min: 1, max: mentors }).chain((m) =>
      fc.record({
        scores: fc.array(fc.array(fc.integer({ min: -2, max: most }), { minLength: m, maxLength: m }), {
          minLength: n,
          maxLength: n,
        }),
        capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: m, maxLength: m }),
        seed: fc.string(),
      }),
    ),
  );

/** Every matching there is, as a mentor (or -1) of each mentee. */
export function everyMatching(
  scores: readonly (readonly number[])[],
  capacities: readonly number[],
): number[][] {
  const found: number[][] = [];
  const go = (chosen: number[], left: readonly number[]): void => {
    const row = scores[chosen.length];
    if (!row) {
      found.push(chosen);
      return;
    }
    go([...chosen, -1], left);
    left.forEach((free, j) => {
      if (free > 0 && row[j]! >= 0)
        go(
          [...chosen, j],
          left.map((n, k) => (k === j ? n - 1 : n)),
        );
    });
  };
  go([], capacities);
  return found;
}

/** By the first number in which they differ; the longer is the better where one ends. */
export function inDictionary(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const difference = (a[k] ?? -Infinity) - (b[k] ?? -Infinity);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
