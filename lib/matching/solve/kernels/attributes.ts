import { at, put } from "./memory";
import { beginScan, fineness, floor, offer, prices } from "./scan";

/**
 * Scores from codes, sixteen columns in one instruction. Columns stand in blocks of 64: one plane of codes after
 * the other, then their prices, a byte each. For every plane a row has a table of what each code is worth, in
 * steps, rounded up; prices are rounded down. So the value in steps is never below the true one: what it rejects
 * is rightly rejected, and what it lets through is scored exactly.
 */
export let blocks: usize = 0;
export let blockCount: i32 = 0;
export let planeCount: i32 = 0;
/** Fine units in one step; `exact` where a step is one unit of score and nothing had to be rounded. */
export let step: i32 = 1;
export let exact: i32 = 0;
export let base: i32 = 0;
export let baseSteps: i32 = 0;
/** Codes of each row, two bytes a plane. */
export let rowCodes: usize = 0;
/** Three numbers a plane: its first table, bytes of a table, exact points by row code and column code. */
export let planes: usize = 0;
/** Column codes in each plane. */
export let kinds: usize = 0;
/** The columns a row must not have: where each row's begin, and which. */
export let exclusionStarts: usize = 0;
export let exclusions: usize = 0;

/**
 * A piece is sixteen codes of one plane: four numbers, its plane, where its codes begin in a block, the first of
 * its codes, where its part of the table begins. The first `narrowPieces` are the first planes, whole; then come
 * parts of wider planes, up to `scoringPieces`; then the pieces that forbid, where a byte is 0 or 255.
 */
export let pieces: usize = 0;
export let narrowPieces: i32 = 0;
export let scoringPieces: i32 = 0;
export let pieceCount: i32 = 0;
/** Room for where the present row's table is, by piece. */
export let tables: usize = 0;

/**
 * For sixteen blocks at a time: by piece, the code all columns of a block share (128 where they do not), then 255
 * where they do not. `greatest` is, by plane and row, the most any code is worth: the byte after a table.
 */
export let shared: usize = 0;
export let sharedStride: i32 = 0;
/** Lowest price in each block, in steps. */
export let lowestPrices: usize = 0;
/** Blocks by their bound: the first of each bound, -1 for none and between scans, and after each block the next. */
export let firstOf: usize = 0;
export let nextOf: usize = 0;
/** Room for the scores and values of a block. */
export let lanes: usize = 0;

const BLOCK: i32 = 64;
const MOST_STEPS: i32 = 255;
/** The floor in steps, rounded down; at least one. */
let leastSteps: i32 = 1;
/** The highest bound of a block in the present scan. */
let highest: i32 = 0;

/** Visits blocks by falling bound until none can hold a value that reaches the floor. */
export function scanAttributes(row: i32, lowest: i32, reach: i32): void {
  beginScan(max(lowest, 1), reach);
  noticeFloor();
  findTables(row);
  rankBlocks();
  const blockBytes = (planeCount + 1) * BLOCK;
  const lowestBound = leastSteps;
  for (let bound = highest; bound >= lowestBound; bound--) {
    let block = at(firstOf, bound);
    put(firstOf, bound, -1);
    while (block >= 0 && bound >= leastSteps) {
      scanBlock(row, block, blocks + <usize>(block * blockBytes));
      block = at(nextOf, block);
    }
  }
}

function noticeFloor(): void {
  leastSteps = min(MOST_STEPS, max(1, floor / step));
}

/** Every block, and nothing gathered: the measure of a pass over all pairs. */
export function sweepAttributes(row: i32): void {
  beginScan(i32.MAX_VALUE, 0);
  noticeFloor();
  findTables(row);
  for (let block = 0; block < blockCount; block++)
    scanBlock(row, block, blocks + <usize>(block * (planeCount + 1) * BLOCK));
}

function findTables(row: i32): void {
  const codes = rowCodes + ((<usize>(row * planeCount)) << 1);
  for (let piece = 0; piece < pieceCount; piece++) {
    const plane = at(pieces, piece << 2);
    const code = <i32>load<u16>(codes + ((<usize>plane) << 1));
    put(
      tables,
      piece,
      at(planes, plane * 3) + code * at(planes, plane * 3 + 1) + at(pieces, (piece << 2) + 3),
    );
  }
}

/** Sorts the blocks that may reach the floor by the most steps they may hold. */
function rankBlocks(): void {
  highest = 0;
  const least = i8x16.splat(<i8>leastSteps);
  for (let sixteen = 0; sixteen < blockCount; sixteen += 16) {
    let most = i8x16.splat(<i8>baseSteps);
    let forbidden = i8x16.splat(0);
    let codes = shared + <usize>sixteen;
    for (let piece = 0; piece < pieceCount; piece++) {
      const table = <usize>at(tables, piece);
      const worth = i8x16.swizzle(v128.load(table), v128.load(codes));
      if (piece < scoringPieces) {
        most = i8x16.add_sat_u(most, worth);
        most = i8x16.add_sat_u(
          most,
          v128.and(i8x16.splat(load<i8>(table + 16)), v128.load(codes + sharedStride)),
        );
      } else forbidden = v128.or(forbidden, worth);
      codes += sharedStride << 1;
    }
    most = v128.andnot(i8x16.sub_sat_u(most, v128.load(lowestPrices + sixteen)), forbidden);
    let bits = i8x16.bitmask(i8x16.ge_u(most, least));
    v128.store(lanes, most);
    while (bits) {
      const lane = ctz(bits);
      bits &= bits - 1;
      if (sixteen + lane >= blockCount) break;
      const bound = <i32>load<u8>(lanes + lane);
      put(nextOf, sixteen + lane, at(firstOf, bound));
      put(firstOf, bound, sixteen + lane);
      highest = max(highest, bound);
    }
  }
}

