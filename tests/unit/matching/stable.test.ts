import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { verify } from "@/lib/matching/certificate.ts";
import type { Criterion, MatchInput } from "@/lib/matching/criteria.ts";
import { marketOf } from "@/lib/matching/market.ts";
import { match } from "@/lib/matching/match.ts";
import { preferencesOf } from "@/lib/matching/preferences.ts";
import { scorer } from "@/lib/matching/scores.ts";
import { everyMatching } from "./markets.ts";
import { CRITERION, numberOf } from "./markets.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Both sides name people in an order, or nobody; who is not named is liked less, and all those alike. */
const wishes = fc.integer({ min: 1, max: 5 }).chain((n) =>
  fc.integer({ min: 1, max: 4 }).chain((m) => {
    const lists = (rows: number, others: number, letter: string) =>
      fc.array(fc.shuffledSubarray(Array.from({ length: others }, (_, at) => `${letter}${at}`)), {
        minLength: rows,
        maxLength: rows,
      });
    return fc.record({
      mentees: lists(n, m, "t"),
      mentors: lists(m, n, "m"),
      capacities: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: m, maxLength: m }),
      only: fc.boolean(),
      seed: fc.string(),
    });
  }),
);

type Wishes = typeof wishes extends fc.Arbitrary<infer W> ? W : never;

function market({ mentees, mentors, capacities, only, seed }: Wishes): MatchInput {
  const criterion = (by: "mentee" | "mentor"): Criterion => ({
    ...CRITERION,
    key: `by-${by}`,
    label: "",
    weight: 10,
    kind: only && by === "mentee" ? "hard" : "preference",
    comparator: "ranked",
    by,
    ranks: [100, 80, 60, 40, 20],
    view: by,
    mentee: by === "mentee" ? "wishes" : "me",
    mentor: by === "mentor" ? "wishes" : "me",
  });
  return {
    mentees: mentees.map((value, i) => ({ id: `m${i}`, answers: { wishes: { value } } })),
    mentors: mentors.map((value, j) => ({
      id: `t${j}`,
      capacity: capacities[j]!,
      answers: { wishes: { value } },
    })),
    criteria: [criterion("mentee"), criterion("mentor")],
    forbidden: [],
    aim: "stable",
    seed,
  };
}

/** All stable matchings, by trying every matching against the definition. */
function stableByTryingEverything(input: MatchInput, capacities: readonly number[]): number[][] {
  const whole = marketOf(input);
  const preferences = preferencesOf(whole, input.seed, { lots: true });
  const ranks = whole.mentees.map((_, i) => [
    ...preferences.ofMentee(i, new Float64Array(whole.mentors.length)),
  ]);
  return everyMatching(ranks, capacities).filter((matching) =>
    ranks.every((row, i) =>
      row.every((rank, j) => {
        if (rank < 0 || rank <= (matching[i]! < 0 ? -1 : row[matching[i]!]!) || capacities[j] === 0)
          return true;
        const holders = matching.flatMap((at, k) => (at === j ? [k] : []));
        const mine = preferences.ofMentor(j, i);
        return holders.length >= capacities[j]! && holders.every((k) => preferences.ofMentor(j, k) > mine);
      }),
    ),
  );
}

describe("the stable aim", () => {
  test("nobody blocks, and no stable matching is better for any mentee", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const input = market(wish);
        const result = match(input);
        expect(verify(input, result)).toEqual({ certified: true });
        const stable = stableByTryingEverything(input, wish.capacities);
        const found = wish.mentees.map((_, i) => {
          const pair = result.pairs.find(({ mentee }) => mentee === `m${i}`);
          return pair ? numberOf(pair.mentor) : -1;
        });
        expect(stable).toContainEqual(found);
        const whole = marketOf(input);
        const preferences = preferencesOf(whole, input.seed, { lots: true });
        for (const other of stable)
          other.forEach((j, i) => {
            const row = preferences.ofMentee(i, new Float64Array(whole.mentors.length));
            expect(found[i]! < 0 ? -1 : row[found[i]!]!).toBeGreaterThanOrEqual(j < 0 ? -1 : row[j]!);
          });
      }),
      { numRuns: 400 },
    );
  });

  test("where two matchings are stable, the one that is better for the mentors is not certified", () => {
    const input = market({
      mentees: [["t0", "t1"], ["t1", "t0"]],
      mentors: [["m1", "m0"], ["m0", "m1"]],
      capacities: [1, 1],
      only: false,
      seed: "s",
    }); // prettier-ignore
    const right = match(input);
    expect(right.pairs.map(({ mentor }) => mentor)).toEqual(["t0", "t1"]);
    const turned = right.pairs.map((pair, at) => ({ ...pair, mentor: right.pairs[1 - at]!.mentor }));
    expect(verify(input, { ...right, pairs: turned })).toEqual({
      certified: false,
      because: "another stable matching is better for the mentees",
    });
  });

  test("of all matchings the certificate passes the one that is stable and best for the mentees, and no other", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const input = market(wish);
        const right = match(input);
        const scoreOf = scorer(input);
        const ranks = wish.mentees.map((_, i) =>
          wish.mentors.map((_, j) => {
            const scored = scoreOf(input.mentees[i]!, input.mentors[j]!);
            return "rule" in scored ? -1 : scored.total;
          }),
        );
        for (const matching of everyMatching(ranks, wish.capacities).slice(0, 300)) {
          const pairs = matching.flatMap((j, i) =>
            j < 0 ? [] : [{ mentee: `m${i}`, mentor: `t${j}`, score: ranks[i]![j]!, parts: [] }],
          );
          const unmatched = matching.flatMap((j, i) =>
            j < 0 ? [{ mentee: `m${i}`, removed: {}, eligible: 0, best: 0 }] : [],
          );
          const same = right.pairs.every(
            ({ mentee, mentor }) => matching[numberOf(mentee)] === numberOf(mentor),
          );
          const verdict = verify(input, {
            pairs,
            unmatched,
            total: pairs.reduce((sum, { score }) => sum + score, 0),
            proof: { kind: "stable", blocking: [] },
          });
          expect(verdict.certified).toBe(same && pairs.length === right.pairs.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
