import { lotsOf, pairLot } from "./lots.ts";
import { fillRow, type Market } from "./market.ts";
import { FORBIDDEN } from "./solve/problem.ts";

/**
 * How each side ranks the other: by the criteria that are its own view (a ranked wish is one), ties by the pair's lot.
 * A rank is one number, the higher the better; whole within 2^53, because a score has less than 21 bits.
 */
export type Preferences = {
  /** What a mentee thinks of every mentor; -1 where a rule forbids the pair. Overwrites `into`. */
  readonly ofMentee: (row: number, into: Float64Array) => Float64Array;
  /** What a mentor thinks of a mentee who is allowed. */
  readonly ofMentor: (column: number, row: number) => number;
};

const LOTS = 2 ** 32;
const MOST = 2 ** 21;

/** `lots: false` leaves ties as they are: two partners with the same score then have the same rank. */
export function preferencesOf(
  market: Market,
  seed: string,
  { lots }: { readonly lots: boolean },
): Preferences {
  if (market.most >= MOST) throw new RangeError("The criteria are worth too many points to rank by");
  const mentees = lotsOf(seed, "mentee", market.mentees).lots;
  const mentors = lotsOf(seed, "mentor", market.mentors).lots;
  const rank = (score: number, row: number, column: number) =>
    lots ? score * LOTS + (LOTS - 1 - pairLot(mentees[row]!, mentors[column]!)) : score * LOTS;
  const scores = new Int32Array(market.mentors.length);
  const own = market.planes.filter(({ view }) => view !== "mentee");
  return {
    ofMentee(row, into) {
      fillRow(market, row, scores, "mentee");
      for (let column = 0; column < into.length; column++)
        into[column] = scores[column] === FORBIDDEN ? -1 : rank(scores[column]!, row, column);
      return into;
    },
    ofMentor(column, row) {
      let score = 0;
      for (const { rowCodes, columnCodes, columnKinds, points } of own)
        score += points[rowCodes[row]! * columnKinds + columnCodes[column]!]!;
      return rank(score, row, column);
    },
  };
}
