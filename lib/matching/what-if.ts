import { changed, type Change } from "./change.ts";
import type { MatchInput } from "./criteria.ts";
import { match, type MatchResult } from "./match.ts";
import type { Options } from "./solve/solve.ts";

export type Moved = {
  readonly mentee: string;
  /** Null: nobody. Scores in hundredths of a point, each by its own input's criteria. */
  readonly before: { readonly mentor: string; readonly score: number } | null;
  readonly after: { readonly mentor: string; readonly score: number } | null;
};

export type Difference = {
  /** After less before. */
  readonly people: number;
  readonly total: number;
  /** Everybody whose partner is another one, or whose score is, by id. */
  readonly moved: readonly Moved[];
};

/**
 * The matching after some changes, and what they do to everybody: the same answer as from nothing. Throws a RangeError
 * where a change cannot be kept, as `match` does.
 */
export function whatIf(
  input: MatchInput,
  result: MatchResult,
  changes: readonly Change[],
  options?: Options,
): { readonly input: MatchInput; readonly result: MatchResult; readonly difference: Difference } {
  const next = changes.reduce(changed, input);
  const after = match(next, options, { input, result });
  return { input: next, result: after, difference: differenceOf(result, after) };
}

/** What two matchings of the same people give each of them. */
export function differenceOf(before: MatchResult, after: MatchResult): Difference {
  const partners = ({ pairs }: MatchResult) =>
    new Map(pairs.map(({ mentee, mentor, score }) => [mentee, { mentor, score }]));
  const [was, is] = [partners(before), partners(after)];
  const moved = [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((mentee) => {
    const [from, to] = [was.get(mentee) ?? null, is.get(mentee) ?? null];
    return from?.mentor === to?.mentor && from?.score === to?.score
      ? []
      : [{ mentee, before: from, after: to }];
  });
  return { people: after.pairs.length - before.pairs.length, total: after.total - before.total, moved };
}
