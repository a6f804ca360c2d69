import { changed } from "../../../matching/change.ts";
import type { MatchInput } from "../../../matching/criteria.ts";
import type { Formed, Shape } from "../../../matching/together.ts";

/**
 * What one run decides. `aside`: mentees who stay without a partner in it, whatever the engine could do (W7). `away`:
 * mentors of the program who rest, or are not there in these days; nobody is matched with them.
 */
export type Problem = {
  readonly input: MatchInput;
  readonly aside: readonly string[];
  readonly away?: readonly string[];
  /** Where groups or circles are formed instead of pairs (decision 041). */
  readonly shape?: Shape;
};
/** A problem of groups or circles. */
export type Cohort = Problem & { readonly shape: Shape };
export const isCohort = (problem: Problem): problem is Cohort => problem.shape !== undefined;

/** What the engine is given. */
export const openPart = ({ input, aside }: Problem): MatchInput => ({
  ...input,
  mentees: input.mentees.filter((mentee) => !aside.includes(mentee.id)),
});

/** Two people whom an admin keeps together or apart. */
export type Kept = { readonly mentee: string; readonly mentor: string; readonly kind: "together" | "apart" };

/** The rule by which an admin's hand keeps two people apart. */
export const KEPT_APART = "kept-apart";

/** An input with an admin's changes. Whoever has left the program meanwhile is no longer kept with anybody. */
export function withKept(input: MatchInput, kept: readonly Kept[]): MatchInput {
  const mentees = new Set(input.mentees.map((mentee) => mentee.id));
  const mentors = new Set(input.mentors.map((mentor) => mentor.id));
  return kept
    .filter(({ mentee, mentor }) => mentees.has(mentee) && mentors.has(mentor))
    .reduce(
      (next, { kind, mentee, mentor }) =>
        changed(
          next,
          kind === "together"
            ? { change: "lock", mentee, mentor }
            : { change: "forbid", mentee, mentor, rule: KEPT_APART },
        ),
      input,
    );
}

type Matched = { readonly mentee: string; readonly mentor: string };

/**
 * A problem as whoever is recused from some people may see it (W7): without them, without their partners, and without
 * the places those pairs hold. What is left is a whole problem, solved to its own optimum: no total, price, proof or
 * difference that is computed of it tells of what was taken out (decision 015).
 */
export function withoutHidden(
  { input, aside, away = [] }: Problem,
  pairs: readonly Matched[],
  hidden: ReadonlySet<string>,
): Problem {
  if (hidden.size === 0) return { input, aside, away };
  const out = pairs.filter((pair) => hidden.has(pair.mentee) || hidden.has(pair.mentor));
  const gone = new Set([...hidden, ...out.map((pair) => pair.mentee)]);
  const held = new Map<string, number>();
  for (const { mentor } of out) held.set(mentor, (held.get(mentor) ?? 0) + 1);
  return {
    input: {
      ...input,
      mentees: input.mentees.filter((mentee) => !gone.has(mentee.id)),
      mentors: input.mentors
        .filter((mentor) => !hidden.has(mentor.id))
        .map((mentor) => ({ ...mentor, capacity: mentor.capacity - (held.get(mentor.id) ?? 0) }))
        // a mentor without a place left, and without a pair to be seen, would say who has it
        .filter((mentor) => mentor.capacity > 0 || !held.has(mentor.id)),
      locked: (input.locked ?? []).filter(({ mentee, mentor }) => !gone.has(mentee) && !hidden.has(mentor)),
    },
    aside: aside.filter((mentee) => !gone.has(mentee)),
    away: away.filter((mentor) => !hidden.has(mentor)),
  };
}

/** An input before anybody's hand: nobody is kept with anybody or apart, beyond what the rules say. */
export const untouched = (input: MatchInput): MatchInput => ({
  ...input,
  locked: [],
  forbidden: input.forbidden.filter(({ rule }) => rule !== KEPT_APART),
});

/**
 * A cohort as whoever is recused from some people may see it (W7): without them and without everybody who is in a group
 * or circle with one of them. Gives the groups that are left too.
 */
export function cohortWithoutHidden(
  { input, aside, away = [], shape }: Cohort,
  formed: readonly Formed[],
  hidden: ReadonlySet<string>,
): { problem: Cohort; formed: readonly Formed[] } {
  const grown = ({ host, members }: Formed) => [host, ...members, ...(shape.growing[host] ?? [])];
  const out = formed.filter((group) => grown(group).some((id) => hidden.has(id)));
  const gone = new Set([...hidden, ...out.flatMap(grown)]);
  for (const [host, members] of Object.entries(shape.growing))
    if (members.some((id) => hidden.has(id))) gone.add(host);
  const here = ({ id }: { id: string }) => !gone.has(id);
  const problem = {
    input: { ...input, mentees: input.mentees.filter(here), mentors: input.mentors.filter(here) },
    aside: aside.filter((id) => !gone.has(id)),
    away: away.filter((id) => !gone.has(id)),
    shape: { ...shape, hosts: shape.hosts.filter((id) => !gone.has(id)) },
  };
  return { problem, formed: formed.filter((group) => !out.includes(group)) };
}
