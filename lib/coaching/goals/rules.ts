import { ROLES, type Moment, type Role } from "../engagements/schema.ts";
import type { Gap, Rating } from "./schema.ts";

/**
 * The T-score of Kiresuk and Sherman ("Goal Attainment Scaling: a general method for evaluating comprehensive
 * community mental health programs", Community Mental Health Journal 4, 1968):
 *
 *     T = 50 + 10 Σ wᵢxᵢ / √((1 − ρ) Σ wᵢ² + ρ (Σ wᵢ)²),  ρ = 0.3
 *
 * 50 is what was expected. An engagement has one outcome, and its assessors are not several goals: `scores` are
 * those of several goals, each of weight 1.
 */
export function tScore(scores: readonly number[]): number | null {
  const n = scores.length;
  if (n === 0) return null;
  const sum = scores.reduce((total, score) => total + score, 0);
  return 50 + (10 * sum) / Math.sqrt((1 - RHO) * n + RHO * n * n);
}
const RHO = 0.3;

type Seen = { readonly role: Role; readonly occasion: Moment; readonly value: number; readonly at: Date };

/**
 * Where two of the three differ most at one moment: something to talk about, not an error to correct. The last word
 * of each counts. Widest first, one for each moment.
 */
export function gapsIn(seen: readonly Seen[]): Gap[] {
  const last = new Map<string, Seen>();
  for (const each of [...seen].sort((a, b) => a.at.getTime() - b.at.getTime()))
    last.set(`${each.occasion} ${each.role}`, each);
  const moments = [...new Set(seen.map(({ occasion }) => occasion))];
  return moments
    .flatMap((occasion) => {
      const own = ROLES.flatMap((role) => last.get(`${occasion} ${role}`) ?? []);
      const [low] = [...own].sort((a, b) => a.value - b.value);
      const [high] = [...own].sort((a, b) => b.value - a.value);
      return low && high && high.value > low.value
        ? [{ occasion, low: low.role, high: high.role, by: high.value - low.value }]
        : [];
    })
    .sort((a, b) => b.by - a.by);
}

/** What each of the three said last, with the T-score of it. */
export function attainedBy(ratings: readonly Rating[]): { role: Role; score: number; t: number }[] {
  const latest = latestScores(ratings);
  return ROLES.flatMap((role) => {
    const score = latest[role];
    const t = score === undefined ? null : tScore([score]);
    return score === undefined || t === null ? [] : [{ role, score, t }];
  });
}

/** The scores said last by each of the three, a baseline and a look back not counted. */
function latestScores(ratings: readonly Rating[]): Partial<Record<Role, number>> {
  const found: Partial<Record<Role, number>> = {};
  for (const { role, occasion, score } of [...ratings].sort((a, b) => a.at.getTime() - b.at.getTime()))
    if (occasion === "interim" || occasion === "final") found[role] = score;
  return found;
}
