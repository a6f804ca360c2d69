import { at } from "./memory";
import { beginScan, best, count, fineness, floor, offer, prices } from "./scan";

/** Scores of every pair, row after row; a row begins at a multiple of four columns. */
export let scores: usize = 0;
export let width: i32 = 0;
/** Room for the values of one row. */
export let values: usize = 0;

/** Two passes: the values and their maximum, then the columns near it. */
export function scanDense(row: i32, lowest: i32, reach: i32): void {
  const from = scores + ((<usize>row * width) << 2);
  const bytes = (<usize>width) << 2;
  const factor = i32x4.splat(fineness);
  let most = i32x4.splat(i32.MIN_VALUE);
  for (let o: usize = 0; o < bytes; o += 16) {
    const value = i32x4.sub(i32x4.mul(v128.load(from + o), factor), v128.load(prices + o));
    v128.store(values + o, value);
    most = i32x4.max_s(most, value);
  }
  const top = max(
    max(i32x4.extract_lane(most, 0), i32x4.extract_lane(most, 1)),
    max(i32x4.extract_lane(most, 2), i32x4.extract_lane(most, 3)),
  );
  beginScan(max(lowest, top - reach), reach);
  if (top < floor) return;
  let least = i32x4.splat(floor);
  for (let o: usize = 0; o < bytes; o += 16) {
    let bits = i32x4.bitmask(i32x4.ge_s(v128.load(values + o), least));
    while (bits) {
      const lane = ctz(bits);
      bits &= bits - 1;
      const column = <i32>(o >> 2) + lane;
      const score = at(from, column);
      if (score > 0) offer(column, score * fineness);
    }
  }
}

/** Of cells `from` up to `end`. */
export function greatestScore(from: i32, end: i32): i32 {
  let most = i32x4.splat(0);
  let cell: usize = scores + ((<usize>from) << 2);
  const last = scores + ((<usize>end) << 2);
  for (; cell + 16 <= last; cell += 16) most = i32x4.max_s(most, v128.load(cell));
  let greatest = max(
    max(i32x4.extract_lane(most, 0), i32x4.extract_lane(most, 1)),
    max(i32x4.extract_lane(most, 2), i32x4.extract_lane(most, 3)),
  );
  for (; cell < last; cell += 4) greatest = max(greatest, load<i32>(cell));
  return greatest;
}
