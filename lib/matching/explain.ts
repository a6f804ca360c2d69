import type { MatchInput } from "./criteria.ts";
import type { MatchResult } from "./match.ts";
import { lossAtLeast, type Loss } from "./prices.ts";
import { scorer, type Part } from "./scores.ts";
import { whatIf, type Difference } from "./what-if.ts";

export type Alternative = {
  readonly mentor: string;
  readonly score: number;
  readonly parts: readonly Part[];
  /** What this person would lose (negative: gain) against the proposed partner, hundredths of a point. */
  readonly regret: number;
  /** What the cohort loses at the least, by the prices; null: perhaps nothing. */
  readonly atLeast: Loss | null;
};

/** The next best partners of one mentee, cheapest for the cohort first. Forbidden ones are not alternatives. */
export function alternatives(
  input: MatchInput,
  result: MatchResult,
  menteeId: string,
  count = 5,
): Alternative[] {
  const mentee = input.mentees.find(({ id }) => id === menteeId);
  if (!mentee) return [];
  const score = scorer(input);
  const present = result.pairs.find((pair) => pair.mentee === menteeId);
  return input.mentors
    .flatMap((mentor) => {
      const scored = score(mentee, mentor);
      if (mentor.id === present?.mentor || mentor.capacity < 1 || "rule" in scored) return [];
      return [
        {
          mentor: mentor.id,
          score: scored.total,
          parts: scored.parts,
          regret: (present?.score ?? 0) - scored.total,
          atLeast: lossAtLeast(result, menteeId, mentor.id, scored.total),
        },
      ];
    })
    .sort((a, b) => order(a.atLeast, b.atLeast) || b.score - a.score || (a.mentor < b.mentor ? -1 : 1))
    .slice(0, count);
}

/** What one pair costs the cohort exactly: everybody else is matched anew around it. */
export const costOf = (input: MatchInput, result: MatchResult, mentee: string, mentor: string): Difference =>
  whatIf(input, result, [{ change: "lock", mentee, mentor }]).difference;

/** No loss before one in a later goal, that before one in an earlier goal. */
const order = (a: Loss | null, b: Loss | null): number =>
  a && b ? b.place - a.place || a.loss - b.loss : Number(a !== null) - Number(b !== null);
