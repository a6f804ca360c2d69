import { noticePrice, scanAttributes } from "./attributes";
import { scanDense } from "./dense";
import { at, put } from "./memory";
import { best, bestColumn, bestScore, count, floor, gathered, prices } from "./scan";

/**
 * Bertsekas's auction (1979; "similar objects" 1989) with lazy lists. A row bids for the column worth most to it,
 * and pays what that is worth more to it than the next best, and `epsilon`. Whoever is outbid bids next.
 *
 * Prices only rise. So once a row has listed its best columns, and a bound for all others, the list stays good
 * until the best on it falls below the bound; most rows look along all columns once or twice in a whole run.
 */
export let rows: i32 = 0;
export let epsilon: i32 = 0;
/** How rows are scanned: 0 lists are complete, 1 dense, 2 by attributes. */
export let kind: i32 = 0;

/** Pairs (column, score in fine units); where each row's begin, how many, and the bound for all others. */
export let lists: usize = 0;
export let listStarts: usize = 0;
export let listLengths: usize = 0;
export let bounds: usize = 0;
export let listRoom: i32 = 0;

/** Places of a column are a heap, cheapest first: price and row of each. */
export let placeStarts: usize = 0;
export let placePrices: usize = 0;
export let placeRows: usize = 0;
export let columnOf: usize = 0;

export let nextRow: i32 = 0;
/** The row that was outbid last and has not bid since, or -1. */
export let outbid: i32 = -1;
export let bids: i32 = 0;
export let scans: i32 = 0;

/** How far below the best a scan gathers; adapts so that lists are about half full. */
export let reach: i32 = 0;
export let reachStep: i32 = 1;
let gatheredLately: i32 = 0;
let scansLately: i32 = 0;
/** Running mean of what rows find best: where a first scan begins to look. */
let usual: i32 = 0;

/** Room for counts by bucket of value. */
export let buckets: usize = 0;
const BUCKETS: i32 = 512;
const FARTHEST: i32 = 1 << 28;
const NOTHING: i32 = i32.MIN_VALUE;
const UNSEEN: i32 = i32.MAX_VALUE;

/** Gathers what a row could have (see `scan.ts`); how many that is. */
export function scan(row: i32, lowest: i32, depth: i32): i32 {
  if (kind == 1) scanDense(row, lowest, depth);
  else scanAttributes(row, lowest, depth);
  return count;
}

/** Forgets what was learned of another market. */
export function openAuction(): void {
  bids = 0;
  scans = 0;
  usual = 0;
  gatheredLately = 0;
  scansLately = 0;
}

export function beginAuction(): void {
  nextRow = 0;
  outbid = -1;
}

/** Goes on for about as many bids; true when every row has a column or does best without. */
export function auction(turns: i32): bool {
  while (turns > 0) {
    let row = outbid;
    outbid = -1;
    while (row < 0 && nextRow < rows) {
      if (at(columnOf, nextRow) == -1) row = nextRow;
      nextRow++;
    }
    if (row < 0) return true;
    turns--;
    bidFor(row);
  }
  return false;
}

function bidFor(row: i32): void {
  bids++;
  let first = NOTHING;
  let second = NOTHING;
  let column = -1;
  let bound = 0;
  let looking = true;
  while (looking) {
    first = NOTHING;
    second = NOTHING;
    const list = lists + ((<usize>at(listStarts, row)) << 3);
    const end = list + ((<usize>at(listLengths, row)) << 3);
    for (let entry = list; entry < end; entry += 8) {
      const candidate = load<i32>(entry);
      const value = load<i32>(entry, 4) - at(prices, candidate);
      const lesser = min(value, first);
      second = max(second, lesser);
      if (value > first) {
        first = value;
        column = candidate;
      }
    }
    bound = max(at(bounds, row), 0);
    looking = first < bound && bound > 0;
    if (looking) relist(row, first);
  }
  if (first <= 0) return;
  const before = takeCheapest(column, row, first - max(second, bound) + epsilon);
  put(columnOf, row, column);
  if (before >= 0) put(columnOf, before, -1);
  outbid = before;
}

