import type { Face } from "./face.ts";
import { lotsOf, pairLot } from "./lots.ts";
import { fillRow, type Market } from "./market.ts";
import type { Places } from "./places.ts";
import { rotations } from "./rotations.ts";

/**
 * Which of the equally good matchings is taken. Everybody draws a lot. In that order each mentee gets the best
 * partner that some equally good matching still leaves them: to be matched before not to be, then the higher score,
 * then the pair's lot. Each choice narrows what is left until one matching is; so the answer depends on the input and
 * the seed alone, not on the solver, its prices or the order of rows.
 */
export function draw(
  market: Market,
  places: Places,
  face: Face,
  seed: string,
  columnOf: Int32Array,
): Int32Array {
  const mentees = lotsOf(seed, "mentee", market.mentees);
  const mentors = lotsOf(seed, "mentor", market.mentors);
  const lot = (row: number, column: number) =>
    pairLot(mentees.lots[row]!, mentors.lots[places.mentorOf[column]!]!);
  const moves = rotations(face, places.capacity, columnOf, {
    uses: () => true,
    leaves: (row) => !face.mustRow[row],
    empties: (column) => !face.mustColumn[column],
  });
  for (const row of mentees.order) {
    if (market.away.has(row)) continue;
    const options = Array.from(
      { length: face.starts[row + 1]! - face.starts[row]! },
      (_, k) => face.starts[row]! + k,
    )
      .map((at) => ({ column: face.columns[at]!, score: face.scores[at]! }))
      .map((option) => ({ ...option, lot: lot(row, option.column) }))
      .sort((a, b) => b.score - a.score || a.lot - b.lot || b.column - a.column);
    moves.choose(row, options.map(({ column }) => column)); // prettier-ignore
    moves.hold(row);
  }
  return moves.columnOf;
}

/** Of two equally good matchings, whether the lots prefer the first. By mentor of each mentee. */
export function drawnBefore(market: Market, seed: string, first: Int32Array, second: Int32Array): boolean {
  const mentees = lotsOf(seed, "mentee", market.mentees);
  const mentors = lotsOf(seed, "mentor", market.mentors);
  const scores = new Int32Array(market.mentors.length);
  for (const row of mentees.order) {
    const [a, b] = [first[row]!, second[row]!];
    if (a === b) continue;
    if (a < 0 || b < 0) return b < 0;
    fillRow(market, row, scores);
    const lot = (mentor: number) => pairLot(mentees.lots[row]!, mentors.lots[mentor]!);
    return (scores[b]! - scores[a]! || lot(a) - lot(b) || a - b) < 0;
  }
  return false;
}