function scanBlock(row: i32, block: i32, codes: usize): void {
  let a = i8x16.splat(<i8>baseSteps);
  let b = a;
  let c = a;
  let d = a;
  let plane = codes;
  for (let piece = 0; piece < narrowPieces; piece++) {
    const table = v128.load(at(tables, piece));
    a = i8x16.add(a, i8x16.swizzle(table, v128.load(plane)));
    b = i8x16.add(b, i8x16.swizzle(table, v128.load(plane, 16)));
    c = i8x16.add(c, i8x16.swizzle(table, v128.load(plane, 32)));
    d = i8x16.add(d, i8x16.swizzle(table, v128.load(plane, 48)));
    plane += BLOCK;
  }
  for (let piece = narrowPieces; piece < scoringPieces; piece++) {
    const table = v128.load(at(tables, piece));
    const from = codes + at(pieces, (piece << 2) + 1);
    const first = i8x16.splat(<i8>at(pieces, (piece << 2) + 2));
    a = i8x16.add(a, i8x16.swizzle(table, i8x16.sub(v128.load(from), first)));
    b = i8x16.add(b, i8x16.swizzle(table, i8x16.sub(v128.load(from, 16), first)));
    c = i8x16.add(c, i8x16.swizzle(table, i8x16.sub(v128.load(from, 32), first)));
    d = i8x16.add(d, i8x16.swizzle(table, i8x16.sub(v128.load(from, 48), first)));
  }
  for (let piece = scoringPieces; piece < pieceCount; piece++) {
    const table = v128.load(at(tables, piece));
    const from = codes + at(pieces, (piece << 2) + 1);
    const first = i8x16.splat(<i8>at(pieces, (piece << 2) + 2));
    a = v128.andnot(a, i8x16.swizzle(table, i8x16.sub(v128.load(from), first)));
    b = v128.andnot(b, i8x16.swizzle(table, i8x16.sub(v128.load(from, 16), first)));
    c = v128.andnot(c, i8x16.swizzle(table, i8x16.sub(v128.load(from, 32), first)));
    d = v128.andnot(d, i8x16.swizzle(table, i8x16.sub(v128.load(from, 48), first)));
  }
  const price = codes + planeCount * BLOCK;
  const least = i8x16.splat(<i8>leastSteps);
  const inA = i8x16.ge_u(i8x16.sub_sat_u(a, v128.load(price)), least);
  const inB = i8x16.ge_u(i8x16.sub_sat_u(b, v128.load(price, 16)), least);
  const inC = i8x16.ge_u(i8x16.sub_sat_u(c, v128.load(price, 32)), least);
  const inD = i8x16.ge_u(i8x16.sub_sat_u(d, v128.load(price, 48)), least);
  if (!v128.any_true(v128.or(v128.or(inA, inB), v128.or(inC, inD)))) return;
  v128.store(lanes, a);
  v128.store(lanes, b, 16);
  v128.store(lanes, c, 32);
  v128.store(lanes, d, 48);
  let bits =
    (<u64>i8x16.bitmask(inA)) |
    ((<u64>i8x16.bitmask(inB)) << 16) |
    ((<u64>i8x16.bitmask(inC)) << 32) |
    ((<u64>i8x16.bitmask(inD)) << 48);
  while (bits) {
    const lane = <i32>ctz(bits);
    bits &= bits - 1;
    const column = block * BLOCK + lane;
    if (isExcluded(row, column)) continue;
    const score = exact ? <i32>load<u8>(lanes + lane) : scoreExactly(row, codes + lane);
    if (offer(column, score * fineness)) noticeFloor();
  }
}

function isExcluded(row: i32, column: i32): bool {
  const end = at(exclusionStarts, row + 1);
  for (let entry = at(exclusionStarts, row); entry < end; entry++)
    if (at(exclusions, entry) == column) return true;
  return false;
}

/** Only for pairs that no piece forbids. */
function scoreExactly(row: i32, codes: usize): i32 {
  let sum = base;
  const own = rowCodes + ((<usize>(row * planeCount)) << 1);
  for (let plane = 0; plane < planeCount; plane++) {
    const mine = <i32>load<u16>(own + ((<usize>plane) << 1));
    const theirs = <i32>load<u8>(codes + plane * BLOCK);
    sum += at(at(planes, plane * 3 + 2), mine * at(kinds, plane) + theirs);
  }
  return sum;
}

/** Tells the scan that a column's price has changed. */
export function noticePrice(column: i32): void {
  const block = column / BLOCK;
  const bytes = blocks + <usize>((block * (planeCount + 1) + planeCount) * BLOCK);
  const cell = bytes + (column % BLOCK);
  const steps = min(MOST_STEPS, at(prices, column) / step);
  const before = <i32>load<u8>(cell);
  if (steps == before) return;
  store<u8>(cell, <u8>steps);
  if (before > <i32>load<u8>(lowestPrices + block) && steps > before) return;
  const low = i8x16.min_u(
    i8x16.min_u(v128.load(bytes), v128.load(bytes, 16)),
    i8x16.min_u(v128.load(bytes, 32), v128.load(bytes, 48)),
  );
  v128.store(lanes, low);
  let lowest: u8 = 255;
  for (let lane = 0; lane < 16; lane++) lowest = min(lowest, load<u8>(lanes + lane));
  store<u8>(lowestPrices + block, lowest);
}
