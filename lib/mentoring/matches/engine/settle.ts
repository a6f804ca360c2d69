import { compareAims, type Measures } from "../../../matching/aims.ts";
import { verify, type Verdict } from "../../../matching/certificate.ts";
import type { Aim, MatchInput } from "../../../matching/criteria.ts";
import { match, type MatchResult } from "../../../matching/match.ts";
import { openPart, type Problem } from "./problem.ts";

/** What an aim comes to on the same people, and what it costs against the best of every measure. */
export type AimOutcome =
  | {
      readonly aim: Aim;
      readonly certified: boolean;
      readonly measures: Measures;
      readonly costs: { people: number; total: number; worst: number; blocking: number };
      readonly pairs: readonly { mentee: string; mentor: string; score: number }[];
    }
  | { readonly aim: Aim; readonly refused: string };

/** What a run keeps: its result with prices and proof, the check of it, and the other aims beside it. */
export type Settlement = {
  readonly result: MatchResult;
  readonly verdict: Verdict;
  readonly aims: readonly AimOutcome[];
};

/** Solves, proves and compares. The steps are those of the work, never people (W7). */
export function settle(
  problem: Problem,
  onStep: (done: number, of: number) => void = () => undefined,
): Settlement {
  const input = openPart(problem);
  onStep(0, 3);
  const result = match(input);
  onStep(1, 3);
  const verdict = verify(input, result);
  onStep(2, 3);
  const aims = outcomesOf(input);
  onStep(3, 3);
  return { result, verdict, aims };
}

/** All four aims, each with its own proof. */
export const outcomesOf = (input: MatchInput): AimOutcome[] =>
  compareAims(input).map((report) =>
    "refused" in report
      ? report
      : {
          aim: report.aim,
          certified: report.certified,
          measures: report.measures,
          costs: report.costs,
          pairs: report.result.pairs.map(({ mentee, mentor, score }) => ({ mentee, mentor, score })),
        },
  );
