import type { Fault } from "./certificate.ts";
import type { Market } from "./market.ts";
import { preferencesOf } from "./preferences.ts";

/** Two people who would both rather have each other, lots counted; looked up anew, whatever the result says. */
export function blocks(market: Market, seed: string, mentorOf: Int32Array): Fault {
  const { mentees, mentors, capacity, away } = market;
  const preferences = preferencesOf(market, seed, { lots: true });
  const { load, least } = standingOf(market, seed, mentorOf);
  const ranks = new Float64Array(mentors.length);
  for (let row = 0; row < mentees.length; row++) {
    if (away.has(row)) continue;
    preferences.ofMentee(row, ranks);
    const present = mentorOf[row]! < 0 ? -1 : ranks[mentorOf[row]!]!;
    for (let column = 0; column < mentors.length; column++)
      if (
        ranks[column]! > present &&
        capacity[column]! > 0 &&
        (load[column]! < capacity[column]! || preferences.ofMentor(column, row) > least[column]!)
      )
        return `${mentees[row]!.id} and ${mentors[column]!.id} would both rather have each other`;
  }
  return null;
}

/**
 * Whether another stable matching is better for some mentee, and so for none worse. It is exactly where there is a
 * ring of mentors, each taking in the best of those it likes less than all it has and who like it more than whom they
 * have, from the next mentor of the ring (Gusfield and Irving 1989: rotations). A mentor with an empty place, or whose
 * best such mentee has nobody, has the same mentees in every stable matching (“rural hospitals”), and is in no ring.
 */
export function couldAllDoBetter(market: Market, seed: string, mentorOf: Int32Array): Fault {
  const { mentees, mentors, capacity, away } = market;
  const preferences = preferencesOf(market, seed, { lots: true });
  const { load, least } = standingOf(market, seed, mentorOf);
  const best = new Float64Array(mentors.length).fill(-1);
  const taken = new Int32Array(mentors.length).fill(-1);
  const ranks = new Float64Array(mentors.length);
  for (let row = 0; row < mentees.length; row++) {
    if (away.has(row)) continue;
    preferences.ofMentee(row, ranks);
    const present = mentorOf[row]! < 0 ? -1 : ranks[mentorOf[row]!]!;
    for (let column = 0; column < mentors.length; column++) {
      if (ranks[column]! <= present || load[column]! < capacity[column]! || capacity[column] === 0) continue;
      const rank = preferences.ofMentor(column, row);
      if (rank < least[column]! && rank > best[column]!) [best[column], taken[column]] = [rank, row];
    }
  }
  const next = taken.map((row) => (row < 0 ? -1 : mentorOf[row]!));
  const seen = new Int32Array(mentors.length);
  for (let start = 0; start < mentors.length; start++) {
    let at = start;
    for (; at >= 0 && seen[at] === 0; at = next[at]!) seen[at] = start + 1;
    if (at >= 0 && seen[at] === start + 1) return "another stable matching is better for the mentees";
  }
  return null;
}

function standingOf(market: Market, seed: string, mentorOf: Int32Array) {
  const preferences = preferencesOf(market, seed, { lots: true });
  const load = new Int32Array(market.mentors.length);
  const least = new Float64Array(market.mentors.length).fill(Infinity);
  mentorOf.forEach((column, row) => {
    if (column < 0) return;
    load[column]!++;
    least[column] = Math.min(least[column]!, preferences.ofMentor(column, row));
  });
  return { load, least };
}
