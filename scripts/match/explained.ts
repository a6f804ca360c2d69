import { advise, type Suggestion } from "../../lib/matching/advice.ts";
import type { MatchInput } from "../../lib/matching/criteria.ts";
import { alternatives, type Alternative } from "../../lib/matching/explain.ts";
import type { MatchResult } from "../../lib/matching/match.ts";
import type { Loss } from "../../lib/matching/prices.ts";
import { reasonOf } from "../../lib/matching/reasons.ts";
import type { Part } from "../../lib/matching/scores.ts";
import { points } from "./report.ts";

type Name = (id: string) => string;

/** Why each pair, what else there was, why somebody has nobody, and what would help most: a line each. */
export function explained(input: MatchInput, result: MatchResult, name: Name): string[] {
  const labels = new Map(input.criteria.map(({ key, label }) => [key, label]));
  const label = (key: string) => labels.get(key) ?? key.replaceAll("-", " ");
  const lines: string[] = [];
  for (const { mentee, mentor, score, parts } of result.pairs) {
    lines.push(`${name(mentee)} with ${name(mentor)}: ${points(score)} = ${split(parts, label)}`);
    for (const alternative of alternatives(input, result, mentee, 2))
      lines.push(`  or ${other(alternative, name)}`);
  }
  for (const { mentee } of result.unmatched) {
    const reason = reasonOf(input, result, mentee, 2);
    if (!reason) continue;
    const removed = Object.entries(reason.removed).map(([rule, count]) => `${label(rule)} removes ${count}`);
    if (reason.kind === "no-mentor") {
      lines.push(`${name(mentee)} unmatched: no mentor is left: ${removed.join(", ")}`);
      continue;
    }
    const outbid = reason.outbid.map(
      ({ mentor, score, holders, price }) =>
        `${name(mentor)} (${points(score)}) is with ${holders.map((each) => `${name(each.mentee)} (${points(each.score)})`).join(", ") || "nobody"}${price > 0 ? `, a place there is worth ${points(price)}` : ""}`,
    );
    lines.push(`${name(mentee)} unmatched: others need the place more: ${outbid.join("; ")}`);
  }
  const [best] = advise(input, result, {
    relaxable: input.forbidden.map(({ rule }) => rule),
    tries: 12,
  }).advice;
  if (best)
    lines.push(
      `What would help most: ${suggested(best.suggestion, name, label)}: ${signed(best.difference.people)} people, ${signed(best.difference.total / 100)} points.`,
    );
  return lines;
}

const split = (parts: readonly Part[], label: Name): string =>
  parts
    .filter(({ points: given }) => given > 0)
    .map(({ criterion, points: given }) => `${label(criterion)} ${points(given)}`)
    .join(" + ") || "allowed, and no points";

const other = ({ mentor, score, regret, atLeast }: Alternative, name: Name): string =>
  `${name(mentor)}: ${points(score)} (${signed(-regret / 100)} for this person; ${lost(atLeast)})`;

const lost = (loss: Loss | null): string => {
  if (!loss) return "for all together perhaps as good";
  const what = {
    places: `${loss.loss} fewer of the places that must be filled`,
    people: `at least ${loss.loss} fewer matched`,
    total: `at least ${points(loss.loss)} points less for all together`,
    "at-least": `at least ${loss.loss} more below ${loss.goal.goal === "at-least" ? points(loss.goal.score) : ""} points`,
  };
  return what[loss.goal.goal];
};

const suggested = (suggestion: Suggestion, name: Name, label: Name): string =>
  suggestion.kind === "place"
    ? `one more place with ${name(suggestion.mentor)}`
    : `to give up the rule “${label(suggestion.rule)}”`;

const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));
