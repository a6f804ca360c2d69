import type { Face } from "./face.ts";
import { lotsOf, pairLot } from "./lots.ts";
import { fillRow, type Market } from "./market.ts";
import type { Places } from "./places.ts";
import { rotations } from "./rotations.ts";

/** A partner that may be left for somebody: one of those who share the column. */
type Option = {
  readonly column: number;
  readonly mentor: number;
  readonly score: number;
  readonly lot: number;
};

const better = (a: Option, b: Option): number =>
  b.score - a.score || a.lot - b.lot || b.mentor - a.mentor || b.column - a.column;

/**
 * Which of the equally good matchings is taken. Everybody draws a lot. In that order each mentee gets the best
 * partner that some equally good matching still leaves them: to be matched before not to be, then the higher score,
 * then the pair's lot. Each choice narrows what is left until one matching is; so the answer depends on the input and
 * the seed alone, not on the solver, its prices or the order of rows. By mentor of each mentee.
 *
 * Mentors who share a column stand in for each other: whoever of them has a place that nobody before was given can
 * have any mentee whom the column can have.
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
  const open = places.parts.map((of) => of.map(({ mentor, capacity }) => ({ mentor, left: capacity })));
  const moves = rotations(face, places.capacity, columnOf, {
    uses: () => true,
    leaves: (row) => !face.mustRow[row],
    empties: (column) => !face.mustColumn[column],
  });

  const optionAt = (row: number, at: number): Option | null => {
    const column = face.columns[at]!;
    let best: Option | null = null;
    for (const { mentor } of open[column]!) {
      const lot = pairLot(mentees.lots[row]!, mentors.lots[mentor]!);
      if (!best || lot < best.lot || (lot === best.lot && mentor > best.mentor))
        best = { column, mentor, score: face.scores[at]!, lot };
    }
    return best;
  };
  const take = ({ column, mentor }: Option): number => {
    const at = open[column]!.findIndex((part) => part.mentor === mentor);
    if (--open[column]![at]!.left === 0) open[column]!.splice(at, 1);
    return mentor;
  };

  const mentorOf = new Int32Array(columnOf.length).fill(-1);
  for (const row of mentees.order) {
    if (market.away.has(row)) continue;
    const options: Option[] = [];
    for (let at = face.starts[row]!; at < face.starts[row + 1]!; at++) {
      const option = optionAt(row, at);
      if (option) options.push(option);
    }
    moves.choose(row, columnsOf(bestFirst(options)));
    moves.hold(row);
    const drawn = options.find(({ column }) => column === moves.columnOf[row]);
    if (drawn) mentorOf[row] = take(drawn);
  }
  return mentorOf;
}

/** Mostly the first will do; the others are sorted when they are asked for. */
function* bestFirst(options: readonly Option[]): Generator<Option> {
  if (options.length === 0) return;
  const first = options.reduce((best, option) => (better(option, best) < 0 ? option : best));
  yield first;
  yield* options.filter((option) => option !== first).sort(better);
}

function* columnsOf(options: Iterable<Option>): Generator<number> {
  for (const { column } of options) yield column;
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
