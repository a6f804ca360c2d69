import { inOrder, type Criterion, type MatchInput } from "./criteria.ts";
import { match } from "./match.ts";
import { atTheBest, LARGEST, peersOf, SHARES, worthOfCircle } from "./peers.ts";
import { scorer } from "./scores.ts";

export type Group = { readonly mentor: string; readonly mentees: readonly string[] };
export type Groups = {
  readonly groups: readonly Group[];
  readonly left: readonly string[];
  /** Each mentee's score with the mentor and average with the others of the group, added up; hundredths of a point. */
  readonly total: number;
  /** No such groups are better: the best total of mentors and mentees alone, and everybody's best few companions. */
  readonly bound: number;
};

/**
 * Groups of one mentor and `smallest` to `largest` mentees who have a focus in common. Mentors and mentees are matched
 * exactly (most people first, a mentor has enough mentees or none); then mentees move and change places between groups
 * as long as mentor and companions together get better, with as many people. The second part is a search, because the
 * best is NP-hard to find; `bound` says how far it can be off.
 */
export function formGroups(
  input: MatchInput,
  companions: readonly Criterion[],
  { smallest, largest }: { readonly smallest: number; readonly largest: number },
): Groups {
  if (smallest < 2 || largest < smallest || largest > LARGEST)
    throw new RangeError(`A group has at least 2 and at most ${LARGEST} mentees`);
  const sized: MatchInput = {
    ...input,
    aim: "most-people",
    mentors: input.mentors.map((mentor) => ({
      ...mentor,
      capacity: Math.min(mentor.capacity, largest),
      minimum: smallest,
    })),
  };
  const start = match(sized);
  const peers = peersOf({
    ...input,
    people: input.mentees,
    criteria: companions.map((each) => ({ ...each, kind: "preference" })),
    forbidden: [],
  });
  const mentees = peers.ids.map((id) => sized.mentees.find((mentee) => mentee.id === id)!);
  const mentors = inOrder(sized.mentors);
  const scoreOf = scorer(sized);
  const locked = new Set(input.locked?.map(({ mentee }) => mentee));
  const pairScore = (person: number, at: number): number => {
    const scored = scoreOf(mentees[person]!, mentors[at]!);
    return "rule" in scored ? -1 : scored.total;
  };
  const worth = (at: number, members: readonly number[]): number => {
    const together = worthOfCircle(peers, members);
    const scores = members.map((person) => pairScore(person, at));
    return together < 0 || scores.some((score) => score < 0)
      ? -1
      : together + SHARES * scores.reduce((sum, score) => sum + score, 0);
  };
  const groups = mentors.map(({ id }) =>
    start.pairs.flatMap((pair) => (pair.mentor === id ? [peers.ids.indexOf(pair.mentee)] : [])),
  );
  const free = (members: readonly number[]) => members.filter((person) => !locked.has(peers.ids[person]!));

  /** Tries to give two groups other members; keeps what is better. */
  const take = (a: number, b: number, first: number[], second: number[]): boolean => {
    const [x, y] = [worth(a, first), worth(b, second)];
    if (x < 0 || y < 0 || x + y <= worth(a, groups[a]!) + worth(b, groups[b]!)) return false;
    [groups[a], groups[b]] = [first, second];
    return true;
  };
  const improve = (a: number, b: number): boolean => {
    const [from, into] = [groups[a]!, groups[b]!];
    if (into.length === 0 || from.length === 0) return false;
    for (const person of free(from)) {
      const without = from.filter((each) => each !== person);
      if (
        without.length >= smallest &&
        into.length < mentors[b]!.capacity &&
        take(a, b, without, [...into, person])
      )
        return true;
      for (const other of free(into))
        if (take(a, b, [...without, other], [...into.filter((each) => each !== other), person])) return true;
    }
    return false;
  };
  for (let better = true; better;) {
    better = false;
    for (let a = 0; a < groups.length; a++)
      for (let b = 0; b < groups.length; b++) if (a !== b && improve(a, b)) better = true;
  }

  const total = groups.reduce((sum, members, at) => sum + worth(at, members), 0);
  const alone = match({ ...sized, aim: "best-total" }).total * SHARES;
  const best = peers.ids.reduce((sum, _, person) => sum + atTheBest(peers, person, smallest - 1), 0);
  const placed = new Set(groups.flat());
  return {
    groups: groups.flatMap((members, at) =>
      members.length > 0
        ? [{ mentor: mentors[at]!.id, mentees: members.map((person) => peers.ids[person]!).sort() }]
        : [],
    ),
    left: peers.ids.filter((_, person) => !placed.has(person)).sort(),
    total: Math.floor(total / SHARES),
    bound: Math.floor((alone + best) / SHARES),
  };
}
