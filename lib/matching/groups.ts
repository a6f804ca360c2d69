import type { Criterion, MatchInput } from "./criteria.ts";
import { grouped } from "./group-search.ts";
import { groupTable, sized, type GroupRules } from "./group-table.ts";
import { match } from "./match.ts";
import { atTheBest, SHARES } from "./peers.ts";

export type Group = { readonly mentor: string; readonly mentees: readonly string[] };
export type Groups = {
  readonly groups: readonly Group[];
  readonly left: readonly string[];
  /** Each mentee's score with the mentor and average with the others of the group, added up; hundredths of a point. */
  readonly total: number;
};

/**
 * Groups of one mentor and `smallest` to `largest` mentees who have a focus in common. Mentors and mentees are matched
 * exactly (most people first, a mentor has enough mentees or none); then mentees whom a rule keeps apart are taken
 * apart, and mentees move and change places as long as mentor and companions together get better, with as many people.
 * The second part is a search, because the best is NP-hard to find; `boundOfGroups` says how far it can be off.
 */
export function formGroups(input: MatchInput, companions: readonly Criterion[], rules: GroupRules): Groups {
  const table = groupTable(input, companions, rules);
  const at = new Map(table.peers.ids.map((id, person) => [id, person]));
  const { pairs } = assigned(sized(input, rules));
  const start = table.mentors.map(({ id }) =>
    pairs.flatMap((pair) => (pair.mentor === id ? [at.get(pair.mentee) ?? -1] : [])).sort((a, b) => a - b),
  );
  const seats = grouped(table, start);
  const placed = new Set(seats.flat());
  const idsOf = (members: readonly number[]) => members.map((person) => table.peers.ids[person] ?? "").sort();
  return {
    groups: table.mentors.flatMap(({ id }, mentor) => {
      const members = seats[mentor] ?? [];
      return members.length > 0 ? [{ mentor: id, mentees: idsOf(members) }] : [];
    }),
    left: idsOf([...table.peers.ids.keys()].filter((person) => !placed.has(person))),
    total: Math.floor(seats.reduce((sum, members, mentor) => sum + table.worth(mentor, members), 0) / SHARES),
  };
}

/** Where so many mentors want several or nobody that the exact answer would take too long, the one without that wish. */
function assigned(input: MatchInput) {
  try {
    return match(input);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return match(anyNumber(input));
  }
}

const anyNumber = (input: MatchInput): MatchInput => ({
  ...input,
  mentors: input.mentors.map((mentor) => ({ ...mentor, minimum: 1 })),
});

export type Bound = { readonly people: number; readonly total: number };

/**
 * What no groups can pass: as many people, and as many points, as pairs with mentors alone could have if nobody were
 * kept apart and no group had to have a size; and for everybody the companions who would be best for them.
 */
export function boundOfGroups(input: MatchInput, companions: readonly Criterion[], rules: GroupRules): Bound {
  const { peers, mentors } = groupTable(input, companions, rules);
  const free = anyNumber(sized(input, rules));
  const fewest = Math.min(rules.smallest, ...mentors.map(({ minimum }) => minimum));
  const others = Math.max(1, fewest - 1);
  const best = peers.ids.reduce((sum, _, person) => sum + atTheBest(peers, person, others), 0);
  return {
    people: match(free).pairs.length,
    total: Math.floor((match({ ...free, aim: "best-total" }).total * SHARES + best) / SHARES),
  };
}
