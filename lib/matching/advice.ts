import type { MatchInput } from "./criteria.ts";
import { match, type MatchResult } from "./match.ts";
import { stagesOf, worthTo } from "./prices.ts";
import type { Stage } from "./proof.ts";
import type { Options } from "./solve/solve.ts";
import { differenceOf, type Difference } from "./what-if.ts";

export type Suggestion =
  /** One more place with this mentor. */
  | { readonly kind: "place"; readonly mentor: string }
  /** Without this rule: a hard criterion becomes a preference, an eligibility or a kind of forbidden pair falls. */
  | { readonly kind: "rule"; readonly rule: string };

export type Advice = { readonly suggestion: Suggestion; readonly difference: Difference };

export type Advised = {
  /** What helps, the most helpful by the aim first. Each was matched anew. */
  readonly advice: readonly Advice[];
  /** False where there were more places to try than `tries`, and no price rules them out. */
  readonly complete: boolean;
};

/**
 * The one change that would help most, computed: every suggestion is matched anew. Places are tried in the order of
 * their prices, which bound what they can bring, until none left can beat the best. Of the forbidden pairs only the
 * rules in `relaxable` are ever suggested, so that nobody is told to open the wall.
 */
export function advise(
  input: MatchInput,
  result: MatchResult,
  {
    relaxable = [],
    tries = 12,
    ...options
  }: Options & { readonly relaxable?: readonly string[]; readonly tries?: number } = {},
): Advised {
  const stages = stagesOf(result);
  const found: (Advice & { readonly gain: readonly number[] })[] = [];
  const attempt = (suggestion: Suggestion, changed: MatchInput) => {
    const after = match(changed, options);
    const gain = gainOf(stages, result, after);
    if (inDictionary(gain, []) > 0) found.push({ suggestion, difference: differenceOf(result, after), gain });
  };
  for (const [rule, relaxed] of relaxations(input, relaxable)) attempt({ kind: "rule", rule }, relaxed);

  const load = new Map<string, number>();
  for (const { mentor } of result.pairs) load.set(mentor, (load.get(mentor) ?? 0) + 1);
  const places = input.mentors
    .filter(({ id, capacity }) => (load.get(id) ?? 0) >= capacity)
    .map((mentor) => ({ mentor, bound: stages.map(({ prices }) => prices[mentor.id] ?? 0) }))
    .filter(({ bound }) => stages.length === 0 || inDictionary(bound, []) > 0)
    .sort((a, b) => inDictionary(b.bound, a.bound) || (a.mentor.id < b.mentor.id ? -1 : 1));
  let complete = true;
  for (const [at, { mentor, bound }] of places.entries()) {
    const best = found.reduce<readonly number[]>(
      (most, { gain }) => (inDictionary(gain, most) > 0 ? gain : most),
      [],
    );
    if (stages.length > 0 && inDictionary(bound, best) <= 0) break;
    if (at >= tries) {
      complete = false;
      break;
    }
    attempt(
      { kind: "place", mentor: mentor.id },
      {
        ...input,
        mentors: input.mentors.map((each) =>
          each.id === mentor.id ? { ...each, capacity: each.capacity + 1 } : each,
        ),
      },
    );
  }
  const advice = found
    .sort((a, b) => inDictionary(b.gain, a.gain))
    .map(({ suggestion, difference }) => ({ suggestion, difference }));
  return { advice, complete };
}

function relaxations(input: MatchInput, relaxable: readonly string[]): [rule: string, relaxed: MatchInput][] {
  const { criteria, forbidden, eligibility = [] } = input;
  const forbiddenRules = [...new Set(forbidden.map(({ rule }) => rule))].filter((rule) =>
    relaxable.includes(rule),
  );
  return [
    ...criteria
      .filter(({ kind }) => kind === "hard")
      .map(({ key }): [string, MatchInput] => [
        key,
        {
          ...input,
          criteria: criteria.map((each) => (each.key === key ? { ...each, kind: "preference" } : each)),
        },
      ]),
    ...eligibility.map(({ key }): [string, MatchInput] => [
      key,
      { ...input, eligibility: eligibility.filter((each) => each.key !== key) },
    ]),
    ...forbiddenRules
      .sort()
      .map((rule): [string, MatchInput] => [
        rule,
        { ...input, forbidden: forbidden.filter((each) => each.rule !== rule) },
      ]),
  ];
}

/** After less before, goal by goal; a stable matching is judged by people, then by points. */
function gainOf(stages: readonly Stage[], before: MatchResult, after: MatchResult): number[] {
  if (stages.length === 0) return [after.pairs.length - before.pairs.length, after.total - before.total];
  const reached = (stage: Stage, { pairs }: MatchResult) =>
    pairs.reduce((sum, { score }) => sum + worthTo(stage, score), 0);
  return stages.map((stage) => reached(stage, after) - reached(stage, before));
}

/** By the first number in which they differ; what is missing is 0. */
function inDictionary(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
