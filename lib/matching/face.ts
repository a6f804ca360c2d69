import { fillRow, type Market } from "./market.ts";
import type { Places } from "./places.ts";
import { FORBIDDEN } from "./solve/problem.ts";

/**
 * Where the best matchings lie: by complementary slackness exactly those matchings are optimal that use only these
 * pairs, match every row in `mustRow` and fill every column in `mustColumn` (matching.md 4.4).
 */
export type Face = {
  /** The columns of row i stand at `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** Scores of those pairs, in hundredths of a point. */
  readonly scores: Int32Array;
  readonly mustRow: Uint8Array;
  readonly mustColumn: Uint8Array;
};

export type Keep = (row: number, column: number, score: number) => boolean;

/**
 * The allowed pairs of the whole market at which a goal's prices are met exactly, and no duties yet. What is needed is the
 * score a pair must have for it, or 0 where the score is nothing to the goal: one comparison a pair. Rows whose pairs
 * the solver has told of already are not gone through again.
 */
export function openFace(
  market: Market,
  places: Places,
  need: { readonly ofRow: Int32Array; readonly ofColumn: Int32Array; readonly exactly: "score" | "nothing" },
  known?: TightPairs,
): Face {
  const scores = new Int32Array(market.mentors.length);
  const { mentorOf, capacity } = places;
  const builder = faceBuilder(market.mentees.length);
  for (let row = 0; row < market.mentees.length; row++) {
    const tight = known?.ofRow(row);
    if (tight) for (const { column, score } of tight) builder.add(column, score);
    else if (!market.away.has(row)) {
      fillRow(market, row, scores);
      const wanted = need.ofRow[row]!;
      for (let column = 0; column < mentorOf.length; column++) {
        const score = scores[mentorOf[column]!]!;
        if (wanted + need.ofColumn[column]! !== (need.exactly === "score" ? score : 0)) continue;
        if (score !== FORBIDDEN && capacity[column]! > 0) builder.add(column, score);
      }
    }
    builder.endRow();
  }
  return {
    ...builder.done(),
    mustRow: new Uint8Array(market.mentees.length),
    mustColumn: new Uint8Array(mentorOf.length),
  };
}

/** The part of a face that is kept. */
export function narrower(face: Face, keep: Keep): Face {
  const builder = faceBuilder(face.starts.length - 1);
  for (let row = 0; row + 1 < face.starts.length; row++) {
    for (let at = face.starts[row]!; at < face.starts[row + 1]!; at++)
      if (keep(row, face.columns[at]!, face.scores[at]!)) builder.add(face.columns[at]!, face.scores[at]!);
    builder.endRow();
  }
  return { ...face, ...builder.done() };
}

function faceBuilder(rows: number) {
  const starts = new Int32Array(rows + 1);
  let columns = new Int32Array(1024);
  let scores = new Int32Array(1024);
  let row = 0;
  let size = 0;
  return {
    add(column: number, score: number) {
      if (size === columns.length) [columns, scores] = [twice(columns), twice(scores)];
      columns[size] = column;
      scores[size++] = score;
    },
    endRow() {
      starts[++row] = size;
    },
    done: () => ({ starts, columns: columns.slice(0, size), scores: scores.slice(0, size) }),
  };
}

function twice(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** Collects what the solver tells of tight pairs; scores in hundredths of a point. */
export class TightPairs {
  readonly #rows = new Map<number, { readonly column: number; readonly score: number }[]>();

  add(row: number, column: number, score: number): void {
    const pairs = this.#rows.get(row);
    if (pairs) pairs.push({ column, score });
    else this.#rows.set(row, [{ column, score }]);
  }

  /** By column, whatever the order in which the solver saw them; undefined for rows it did not tell of. */
  ofRow = (row: number) => this.#rows.get(row)?.sort((a, b) => a.column - b.column);
}
