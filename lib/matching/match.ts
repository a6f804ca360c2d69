import type { MatchInput, Mentee, Mentor } from "./criteria.ts";
import { marketOf, type Market } from "./market.ts";
import { search } from "./minimums.ts";
import { blockingPairs } from "./blocking.ts";
import type { Proof } from "./proof.ts";
import { scorer, type Part } from "./scores.ts";
import type { Options } from "./solve/solve.ts";
import { deferredAcceptance } from "./stable.ts";
import { unmatchedOf, type Unmatched } from "./unmatched.ts";
import { warmFrom, type Before } from "./warm.ts";

export type Pair = {
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
  readonly parts: readonly Part[];
};

export type MatchResult = {
  /** By mentee's id. */
  readonly pairs: readonly Pair[];
  readonly unmatched: readonly Unmatched[];
  /** Sum of scores, hundredths of a point. */
  readonly total: number;
  /** Why nothing is better, or stable instead of it (see `certificate.ts`). */
  readonly proof: Proof;
};

/**
 * The best matching there is by the input's aim, with its proof: one answer for an input, whatever the order of rows
 * and whether it starts from the matching `before` a change or from nothing; only the prices that prove it may differ.
 * Throws a RangeError beyond exact arithmetic, where a lock or a minimum cannot be kept, and where somebody stands
 * twice; a `Cancelled` where the options say so.
 */
export function match(input: MatchInput, options?: Options, before?: Before): MatchResult {
  const market = marketOf(input);
  const { mentorOf, proof } = solved(input, market, options, before);
  const locked = new Map(input.locked?.map(({ mentee, mentor }) => [mentee, mentor]));
  const mentorById = new Map(input.mentors.map((mentor) => [mentor.id, mentor]));
  const score = scorer(input);
  const scoredBefore = pairsBefore(input, before);
  const pairs = market.mentees.flatMap((mentee, row): Pair[] => {
    const free = market.mentors[mentorOf[row]!];
    const known = free && scoredBefore(mentee, free);
    if (known) return [known];
    const mentor = free ?? mentorById.get(locked.get(mentee.id) ?? "");
    if (!mentor) return [];
    const scored = score(mentee, mentor);
    if ("rule" in scored) throw new RangeError("A locked pair is not allowed; a rule keeps the two apart");
    return [{ mentee: mentee.id, mentor: mentor.id, score: scored.total, parts: scored.parts }];
  });
  return {
    pairs,
    unmatched: unmatchedOf(input, market, pairs),
    total: pairs.reduce((sum, pair) => sum + pair.score, 0),
    proof,
  };
}

function solved(
  input: MatchInput,
  market: Market,
  options?: Options,
  before?: Before,
): { mentorOf: Int32Array; proof: Proof } {
  if (input.aim === "stable") {
    if (input.mentors.some(({ minimum = 0 }) => minimum > 1))
      throw new RangeError(
        "A mentor’s minimum can be kept by the aims best total and most people, not by stable",
      );
    const mentorOf = deferredAcceptance(market, input.seed);
    const { named } = blockingPairs(market, input.seed, mentorOf, { lots: true });
    return { mentorOf, proof: { kind: "stable", blocking: named } };
  }
  const { mentorOf, tree } = search(market, input.aim, input.seed, options, (goal) =>
    before ? warmFrom(before, input, market, goal) : null,
  );
  return { mentorOf, proof: { kind: "prices", tree } };
}

/** A pair that may be made, as it was before a change that touched neither the two nor how anybody is scored. */
function pairsBefore(
  input: MatchInput,
  before?: Before,
): (mentee: Mentee, mentor: Mentor) => Pair | undefined {
  if (!before || before.input.criteria !== input.criteria || before.input.eligibility !== input.eligibility)
    return () => undefined;
  const pairs = new Map(before.result.pairs.map((pair) => [pair.mentee, pair]));
  const people = new Set<Mentee | Mentor>([...before.input.mentees, ...before.input.mentors]);
  return (mentee, mentor) => {
    const pair = pairs.get(mentee.id);
    return pair?.mentor === mentor.id && people.has(mentee) && people.has(mentor) ? pair : undefined;
  };
}
