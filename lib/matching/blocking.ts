import type { Market } from "./market.ts";
import { preferencesOf } from "./preferences.ts";
import type { Blocking } from "./proof.ts";

/** Named at the most; more are counted. */
const NAMED = 100;

/**
 * The pairs who would both rather have each other than what the matching gives them, an empty place counting as worse
 * than anybody allowed. `lots: false` counts only those to whom it makes a difference in points. Locked pairs are
 * nobody's to change.
 */
export function blockingPairs(
  market: Market,
  seed: string,
  mentorOf: Int32Array,
  order: { readonly lots: boolean },
): { readonly count: number; readonly named: readonly Blocking[] } {
  const { mentees, mentors, capacity, away } = market;
  const preferences = preferencesOf(market, seed, order);
  const load = new Int32Array(mentors.length);
  const least = new Float64Array(mentors.length).fill(Infinity);
  mentorOf.forEach((column, row) => {
    if (column < 0) return;
    load[column]!++;
    least[column] = Math.min(least[column]!, preferences.ofMentor(column, row));
  });
  const named: Blocking[] = [];
  let count = 0;
  const ranks = new Float64Array(mentors.length);
  for (let row = 0; row < mentees.length; row++) {
    if (away.has(row)) continue;
    preferences.ofMentee(row, ranks);
    const present = mentorOf[row]! < 0 ? -1 : ranks[mentorOf[row]!]!;
    for (let column = 0; column < mentors.length; column++) {
      if (ranks[column]! <= present || capacity[column] === 0) continue;
      if (load[column]! >= capacity[column]! && preferences.ofMentor(column, row) <= least[column]!) continue;
      if (named.length < NAMED) named.push({ mentee: mentees[row]!.id, mentor: mentors[column]!.id });
      count++;
    }
  }
  return { count, named };
}
