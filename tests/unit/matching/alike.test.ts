import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { verify } from "@/lib/matching/certificate.ts";
import { AIMS, type MatchInput } from "@/lib/matching/criteria.ts";
import { match } from "@/lib/matching/match.ts";
import { CRITERION, priced } from "./markets.ts";

vi.setConfig({ testTimeout: 60_000 });

type Alike = {
  /** Points of each mentee with each kind of mentor; negative forbids. */
  readonly scores: readonly (readonly number[])[];
  readonly kindOf: readonly number[];
  readonly capacities: readonly number[];
  readonly minimums: readonly number[];
  /** Mentee and mentor, by index. */
  readonly excluded: readonly (readonly [number, number])[];
  readonly seed: string;
};

/** Few kinds of mentors, several of each; some with a minimum, some apart by a pair that may not be. */
const alikes: fc.Arbitrary<Alike> = fc
  .record({
    mentees: fc.integer({ min: 1, max: 9 }),
    kinds: fc.integer({ min: 1, max: 3 }),
    mentors: fc.integer({ min: 2, max: 9 }),
  })
  .chain(({ mentees, kinds, mentors }) => {
    const upTo = (most: number) => fc.integer({ min: 0, max: most });
    const each = <T>(of: fc.Arbitrary<T>, length: number) =>
      fc.array(of, { minLength: length, maxLength: length });
    return fc.record({
      scores: each(each(fc.integer({ min: -1, max: 4 }), kinds), mentees),
      kindOf: each(upTo(kinds - 1), mentors),
      capacities: each(upTo(3), mentors),
      minimums: fc.oneof(fc.constant(Array.from({ length: mentors }, () => 0)), each(upTo(2), mentors)),
      excluded: fc.array(fc.tuple(upTo(mentees - 1), upTo(mentors - 1)), { maxLength: 4 }),
      seed: fc.string(),
    });
  });

function inputOf({ scores, kindOf, capacities, minimums, excluded, seed }: Alike): MatchInput {
  const kinds = priced(scores, scores[0]!.map(() => 1)); // prettier-ignore
  const ofKind = (id: string) => kindOf.flatMap((kind, j) => (id === `t${kind}` ? [{ id: `t${j}` }] : []));
  return {
    ...kinds,
    seed,
    mentors: kindOf.map((kind, j) => ({
      id: `t${j}`,
      capacity: capacities[j]!,
      minimum: minimums[j]!,
      answers: kinds.mentors[kind]!.answers,
    })),
    forbidden: [
      ...kinds.forbidden.flatMap(({ mentee, mentor, rule }) =>
        ofKind(mentor).map(({ id }) => ({ mentee, mentor: id, rule })),
      ),
      ...excluded.map(([i, j]) => ({ mentee: `m${i}`, mentor: `t${j}`, rule: "no" })),
    ],
  };
}

/** The same, with an answer that tells every mentor apart and is worth nothing: nobody is alike. */
function toldApart(input: MatchInput): MatchInput {
  return {
    ...input,
    criteria: [
      ...input.criteria,
      { ...CRITERION, key: "own", label: "", weight: 0, comparator: "same", mentee: "own", mentor: "own" },
    ],
    mentors: input.mentors.map((mentor) => ({
      ...mentor,
      answers: { ...mentor.answers, own: { value: mentor.id } },
    })),
  };
}

const pairsOf = (input: MatchInput) =>
  match(input).pairs.map(({ mentee, mentor, score }) => ({ mentee, mentor, score }));

/** By stable and fairest no minimum can be kept. */
const attempt = <T>(run: () => T): T | "refused" => {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) return "refused";
    throw error;
  }
};

test("mentors who are alike share a column, and the lots give the same pairs as if each had one", () => {
  fc.assert(
    fc.property(alikes, fc.constantFrom(...AIMS), (alike, aim) => {
      const input = { ...inputOf(alike), aim };
      const pairs = attempt(() => pairsOf(input));
      expect(pairs).toEqual(attempt(() => pairsOf(toldApart(input))));
      if (pairs !== "refused") expect(verify(input, match(input))).toEqual({ certified: true });
    }),
    { numRuns: 250 },
  );
});

test("what-if among mentors who are alike is the same as from nothing", () => {
  fc.assert(
    fc.property(alikes, fc.nat(), (alike, which) => {
      const input = inputOf({ ...alike, minimums: alike.minimums.map(() => 0) });
      const before = { input, result: match(input) };
      const mentors = input.mentors.filter((_, at) => at !== which % input.mentors.length);
      const changed = { ...input, mentors };
      const warm = match(changed, {}, before);
      expect(warm.pairs).toEqual(match(changed).pairs);
      expect(verify(changed, warm)).toEqual({ certified: true });
    }),
    { numRuns: 100 },
  );
});
