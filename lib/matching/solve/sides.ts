import { eyeOfColumns, eyeOfRows } from "./eyes.ts";
import { HOME, type Sides } from "./search.ts";
import { sight } from "./sight.ts";
import { enter, isVacant, leave, type Standing } from "./standing.ts";

/** Rows look for columns, along the lists that the auction left and, where these end, with the kernel. */
export function rowsLooking(standing: Standing, bounds: Float64Array): Sides {
  const { market, gains, prices, holders, firstHolder, held } = standing;
  const from = market.layout.numbers("lists");
  const starts = market.layout.numbers("listStarts");
  const lengths = market.layout.numbers("listLengths");
  const listOf = (row: number) => {
    const start = 2 * starts[row]!;
    return { from, start, end: start + 2 * lengths[row]! };
  };
  return {
    gains,
    prices,
    bounds,
    ...sight(eyeOfRows(market), { gains, bounds }, market, listOf),
    isFree: (column) => isVacant(standing, column),
    holders(column, each) {
      const first = firstHolder[column]!;
      for (let k = 0; k < held[column]!; k++) each(holders[first + k]!);
    },
    give(column, row, score) {
      leave(standing, row);
      if (column !== HOME) enter(standing, row, column, score);
    },
  };
}

/** Columns with an empty place look for rows: for somebody at home, or who stands elsewhere. */
export function columnsLooking(standing: Standing): Sides {
  const { market, gains, prices, columnOf } = standing;
  const bounds = Float64Array.from(prices);
  const nothing = { from: new Int32Array(0), start: 0, end: 0 };
  return {
    gains: prices,
    prices: gains,
    bounds,
    ...sight(eyeOfColumns(standing), { gains: prices, bounds }, market, () => nothing),
    isFree: (row) => columnOf[row] === HOME,
    holders: (row, each) => each(columnOf[row]!),
    give(row, column, score) {
      if (row === HOME) return;
      leave(standing, row);
      enter(standing, row, column, score);
    },
  };
}