/** Puts a row into the cheapest place of a column, `more` dearer than it was; returns who stood there. */
function takeCheapest(column: i32, row: i32, more: i32): i32 {
  const start = at(placeStarts, column);
  const room = at(placeStarts, column + 1) - start;
  const heap = placePrices + ((<usize>start) << 2);
  const held = placeRows + ((<usize>start) << 2);
  const before = at(held, 0);
  const price = at(heap, 0) + more;
  let hole = 0;
  let child = 1;
  while (child < room) {
    if (child + 1 < room && at(heap, child + 1) < at(heap, child)) child++;
    if (at(heap, child) >= price) break;
    put(heap, hole, at(heap, child));
    put(held, hole, at(held, child));
    hole = child;
    child = (hole << 1) + 1;
  }
  put(heap, hole, price);
  put(held, hole, row);
  const cheapest = at(heap, 0);
  if (cheapest != at(prices, column)) {
    put(prices, column, cheapest);
    if (kind == 2) noticePrice(column);
  }
  return before;
}

/** Looks along all columns and lists the best. `known` is the best on the old list, which still can be had. */
function relist(row: i32, known: i32): void {
  const isFirst = at(bounds, row) == UNSEEN;
  const guess = isFirst ? usual - reach - reach : max(known, reach) - reach;
  scans++;
  scan(row, max(1, guess), reach);
  if (count == 0 && guess > 1) scan(row, 1, reach);
  if (isFirst) usual += ((count == 0 ? 0 : best) - usual) >> 4;
  adaptReach();
  list(row);
}

/**
 * Lists the gathered columns, the best first; where they are too many, the better ones, told apart by buckets of
 * value. Within the last bucket each row begins at another place, or everybody would list the same columns.
 */
function list(row: i32): void {
  const own = lists + ((<usize>at(listStarts, row)) << 3);
  put(bounds, row, floor - 1);
  put(listLengths, row, 0);
  if (count == 0) return;

  const shift = max(0, 23 - <i32>clz(max(1, best - floor)));
  let last = BUCKETS;
  let spare = 0;
  if (count > listRoom) {
    memory.fill(buckets, 0, BUCKETS << 2);
    for (let entry = 0; entry < count; entry++) {
      const value = valueOf(entry);
      if (value < floor) continue;
      const bucket = (best - value) >> shift;
      put(buckets, bucket, at(buckets, bucket) + 1);
    }
    last = 0;
    spare = listRoom;
    while (last < BUCKETS && at(buckets, last) <= spare) spare -= at(buckets, last++);
    if (last == 0) spare--;
    if (last < BUCKETS) put(bounds, row, best - (last << shift));
  }

  store<i32>(own, bestColumn);
  store<i32>(own, bestScore, 4);
  let length = 1;
  const from = <i32>(((<u32>row * <u32>2654435769) >> 4) % <u32>count);
  for (let turn = 0; turn < count; turn++) {
    let entry = from + turn;
    if (entry >= count) entry -= count;
    const value = valueOf(entry);
    if (value < floor || at(gathered, entry << 1) == bestColumn) continue;
    const bucket = (best - value) >> shift;
    if (bucket > last || (bucket == last && spare-- <= 0)) continue;
    store<i32>(own + ((<usize>length) << 3), at(gathered, entry << 1));
    store<i32>(own + ((<usize>length) << 3), at(gathered, (entry << 1) + 1), 4);
    length++;
  }
  put(listLengths, row, length);
}

function valueOf(entry: i32): i32 {
  return at(gathered, (entry << 1) + 1) - at(prices, at(gathered, entry << 1));
}

function adaptReach(): void {
  gatheredLately += count;
  if (++scansLately < 64) return;
  const usualCount = gatheredLately >> 6;
  if (usualCount < listRoom / 3) reach = min(FARTHEST, reach + (reach >> 1) + reachStep);
  else if (usualCount > (listRoom * 2) / 3) reach = max(0, reach - max(reachStep, reach >> 2));
  gatheredLately = 0;
  scansLately = 0;
}
