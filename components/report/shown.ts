/** A number, or null where the group is too small to be shown (W8). */
export type Shown = number | null;

/** The sum of those that are shown; null when all of them are too small. */
export const sumOf = (rows: readonly { n: Shown }[]): Shown => {
  const shown = rows.flatMap(({ n }) => (n === null ? [] : [n]));
  return shown.length === 0 && rows.length > 0 ? null : shown.reduce((sum, n) => sum + n, 0);
};
