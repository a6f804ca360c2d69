import type { Market } from "./market.ts";
import { preferencesOf, type Preferences } from "./preferences.ts";
import { deferAcceptance } from "./solve/acceptance.ts";

/** A mentee's next wishes are looked up so many at a time. */
const AHEAD = 32;

/**
 * The stable matching that is best for every mentee: no two people would both rather have each other, and no stable
 * matching is better for any mentee. A mentor of each mentee, -1 for nobody.
 */
export function deferredAcceptance(market: Market, seed: string): Int32Array {
  const { mentees, capacity, away } = market;
  const preferences = preferencesOf(market, seed, { lots: true });
  const nextOf = asking(market, preferences);
  return deferAcceptance({
    rows: mentees.length,
    capacity,
    next: (row) => (away.has(row) ? -1 : nextOf(row)),
    rank: preferences.ofMentor,
  });
}

/** Whom a mentee asks next; -1 when they asked everybody they may have. */
function asking({ mentees, mentors }: Market, preferences: Preferences) {
  const ranks = new Float64Array(mentors.length);
  const wishes: { columns: number[]; at: number; below: number }[] = mentees.map(() => ({
    columns: [],
    at: 0,
    below: Infinity,
  }));
  return (row: number): number => {
    const wish = wishes[row]!;
    if (wish.at === wish.columns.length && wish.below >= 0) {
      const best = bestBelow(preferences.ofMentee(row, ranks), wish.below);
      wishes[row] = { columns: best, at: 1, below: best.length < AHEAD ? -1 : ranks[best[AHEAD - 1]!]! };
      return best[0] ?? -1;
    }
    return wish.columns[wish.at++] ?? -1;
  };
}

/** The best few columns ranked below a limit, best first. */
function bestBelow(ranks: Float64Array, limit: number): number[] {
  const best: number[] = [];
  for (let column = 0; column < ranks.length; column++) {
    const rank = ranks[column]!;
    if (rank < 0 || rank >= limit || (best.length === AHEAD && rank <= ranks[best[AHEAD - 1]!]!)) continue;
    let at = best.length;
    while (at > 0 && ranks[best[at - 1]!]! < rank) at--;
    best.splice(at, 0, column);
    if (best.length > AHEAD) best.pop();
  }
  return best;
}
