import { inOrder, type Criterion, type Forbidden, type Mentee } from "./criteria.ts";
import { lotsOf } from "./lots.ts";
import { scorer } from "./scores.ts";

export type PeerInput = {
  readonly people: readonly Mentee[];
  /** Each of two is compared with the other, both ways; the pair's score is the middle of the two. */
  readonly criteria: readonly Criterion[];
  /** In either order. */
  readonly forbidden: readonly Forbidden[];
  readonly seed: string;
};

/** People in the order of their lots, and how well any two of them go together. */
export type Peers = {
  readonly ids: readonly string[];
  /** Hundredths of a point; -1 where a rule keeps the two apart. */
  readonly between: (a: number, b: number) => number;
};

export function peersOf({ people, criteria, forbidden, seed }: PeerInput): Peers {
  const sorted = inOrder(people);
  const { order } = lotsOf(seed, "mentee", sorted);
  const drawn = Array.from(order, (at) => sorted[at]!);
  const scoreOf = scorer({ mentees: [], mentors: [], criteria, forbidden, aim: "best-total", seed });
  const n = drawn.length;
  const scores = new Int32Array(n * n).fill(-1);
  for (let a = 0; a < n; a++)
    for (let b = 0; b < a; b++) {
      const [there, back] = [
        scoreOf(drawn[a]!, asMentor(drawn[b]!)),
        scoreOf(drawn[b]!, asMentor(drawn[a]!)),
      ];
      if ("rule" in there || "rule" in back) continue;
      scores[a * n + b] = scores[b * n + a] = Math.floor((there.total + back.total) / 2);
    }
  return { ids: drawn.map(({ id }) => id), between: (a, b) => scores[a * n + b]! };
}

const asMentor = (person: Mentee) => ({ ...person, capacity: 1 });

/** The least common multiple of 1 to 11: averages over up to eleven others are whole numbers of it. */
export const SHARES = 27_720;
/** Members of a circle or group at the most, so that averages stay exact. */
export const LARGEST = 12;

/** What a circle gives its members: the sum of each one's average with the others, in SHARES; -1 where two may not meet. */
export function worthOfCircle({ between }: Peers, members: readonly number[]): number {
  let sum = 0;
  for (const [at, a] of members.entries())
    for (const b of members.slice(at + 1)) {
      const score = between(a, b);
      if (score < 0) return -1;
      sum += score;
    }
  return members.length < 2 ? 0 : sum * 2 * (SHARES / (members.length - 1));
}

/** What somebody could get at the best with so many others or more, in SHARES: the average of their best few. */
export function atTheBest({ ids, between }: Peers, person: number, others: number): number {
  const best = ids
    .flatMap((_, other) => (other === person || between(person, other) < 0 ? [] : [between(person, other)]))
    .sort((a, b) => b - a)
    .slice(0, others);
  return others < 1 ? 0 : best.reduce((sum, score) => sum + score, 0) * (SHARES / others);
}
