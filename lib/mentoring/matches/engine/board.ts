import { advise } from "../../../matching/advice.ts";
import { alternatives, costOf, type Alternative } from "../../../matching/explain.ts";
import { verify } from "../../../matching/certificate.ts";
import type { Aim, MatchInput } from "../../../matching/criteria.ts";
import { match, type MatchResult } from "../../../matching/match.ts";
import { scorer } from "../../../matching/scores.ts";
import type { Unmatched } from "../../../matching/unmatched.ts";
import { differenceOf, type Difference } from "../../../matching/what-if.ts";
import { KEPT_APART, openPart, untouched, withKept, type Kept, type Problem } from "./problem.ts";
import { outcomesOf, type AimOutcome } from "./settle.ts";

/** A board that lies open in the engine's thread, as one admin may see it. */
type Opened = { problem: Problem; input: MatchInput; result: MatchResult };

/** The last boards that were looked at. Another one is opened again from what was kept. */
const MOST = 6;
const boards = new Map<string, Opened>();

/** The key stands for a run and for what is hidden from whoever asks. */
type At<T = object> = { key: string } & T;

function at(key: string): Opened {
  const board = boards.get(key);
  if (!board) throw Object.assign(new Error("This board is not open"), { name: "NotOpen" });
  return board;
}

/** `result`: null where something is hidden; then what is left is solved anew. */
export function openBoard({
  key,
  problem,
  result,
}: At<{ problem: Problem; result: MatchResult | null }>): void {
  const input = openPart(problem);
  boards.set(key, { problem, input, result: result ?? match(input) });
  for (const oldest of [...boards.keys()].slice(0, -MOST)) boards.delete(oldest);
}

/** Why people are without a partner. */
export const unmatchedOn = ({ key }: At): readonly Unmatched[] => at(key).result.unmatched;

export type Choice = Alternative & {
  /** What the cohort as a whole would lose with this pair, everybody else matched anew around it. */
  readonly cohort: { people: number; total: number } | null;
};

/** The next best partners of one mentee, and what each would cost. */
export function choicesOn({ key, mentee, count }: At<{ mentee: string; count: number }>): Choice[] {
  const { input, result } = at(key);
  // whoever is kept with somebody has choices too: they are what letting go would open
  const free = { ...input, locked: (input.locked ?? []).filter((pair) => pair.mentee !== mentee) };
  return alternatives(free, result, mentee, count).map((each) => ({
    ...each,
    cohort: cost(free, each.mentor),
  }));

  function cost(open: MatchInput, mentor: string): Choice["cohort"] {
    try {
      const { people, total } = costOf(open, result, mentee, mentor);
      return { people, total };
    } catch (error) {
      if (error instanceof RangeError) return null; // somebody else is kept in the only place
      throw error;
    }
  }
}

/** The score of every pair of some people, or the rule that keeps them apart. */
export function matrixOn({
  key,
  mentees,
  mentors,
}: At<{ mentees: readonly string[]; mentors: readonly string[] }>): (number | string)[][] {
  const { input } = at(key);
  const score = scorer(input);
  const [tees, tors] = [byId(input.mentees), byId(input.mentors)];
  return mentees.map((a) =>
    mentors.map((b) => {
      const [mentee, mentor] = [tees.get(a), tors.get(b)];
      if (!mentee || !mentor) return "not-there";
      const scored = score(mentee, mentor);
      return "rule" in scored ? scored.rule : scored.total;
    }),
  );
}

export type Tried =
  /** The first two who cannot be kept together, and the rule that keeps them apart; null: a place is missing. */
  | { refused: { mentee: string; mentor: string; rule: string } | null }
  | {
      difference: Difference;
      certified: boolean;
      people: number;
      /** The new pairs by the weights before, less the old ones: what the change costs by them. */
      byOldWeights: number;
      aim: Aim;
    };

/** What some changes would do, before anybody takes them. */
export function tryOn({
  key,
  kept,
  weights,
  aim,
}: At<{ kept: readonly Kept[]; weights: Readonly<Record<string, number>>; aim: Aim | null }>): Tried {
  const { problem, input, result } = at(key);
  const open = untouched(openPart(problem));
  const next = withKept(
    {
      ...open,
      aim: aim ?? open.aim,
      criteria: open.criteria.map((each) => ({ ...each, weight: weights[each.key] ?? each.weight })),
    },
    kept,
  );
  let after: MatchResult;
  try {
    after = match(next);
  } catch (error) {
    if (error instanceof RangeError) return { refused: impossible(open, kept) };
    throw error;
  }
  return {
    difference: differenceOf(result, after),
    certified: verify(next, after).certified,
    people: after.pairs.length,
    byOldWeights: totalBy(input, after) - result.total,
    aim: next.aim,
  };
}

function impossible(input: MatchInput, kept: readonly Kept[]) {
  const score = scorer(input);
  const [tees, tors] = [byId(input.mentees), byId(input.mentors)];
  for (const { kind, mentee, mentor } of kept) {
    const [a, b] = [tees.get(mentee), tors.get(mentor)];
    const scored = kind === "together" && a && b ? score(a, b) : null;
    if (scored && "rule" in scored) return { mentee, mentor, rule: scored.rule };
  }
  return null;
}

function totalBy(input: MatchInput, { pairs }: MatchResult): number {
  const score = scorer({ ...input, forbidden: [] });
  const [tees, tors] = [byId(input.mentees), byId(input.mentors)];
  return pairs.reduce((sum, { mentee, mentor }) => {
    const [a, b] = [tees.get(mentee), tors.get(mentor)];
    const scored = a && b ? score(a, b) : { total: 0 };
    return sum + ("total" in scored ? scored.total : 0);
  }, 0);
}

/** What one change would help most: a place more with somebody, or a rule less. The wall is never on offer. */
export function adviceOn({ key, count }: At<{ count: number }>) {
  const { input, result } = at(key);
  const { advice } = advise(input, result, { relaxable: ["exclusion", "former-pair", KEPT_APART] });
  return advice
    .slice(0, count)
    .map(({ suggestion, difference: { people, total } }) => ({ suggestion, people, total }));
}

/** The four aims on what is left when something is hidden. */
export const aimsOn = ({ key }: At): AimOutcome[] => outcomesOf(at(key).input);

const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.id, row]));
