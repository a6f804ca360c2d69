/**
 * The assignment problem without people: rows (mentees) take at most one place each, columns (mentors) have
 * `capacity` places, a pair is worth a whole number, staying unmatched is worth 0. Wanted: the greatest total.
 */
export type Problem = {
  readonly rows: number;
  readonly columns: number;
  /** Places of each column; 0 takes the column out (a mentor who leaves). */
  readonly capacity: Int32Array;
  /** Rows that take no part: a mentee who leaves, or whose pair is locked (then its column has a place less). */
  readonly away?: ReadonlySet<number>;
  readonly scores: Scores;
};

/** Whole numbers from 1 to `MAX_SCORE`; 0 says that the pair is forbidden, or worth nothing, and never made. */
export type Scores = Dense | Sparse | Attributes;

/** Every pair, row after row. */
export type Dense = { readonly kind: "dense"; readonly values: Int32Array };

/** The pairs of row i stand at `starts[i]` up to `starts[i + 1]`; each column at most once in a row. */
export type Sparse = {
  readonly kind: "sparse";
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Int32Array;
};

/** The score of a pair is `base` and its points in every plane; forbidden in one plane is forbidden. */
export type Attributes = {
  readonly kind: "attributes";
  /** What a pair is worth for being made at all. */
  readonly base: number;
  readonly planes: readonly Plane[];
  readonly exclusions: Exclusions;
};

/** One criterion: what a row's code and a column's code are worth together. */
export type Plane = {
  readonly rowCodes: Uint16Array;
  readonly columnCodes: Uint16Array;
  readonly columnKinds: number;
  /** `points[rowCode * columnKinds + columnCode]`, from 0, or FORBIDDEN. */
  readonly points: Int32Array;
};

/** Pairs forbidden one by one: the columns of row i stand at `starts[i]` up to `starts[i + 1]`. */
export type Exclusions = { readonly starts: Int32Array; readonly columns: Int32Array };

export const FORBIDDEN = -1;
export const MAX_SCORE = 2 ** 28;

/**
 * An optimum and its proof. `gains` (per row) and `prices` (per column) are whole numbers from 0 that cover every
 * pair, gain + price ≥ score, and gains + capacity × prices = total: then nothing can be better.
 */
export type Solution = {
  /** A column, or -1 for unmatched. */
  readonly columnOf: Int32Array;
  readonly gains: Int32Array;
  readonly prices: Int32Array;
  readonly total: number;
};

/** The score of one pair, read off the problem: what every solver has to agree with. */
export function scorerOf({ columns, scores }: Problem): (row: number, column: number) => number {
  switch (scores.kind) {
    case "dense":
      return (row, column) => scores.values[row * columns + column]!;
    case "sparse":
      return (row, column) => {
        const at = scores.columns.subarray(scores.starts[row]!, scores.starts[row + 1]!).indexOf(column);
        return at < 0 ? 0 : scores.values[scores.starts[row]! + at]!;
      };
    case "attributes": {
      const { base, planes, exclusions } = scores;
      return (row, column) => {
        for (let at = exclusions.starts[row]!; at < exclusions.starts[row + 1]!; at++)
          if (exclusions.columns[at] === column) return 0;
        let sum = base;
        for (const { rowCodes, columnCodes, columnKinds, points } of planes) {
          const worth = points[rowCodes[row]! * columnKinds + columnCodes[column]!]!;
          if (worth === FORBIDDEN) return 0;
          sum += worth;
        }
        return sum;
      };
    }
  }
}
