import { improve } from "./circle-search.ts";
import { partition } from "./circle-partition.ts";
import { atTheBest, LARGEST, peersOf, SHARES, worthOfCircle, type PeerInput } from "./peers.ts";

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

/** Up to here every division is weighed, subset by subset. */
const EXACT_UP_TO = 14;

/**
 * Circles of peers, of `smallest` to `largest` members: as many people as possible, then the greatest sum of what each
 * member has in common with the others on average. Up to fourteen people exact, by dynamic programming over subsets.
 * Dividing more is NP-hard: a search from circles filled in the order of lots, by moves and exchanges until none
 * helps; how far it can be from the best is said by `bound`, everybody's best few partners.
 */
export function formCircles(
  input: PeerInput,
  { smallest, largest }: { readonly smallest: number; readonly largest: number },
): Circles {
  if (smallest < 2 || largest < smallest || largest > LARGEST)
    throw new RangeError(`A circle has at least 2 and at most ${LARGEST} members`);
  const peers = peersOf(input);
  const exact = peers.ids.length <= EXACT_UP_TO;
  const circles = exact ? partition(peers, smallest, largest) : improve(peers, smallest, largest);
  const placed = new Set(circles.flat());
  const worth = circles.map((members) => worthOfCircle(peers, members));
  const total = worth.reduce((sum, each) => sum + each, 0);
  const best = peers.ids.reduce((sum, _, person) => sum + atTheBest(peers, person, smallest - 1), 0);
  const named = circles.map((members, at) => ({
    members: members.map((member) => peers.ids[member]!).sort(),
    score: Math.floor(worth[at]! / members.length / SHARES),
  }));
  return {
    circles: named.sort((a, b) => (a.members[0]! < b.members[0]! ? -1 : 1)),
    left: peers.ids.filter((_, person) => !placed.has(person)).sort(),
    total: Math.floor(total / SHARES),
    bound: Math.floor((exact ? total : best) / SHARES),
    method: exact ? "exact" : "search",
  };
}
