import type { MatchInput } from "./criteria.ts";
import type { MatchResult } from "./match.ts";
import { lossAtLeast, stagesOf, type Loss } from "./prices.ts";
import { scorer, type Part } from "./scores.ts";
import type { Unmatched } from "./unmatched.ts";

/** A mentor somebody could have had, and why others have the place. */
export type Outbid = {
  readonly mentor: string;
  readonly score: number;
  readonly parts: readonly Part[];
  /** What the last place with this mentor is worth to the cohort, hundredths of a point. */
  readonly price: number;
  /** Who has the places. */
  readonly holders: readonly { readonly mentee: string; readonly score: number }[];
  /** What the cohort loses at the least, were the place given to this person; null: perhaps nothing, lots decided. */
  readonly atLeast: Loss | null;
};

export type Reason =
  /** No mentor is left; `removed` says how many each rule took away. */
  | { readonly kind: "no-mentor"; readonly removed: Unmatched["removed"] }
  | { readonly kind: "outbid"; readonly removed: Unmatched["removed"]; readonly outbid: readonly Outbid[] };

/** Why somebody has no partner; null for whoever has one. The best of those they could have had first. */
export function reasonOf(input: MatchInput, result: MatchResult, menteeId: string, count = 5): Reason | null {
  const unmatched = result.unmatched.find(({ mentee }) => mentee === menteeId);
  const mentee = input.mentees.find(({ id }) => id === menteeId);
  if (!unmatched || !mentee) return null;
  const { removed, eligible } = unmatched;
  if (eligible === 0) return { kind: "no-mentor", removed };
  const score = scorer(input);
  const total = stagesOf(result).find(({ goal }) => goal === "total");
  const outbid = input.mentors
    .flatMap((mentor): Outbid[] => {
      const scored = score(mentee, mentor);
      if ("rule" in scored || mentor.capacity < 1) return [];
      return [
        {
          mentor: mentor.id,
          score: scored.total,
          parts: scored.parts,
          price: total?.prices[mentor.id] ?? 0,
          holders: result.pairs
            .filter((pair) => pair.mentor === mentor.id)
            .map((pair) => ({ mentee: pair.mentee, score: pair.score })),
          atLeast: lossAtLeast(result, menteeId, mentor.id, scored.total),
        },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.mentor < b.mentor ? -1 : 1))
    .slice(0, count);
  return { kind: "outbid", removed, outbid };
}
