import { leftOver, type LeftOver } from "../../../matching/left-over.ts";
import { boundOf, form, type Formed } from "../../../matching/together.ts";
import { checkTogether } from "../../../matching/together-check.ts";
import type { Cohort } from "./problem.ts";

/** What groups or circles come to, and how much better others could be at the most. */
export type Account = {
  readonly people: number;
  readonly total: number;
  /** No groups of these people pass either of the two. */
  readonly bound: { readonly people: number; readonly total: number };
  /** The bound is what the best division reaches, because every division was weighed. */
  readonly exact: boolean;
  /** What the check found wrong, which is nothing (see `together-check.ts`). */
  readonly fault: string | null;
  readonly left: readonly LeftOver[];
};

/** What a run of groups or circles keeps. */
export type Formation = { readonly formed: readonly Formed[]; readonly account: Account };

/** Forms them, and has them checked. The steps are those of the work, never people (W7). */
export function formCohort(
  problem: Cohort,
  onStep: (done: number, of: number) => void = () => undefined,
): Formation {
  onStep(0, 2);
  const formed = form(problem.input, problem.shape);
  onStep(1, 2);
  const found = account({ problem, formed });
  onStep(2, 2);
  return { formed, account: found };
}

/** The same account of groups that are given, whoever formed them. */
export function account({ problem, formed }: { problem: Cohort; formed: readonly Formed[] }): Account {
  const { input, shape } = problem;
  const { fault, people, total } = checkTogether(input, shape, formed);
  const { exact, ...bound } = boundOf(input, shape);
  return { people, total, bound, exact, fault, left: leftOver(input, shape, formed) };
}
