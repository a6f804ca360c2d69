import { inOrder, type Criterion, type Forbidden, type MatchInput, type Mentor } from "./criteria.ts";
import { LARGEST, peersOf, SHARES, worthOfCircle, type Peers } from "./peers.ts";
import { scorer } from "./scores.ts";

export type GroupRules = {
  /** Mentees of a group; a mentor whose own minimum is said has that one. */
  readonly smallest: number;
  readonly largest: number;
  /** Two mentees who must not be in one group, in either order. */
  readonly apart?: readonly Forbidden[];
};

/** What groups are made from, as numbers: mentees in the order of their lots, mentors in the order of their ids. */
export type GroupTable = {
  readonly peers: Peers;
  readonly mentors: readonly (Mentor & { readonly minimum: number })[];
  readonly locked: ReadonlySet<number>;
  /** Mentor and companions together, in SHARES; -1 where a rule forbids one of them. */
  readonly worth: (mentor: number, members: readonly number[]) => number;
};

/** The input with the sizes of the groups as the mentors' places and minimums. Throws a RangeError where they cannot be. */
export function sized(input: MatchInput, { smallest, largest }: GroupRules): MatchInput {
  if (smallest < 2 || largest < smallest || largest > LARGEST)
    throw new RangeError(`A group has at least 2 and at most ${LARGEST} mentees`);
  const mentors = input.mentors.map((mentor) => ({
    ...mentor,
    capacity: Math.min(mentor.capacity, largest),
    minimum: mentor.minimum ?? smallest,
  }));
  return { ...input, aim: "most-people", mentors };
}

export function groupTable(
  input: MatchInput,
  companions: readonly Criterion[],
  rules: GroupRules,
): GroupTable {
  const all = sized(input, rules);
  const criteria = companions.map((each) => ({ ...each, kind: "preference" as const }));
  const peers = peersOf({
    people: all.mentees,
    criteria,
    forbidden: rules.apart ?? [],
    seed: all.seed,
  });
  const byId = new Map(all.mentees.map((mentee) => [mentee.id, mentee]));
  const mentees = peers.ids.flatMap((id) => byId.get(id) ?? []);
  const mentors = inOrder(all.mentors).map((mentor) => ({ ...mentor, minimum: mentor.minimum ?? 1 }));
  const locks = new Map(all.locked?.map(({ mentee, mentor }) => [mentee, mentor]));
  const scoreOf = scorer(all);
  const scores = Float64Array.from({ length: mentees.length * mentors.length }, (_, cell) => {
    const [mentee, mentor] = [mentees[Math.floor(cell / mentors.length)], mentors[cell % mentors.length]];
    if (!mentee || !mentor || (locks.get(mentee.id) ?? mentor.id) !== mentor.id) return -1;
    const scored = scoreOf(mentee, mentor);
    return "rule" in scored ? -1 : scored.total;
  });
  return {
    peers,
    mentors,
    locked: new Set(peers.ids.flatMap((id, person) => (locks.has(id) ? [person] : []))),
    worth: (mentor, members) => {
      const together = worthOfCircle(peers, members);
      let alone = 0;
      for (const person of members) {
        const score = scores[person * mentors.length + mentor] ?? -1;
        if (score < 0) return -1;
        alone += score;
      }
      return together < 0 ? -1 : together + SHARES * alone;
    },
  };
}
