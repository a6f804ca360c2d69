import type { MatchResult } from "./match.ts";
import type { Goal, Stage, Tree } from "./proof.ts";

/**
 * The stages that hold for the decisions the result itself took, each with all its prices; none for a stable matching.
 */
export function stagesOf({ proof, pairs }: MatchResult): readonly Stage[] {
  if (proof.kind !== "prices") return [];
  let tree: Tree = proof.tree;
  while ("mentor" in tree) {
    const { mentor } = tree;
    tree = pairs.some((pair) => pair.mentor === mentor) ? tree.some : tree.none;
  }
  const whole: Stage[] = [];
  for (const stage of tree.stages) {
    const before = stage.goal === "at-least" ? whole.at(-1) : undefined;
    whole.push({
      ...stage,
      gains: { ...before?.gains, ...stage.gains },
      prices: { ...before?.prices, ...stage.prices },
    });
  }
  return whole;
}

/** What one more place with a mentor is worth, at the most, goal by goal: the first that is not 0 decides. */
export const priceOf = (result: MatchResult, mentor: string): readonly number[] =>
  stagesOf(result).map(({ prices }) => prices[mentor] ?? 0);

/** Points a goal gives to one pair. */
export function worthTo(goal: Goal, score: number): number {
  switch (goal.goal) {
    case "places":
      return 0;
    case "people":
      return 1;
    case "total":
      return score;
    case "at-least":
      return score >= goal.score ? 1 : 0;
  }
}

/** `place`: which goal it is, the first is 0; what costs in a later one costs less. */
export type Loss = { readonly goal: Goal; readonly loss: number; readonly place: number };

/**
 * What the cohort loses at the least if this pair were made: the first goal in which the pair falls short of its price,
 * and by how much. Null: by the prices it may be as good.
 */
export function lossAtLeast(result: MatchResult, mentee: string, mentor: string, score: number): Loss | null {
  for (const [place, stage] of stagesOf(result).entries()) {
    const loss = (stage.gains[mentee] ?? 0) + (stage.prices[mentor] ?? 0) - worthTo(stage, score);
    if (loss !== 0) return { goal: goalOf(stage), loss, place };
  }
  return null;
}

const goalOf = (stage: Stage): Goal =>
  stage.goal === "at-least" ? { goal: "at-least", score: stage.score } : { goal: stage.goal };
