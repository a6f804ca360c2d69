import { at, put } from "./memory";

/**
 * What both ways to look along a row share. A scan gathers columns whose value for the row, score - price, reaches
 * a floor; the floor rises to `best - depth` while better ones are found. Afterwards every column that was not
 * gathered has a value below `floor`. Values are fine units: `fineness` of them are one unit of score.
 */
export let fineness: i32 = 1;
/** Price of each column, in fine units. */
export let prices: usize = 0;
/** Pairs of (column, score in fine units). Has room for every column. */
export let gathered: usize = 0;
export let count: i32 = 0;
export let best: i32 = 0;
export let bestColumn: i32 = 0;
export let bestScore: i32 = 0;
export let floor: i32 = 0;
let depth: i32 = 0;

export function beginScan(lowest: i32, reach: i32): void {
  count = 0;
  best = i32.MIN_VALUE;
  floor = lowest;
  depth = reach;
}

/** Takes a column in if its value reaches the floor; true if that raised the floor. */
export function offer(column: i32, score: i32): bool {
  const value = score - at(prices, column);
  if (value < floor) return false;
  put(gathered, count << 1, column);
  put(gathered, (count << 1) + 1, score);
  count++;
  if (value <= best) return false;
  best = value;
  bestColumn = column;
  bestScore = score;
  if (best - depth <= floor) return false;
  floor = best - depth;
  return true;
}
