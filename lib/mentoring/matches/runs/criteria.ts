import type { Criterion } from "../../../matching/criteria.ts";

/** Criteria with other weights, by key. */
export const reweighed = (
  criteria: readonly Criterion[],
  weights: Readonly<Record<string, number>>,
): Criterion[] =>
  criteria.map((criterion) => ({ ...criterion, weight: weights[criterion.key] ?? criterion.weight }));
