import { FORBIDDEN, type Attributes, type Dense, type Problem } from "./problem.ts";

/** So little that no points make up for it. */
const NEVER = -(2 ** 30);

/** Every score written out, plane by plane. */
export function written({ rows, columns }: Problem, { base, planes, exclusions }: Attributes): Dense {
  const values = new Int32Array(rows * columns).fill(base);
  for (const { rowCodes, columnCodes, columnKinds, points } of planes)
    for (let row = 0, at = 0; row < rows; row++) {
      const from = rowCodes[row]! * columnKinds;
      for (let column = 0; column < columns; column++, at++) {
        const worth = points[from + columnCodes[column]!]!;
        values[at] = worth === FORBIDDEN || values[at]! < 0 ? NEVER : values[at]! + worth;
      }
    }
  for (let row = 0; row < rows; row++)
    for (let at = exclusions.starts[row]!; at < exclusions.starts[row + 1]!; at++)
      values[row * columns + exclusions.columns[at]!] = 0;
  for (let at = 0; at < values.length; at++) if (values[at]! < 0) values[at] = 0;
  return { kind: "dense", values };
}
