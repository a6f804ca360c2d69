import { FORBIDDEN, type Attributes, type Problem } from "./problem.ts";

/** Calls `each` with every row a column may have and the score, rows in order. */
export type ColumnReader = (column: number, each: (row: number, score: number) => void) => void;

export function columnReader(problem: Problem): ColumnReader {
  const { rows, columns, scores } = problem;
  switch (scores.kind) {
    case "dense":
      return (column, each) => {
        for (let row = 0, at = column; row < rows; row++, at += columns)
          if (scores.values[at]! > 0) each(row, scores.values[at]!);
      };
    case "sparse": {
      const byColumn = pairsByColumn(columns, scores.columns);
      const rowOf = new Int32Array(scores.columns.length);
      for (let row = 0; row < rows; row++) rowOf.fill(row, scores.starts[row], scores.starts[row + 1]);
      return (column, each) => {
        for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at++) {
          const pair = byColumn.pairs[at]!;
          if (scores.values[pair]! > 0) each(rowOf[pair]!, scores.values[pair]!);
        }
      };
    }
    case "attributes":
      return attributeColumns(rows, scores);
  }
}

function attributeColumns(rows: number, { base, planes, exclusions }: Attributes): ColumnReader {
  const sums = new Int32Array(rows);
  return (column, each) => {
    sums.fill(base);
    for (const { rowCodes, columnCodes, columnKinds, points } of planes) {
      const code = columnCodes[column]!;
      const worth = Int32Array.from({ length: points.length / columnKinds }, (_, kind) => {
        const here = points[kind * columnKinds + code]!;
        return here === FORBIDDEN ? -NEVER : here;
      });
      for (let row = 0; row < rows; row++) sums[row]! += worth[rowCodes[row]!]!;
    }
    for (let row = 0; row < rows; row++) {
      if (sums[row]! <= 0) continue;
      let excluded = false;
      for (let at = exclusions.starts[row]!; at < exclusions.starts[row + 1]!; at++)
        if (exclusions.columns[at] === column) excluded = true;
      if (!excluded) each(row, sums[row]!);
    }
  };
}

/** More than any score, and so little that the sum of many fits. */
const NEVER = 2 ** 29;

function pairsByColumn(columns: number, columnOf: Int32Array) {
  const starts = new Int32Array(columns + 1);
  for (const column of columnOf) starts[column + 1]!++;
  for (let column = 0; column < columns; column++) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const pairs = new Int32Array(columnOf.length);
  columnOf.forEach((column, pair) => (pairs[next[column]!++] = pair));
  return { starts, pairs };
}
