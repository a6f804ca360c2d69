import type { MatchInput } from "./criteria.ts";
import { fillRow, type Market } from "./market.ts";
import { scorer } from "./scores.ts";
import { FORBIDDEN } from "./solve/problem.ts";

/**
 * Why somebody has no partner: how many mentors each rule removed, and how many were left. With some left, the
 * places went to others by the aim; `best` is this person's own best score among them, in hundredths of a point.
 */
export type Unmatched = {
  readonly mentee: string;
  readonly removed: Readonly<Record<string, number>>;
  readonly eligible: number;
  readonly best: number;
};

export function unmatchedOf(
  input: MatchInput,
  market: Market,
  pairs: readonly { readonly mentee: string }[],
): Unmatched[] {
  const matched = new Set(pairs.map((pair) => pair.mentee));
  const scoreOf = scorer(input);
  const scores = new Int32Array(market.mentors.length);
  return market.mentees.flatMap((mentee, row) => {
    if (matched.has(mentee.id)) return [];
    fillRow(market, row, scores);
    const removed: Record<string, number> = {};
    let eligible = 0;
    let best = 0;
    market.mentors.forEach((mentor, column) => {
      let rule: string | null = mentor.capacity < 1 ? "no-capacity" : null;
      if (scores[column] === FORBIDDEN) {
        const scored = scoreOf(mentee, mentor);
        rule = "rule" in scored ? scored.rule : rule;
      }
      if (rule) {
        removed[rule] = (removed[rule] ?? 0) + 1;
        return;
      }
      eligible++;
      best = Math.max(best, scores[column]!);
    });
    return [{ mentee: mentee.id, removed, eligible, best }];
  });
}
