import type { MatchInput } from "./criteria.ts";
import type { Market } from "./market.ts";
import type { MatchResult } from "./match.ts";
import { stagesOf } from "./prices.ts";
import type { Goal } from "./proof.ts";
import type { Solution } from "./solve/problem.ts";
import type { Touched } from "./solve/resolve.ts";

/** A matching of nearly the same input, to start from. */
export type Before = { readonly input: MatchInput; readonly result: MatchResult };

export type Warm = { readonly previous: Solution; readonly touched: Touched };

/**
 * The matching before a change as the solver knows it, and what the change touched: people who are new, whose answers,
 * locks or forbidden pairs are others, mentors with other places. Null where too much is different (the criteria, the
 * aim) for it to be a start. What comes of it is the same as from nothing, because one input has one answer.
 */
export function warmFrom(before: Before, input: MatchInput, market: Market, goal: Goal): Warm | null {
  const [stage] = stagesOf(before.result);
  const isSame = before.input.criteria === input.criteria && before.input.eligibility === input.eligibility;
  if (!isSame || stage?.goal !== goal.goal) return null;
  const scale = goal.goal === "total" ? market.unit : 1;
  const gains = Int32Array.from(market.mentees, ({ id }) => (stage.gains[id] ?? 0) / scale);
  const prices = Int32Array.from(market.mentors, ({ id }) => (stage.prices[id] ?? 0) / scale);
  if ([...Object.values(stage.gains), ...Object.values(stage.prices)].some((worth) => worth % scale !== 0))
    return null;

  const columnOf = new Map(market.mentors.map(({ id }, column) => [id, column]));
  const mentorOf = new Map(before.result.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const menteesBefore = new Map(before.input.mentees.map((mentee) => [mentee.id, mentee]));
  const mentorsBefore = new Map(before.input.mentors.map((mentor) => [mentor.id, mentor]));
  const changed = changedPairs(before.input, input);
  const rows: number[] = [];
  const columns = new Set<number>();
  market.mentors.forEach((mentor, column) => {
    if (mentorsBefore.get(mentor.id) !== mentor || changed.mentors.has(mentor.id)) columns.add(column);
  });
  const present = new Set(market.mentees.map(({ id }) => id));
  for (const mentee of menteesBefore.values())
    if (!present.has(mentee.id)) {
      const left = columnOf.get(mentorOf.get(mentee.id) ?? "");
      if (left !== undefined) columns.add(left);
    }
  const stood = Int32Array.from(market.mentees, (mentee, row) => {
    const column = columnOf.get(mentorOf.get(mentee.id) ?? "") ?? -1;
    const stays = menteesBefore.get(mentee.id) === mentee && !changed.mentees.has(mentee.id);
    if (stays && (column >= 0 || !mentorOf.has(mentee.id))) return column;
    rows.push(row);
    if (column >= 0) columns.add(column);
    return -1;
  });
  return {
    previous: { columnOf: stood, gains, prices, total: stage.value / scale },
    touched: { rows, columns: [...columns] },
  };
}

/** Who is in a pair that is forbidden or locked in one of the two inputs and not in the other. */
function changedPairs(before: MatchInput, after: MatchInput) {
  const mentees = new Set<string>();
  const mentors = new Set<string>();
  for (const which of ["forbidden", "locked"] as const) {
    const [was, is] = [before[which] ?? [], after[which] ?? []];
    if (was === is) continue;
    const nameOf = ({ mentee, mentor }: { readonly mentee: string; readonly mentor: string }) =>
      `${mentee}\n${mentor}`;
    const [old, now] = [new Set(was.map(nameOf)), new Set(is.map(nameOf))];
    for (const pair of [...was, ...is])
      if (old.has(nameOf(pair)) !== now.has(nameOf(pair))) {
        mentees.add(pair.mentee);
        mentors.add(pair.mentor);
      }
  }
  return { mentees, mentors };
}
