import { read, listOf } from "./answers.ts";
import { shareOf } from "./comparators.ts";
import type { Eligibility, MatchInput, Mentee, Mentor } from "./criteria.ts";

/** Scores are whole numbers: hundredths of a point, so that every machine adds up the same. */
export const HUNDREDTHS = 100;

export type Part = { readonly criterion: string; readonly points: number; readonly of: number };

/** A pair's score in hundredths of a point, split by criterion; or the rule that forbids it. */
export type Score = { readonly total: number; readonly parts: readonly Part[] } | { readonly rule: string };

/** Scores every pair on demand: what all else is held against. */
export function scorer(input: MatchInput): (mentee: Mentee, mentor: Mentor) => Score {
  const forbidden = new Map(input.forbidden.map((f) => [`${f.mentee}\n${f.mentor}`, f.rule]));
  return (mentee, mentor) => {
    const rule =
      (mentee.id === mentor.id ? "same-person" : forbidden.get(`${mentee.id}\n${mentor.id}`)) ??
      (ineligible(input, "mentee", mentee) || ineligible(input, "mentor", mentor));
    if (rule) return { rule };
    const parts: Part[] = [];
    for (const criterion of input.criteria) {
      const share = shareOf(criterion, mentee, mentor);
      if (criterion.kind === "hard" && share === 0) return { rule: criterion.key };
      parts.push({
        criterion: criterion.key,
        points: criterion.weight * share,
        of: criterion.weight * HUNDREDTHS,
      });
    }
    return { total: parts.reduce((sum, part) => sum + part.points, 0), parts };
  };
}

/** The rule by which somebody may not take part; undefined where there is none. */
export function ineligible(
  { eligibility = [], criteria }: MatchInput,
  side: Eligibility["side"],
  { answers }: Mentee | Mentor,
): string | undefined {
  return eligibility.find((rule) => {
    if (rule.side !== side) return false;
    const sensitive = criteria.some((each) => each.sensitive && each[side] === rule.question);
    const answer = read(answers, rule.question, sensitive);
    if (answer === undefined) return true;
    if (rule.is === "one-of") {
      const allowed = new Set(rule.values.map((each) => each.trim().toLowerCase()));
      return !listOf(answer).some((each) => allowed.has(each));
    }
    const number = Number(answer);
    return !(rule.is === "at-least" ? number >= rule.value : number <= rule.value);
  })?.key;
}
