import { improve } from "./circle-search.ts";
import { partition } from "./circle-partition.ts";
import type { Bound } from "./groups.ts";
import { atTheBest, LARGEST, peersOf, SHARES, worthOfCircle, type PeerInput, type Peers } from "./peers.ts";

export type Circles = {
  readonly circles: readonly { readonly members: readonly string[]; readonly score: number }[];
  /** Nobody can be left over without a reason: rules keep them from every circle, or the sizes do not come out. */
  readonly left: readonly string[];
  /** Each member's average with the others of their circle, added up; hundredths of a point, rounded down. */
  readonly total: number;
  /** No division into circles is better than this; with `exact` it is the total. */
  readonly bound: number;
  readonly method: "exact" | "search";
};

export type Sizes = { readonly smallest: number; readonly largest: number };

/** Up to here every division is weighed, subset by subset. */
const EXACT_UP_TO = 14;

/**
 * Circles of peers, of `smallest` to `largest` members: as many people as possible, then the greatest sum of what each
 * member has in common with the others on average. Up to fourteen people exact, by dynamic programming over subsets.
 * Dividing more is NP-hard: a search from circles filled in the order of lots, by moves and exchanges until none
 * helps; how far it can be from the best is said by `bound`, everybody's best few partners.
 */
export function formCircles(input: PeerInput, { smallest, largest }: Sizes): Circles {
  if (smallest < 2 || largest < smallest || largest > LARGEST)
    throw new RangeError(`A circle has at least 2 and at most ${LARGEST} members`);
  const peers = peersOf(input);
  const exact = peers.ids.length <= EXACT_UP_TO;
  const circles = exact ? partition(peers, smallest, largest) : improve(peers, smallest, largest);
  const placed = new Set(circles.flat());
  const worth = circles.map((members) => worthOfCircle(peers, members));
  const total = worth.reduce((sum, each) => sum + each, 0);
  const named = circles.map((members, at) => ({
    members: members.map((member) => peers.ids[member]!).sort(),
    score: Math.floor(worth[at]! / members.length / SHARES),
  }));
  return {
    circles: named.sort((a, b) => (a.members[0]! < b.members[0]! ? -1 : 1)),
    left: peers.ids.filter((_, person) => !placed.has(person)).sort(),
    total: Math.floor(total / SHARES),
    bound: exact ? Math.floor(total / SHARES) : bestOfAll(peers, smallest),
    method: exact ? "exact" : "search",
  };
}

const bestOfAll = (peers: Peers, smallest: number): number =>
  Math.floor(peers.ids.reduce((sum, _, person) => sum + atTheBest(peers, person, smallest - 1), 0) / SHARES);

/**
 * What no division of these people can pass, whoever made it: up to fourteen people what the best one reaches, beyond
 * what everybody would have with the few who are best for them; and as many people as there are with enough others.
 */
export function boundOfCircles(input: PeerInput, sizes: Sizes): Bound & { readonly exact: boolean } {
  if (input.people.length <= EXACT_UP_TO) {
    const { left, total } = formCircles(input, sizes);
    return { people: input.people.length - left.length, total, exact: true };
  }
  const peers = peersOf(input);
  const all = [...peers.ids.keys()];
  const possible = all.filter(
    (one) =>
      all.filter((other) => one !== other && peers.between(one, other) >= 0).length >= sizes.smallest - 1,
  );
  return {
    people: possible.length < sizes.smallest ? 0 : possible.length,
    total: bestOfAll(peers, sizes.smallest),
    exact: false,
  };
}
