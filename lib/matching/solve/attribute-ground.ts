import { layOut, takeCleanEngine } from "./engine.ts";
import { commonSizes, finenessFor, type Ground } from "./ground.ts";
import type { Fused, FusedPlane } from "./planes.ts";
import type { Attributes, Problem } from "./problem.ts";

const BLOCK = 64;
const CODES = 16;
const MOST_STEPS = 254;
const LIST_ROOM = 32;
const FINENESS = 16;
const RAISES = { first: 0.01, falling: 16 };
const SPARE_EXCLUSIONS = 1024;

/**
 * Lays the planes out for the kernel (`kernels/attributes.ts`): columns sorted by their strongest codes, so that
 * most blocks share them and can be skipped by what they can be worth at most.
 */
export function layAttributes(
  problem: Problem,
  { exclusions: excluded }: Attributes,
  { planes, base, unit }: Fused,
): Ground {
  const { rows, columns, capacity } = problem;
  const scoring = planes.filter((plane) => plane.most > 0);
  const narrow = scoring.filter((plane) => plane.columnKinds <= CODES);
  const wide = scoring.filter((plane) => plane.columnKinds > CODES);
  const silent = planes.filter((plane) => plane.most === 0);
  const ordered = [...narrow, ...wide, ...silent];
  const stepUnits = stepFor(scoring, base);
  const spread = scoring.reduce((sum, plane) => sum + plane.most, 0);
  const fineness = finenessFor(base + spread, FINENESS);

  const order = sortedColumns(columns, [...narrow.slice(0, 1), ...silent, ...narrow.slice(1)]);
  const blockCount = Math.ceil(columns / BLOCK);
  const positions = blockCount * BLOCK;
  const columnAt = new Int32Array(positions).fill(-1);
  columnAt.set(order);

  const pieces = piecesOf(ordered, narrow.length);
  const tableBytes = ordered.map(
    (plane) => 2 * CODES * pieces.filter((piece) => ordered[piece.plane] === plane).length,
  );
  const tablesAt: number[] = [];
  const pointsAt: number[] = [];
  let bytes = 0;
  ordered.forEach((plane, k) => {
    tablesAt.push(bytes);
    bytes += tableBytes[k]! * plane.rowKinds;
  });
  let numbers = 0;
  ordered.forEach((plane) => {
    pointsAt.push(numbers);
    numbers += plane.points.length;
  });
  const exact = stepUnits === 1;
  const stride = Math.ceil(blockCount / CODES) * CODES;
  const listRoom = Math.min(LIST_ROOM, Math.max(1, columns));

  const engine = takeCleanEngine();
  const layout = layOut(engine, {
    ...commonSizes(rows, positions, capacity, rows * listRoom),
    blocks: positions * (ordered.length + 1),
    rowCodes: 2 * rows * ordered.length,
    planes: 12 * ordered.length,
    kinds: 4 * ordered.length,
    exclusionStarts: 4 * (rows + 1),
    exclusions: 4 * (excluded.columns.length + SPARE_EXCLUSIONS),
    pieces: 16 * pieces.length,
    tables: 4 * pieces.length,
    shared: 2 * stride * pieces.length,
    lowestPrices: stride,
    firstOf: 4 * 256,
    nextOf: 4 * blockCount,
    lanes: 2 * BLOCK,
    scores: bytes + BLOCK,
    values: exact ? 0 : 4 * numbers,
  });

  layout.numbers("firstOf").fill(-1);
  fillBlocks(layout.bytes("blocks"), ordered, columnAt, blockCount);
  fillRowCodes(
    new Uint16Array(engine.memory.buffer, layout.addressOf("rowCodes"), rows * ordered.length),
    ordered,
  );
  const descriptors = layout.numbers("planes");
  const kinds = layout.numbers("kinds");
  ordered.forEach((plane, k) => {
    descriptors[3 * k] = layout.addressOf("scores") + tablesAt[k]!;
    descriptors[3 * k + 1] = tableBytes[k]!;
    descriptors[3 * k + 2] = layout.addressOf("values") + 4 * pointsAt[k]!;
    kinds[k] = plane.columnKinds;
    if (!exact) layout.numbers("values").set(plane.points, pointsAt[k]!);
  });
  const tables = layout.bytes("scores");
  const pieceNumbers = layout.numbers("pieces");
  const shared = layout.bytes("shared");
  const nextPart = ordered.map(() => 0);
  pieces.forEach((piece, at) => {
    const plane = ordered[piece.plane]!;
    const offset = 2 * CODES * nextPart[piece.plane]!++;
    pieceNumbers.set([piece.plane, piece.plane * BLOCK, piece.first, offset], 4 * at);
    fillTables(tables, tablesAt[piece.plane]! + offset, tableBytes[piece.plane]!, plane, piece, stepUnits);
    fillShared(shared.subarray(2 * at * stride), plane, order, blockCount, stride);
  });

  engine.kind.value = 2;
  engine.blockCount.value = blockCount;
  engine.planeCount.value = ordered.length;
  engine.step.value = fineness * stepUnits;
  engine.exact.value = exact ? 1 : 0;
  engine.base.value = base;
  engine.baseSteps.value = Math.ceil(base / stepUnits);
  engine.narrowPieces.value = narrow.length;
  engine.scoringPieces.value = pieces.filter((piece) => !piece.forbids).length;
  engine.pieceCount.value = pieces.length;
  engine.sharedStride.value = stride;
  engine.reach.value = 3 * fineness * stepUnits;
  engine.reachStep.value = fineness * stepUnits;

  return { engine, layout, kind: "attributes", fineness, unit, spread, raises: RAISES, columnAt, listRoom };
}

/** Codes of the columns, block by block, one plane after the other; the room for prices after them stays 0. */
function fillBlocks(
  cells: Uint8Array,
  planes: readonly FusedPlane[],
  columnAt: Int32Array,
  blockCount: number,
): void {
  for (let k = 0; k < planes.length; k++) {
    const { columnCodes } = planes[k]!;
    for (let block = 0; block < blockCount; block++) {
      const from = (block * (planes.length + 1) + k) * BLOCK;
      for (let lane = 0; lane < BLOCK; lane++) {
        const column = columnAt[block * BLOCK + lane]!;
        cells[from + lane] = column < 0 ? 0 : columnCodes[column]!;
      }
    }
  }
}

function fillRowCodes(codes: Uint16Array, planes: readonly FusedPlane[]): void {
  for (let k = 0; k < planes.length; k++) {
    const { rowCodes } = planes[k]!;
    for (let row = 0, at = k; row < rowCodes.length; row++, at += planes.length) codes[at] = rowCodes[row]!;
  }
}

/** For each code of a row a table of what sixteen codes of columns are worth in steps, and after it the most of all. */
function fillTables(
  tables: Uint8Array,
  from: number,
  bytes: number,
  { points, rowKinds, columnKinds }: FusedPlane,
  { first, forbids }: Piece,
  step: number,
): void {
  const end = Math.min(first + CODES, columnKinds);
  for (let code = 0, table = from; code < rowKinds; code++, table += bytes) {
    const line = code * columnKinds;
    for (let other = first; other < end; other++) {
      const worth = points[line + other]!;
      tables[table + other - first] = worth < 0 ? (forbids ? 255 : 0) : forbids ? 0 : Math.ceil(worth / step);
    }
    if (forbids || first > 0) continue;
    let most = 0;
    for (let other = 0; other < columnKinds; other++)
      if (points[line + other]! > most) most = points[line + other]!;
    tables[table + CODES] = Math.ceil(most / step);
  }
}

/** By block, the code that all its columns share, or 128; then 255 where they do not share one. */
function fillShared(
  shared: Uint8Array,
  { columnCodes, columnKinds }: FusedPlane,
  order: Int32Array,
  blockCount: number,
  stride: number,
): void {
  for (let block = 0; block < blockCount; block++) {
    const end = Math.min(order.length, (block + 1) * BLOCK);
    const first = columnCodes[order[block * BLOCK]!]!;
    let mixed = columnKinds > CODES;
    for (let at = block * BLOCK; !mixed && at < end; at++) mixed = columnCodes[order[at]!] !== first;
    shared[block] = mixed ? 128 : first;
    shared[stride + block] = mixed ? 255 : 0;
  }
}

type Piece = { readonly plane: number; readonly first: number; readonly forbids: boolean };

/** Narrow scoring planes first, then what scores in wide ones, then whatever forbids. */
function piecesOf(planes: readonly FusedPlane[], narrow: number): Piece[] {
  const parts = (plane: number, forbids: boolean): Piece[] =>
    Array.from({ length: Math.ceil(planes[plane]!.columnKinds / CODES) }, (_, part) => ({
      plane,
      first: part * CODES,
      forbids,
    }));
  const all = planes.map((_, k) => k);
  return [...all.filter((k) => k < narrow), ...all.filter((k) => k >= narrow && planes[k]!.most > 0)]
    .flatMap((k) => parts(k, false))
    .concat(all.filter((k) => planes[k]!.forbids).flatMap((k) => parts(k, true)));
}

/** The smallest step in which every sum fits a byte. */
function stepFor(planes: readonly FusedPlane[], base: number): number {
  const steps = (step: number): number =>
    planes.reduce((sum, plane) => sum + Math.ceil(plane.most / step), Math.ceil(base / step));
  let step = Math.max(1, Math.ceil(planes.reduce((sum, plane) => sum + plane.most, base) / MOST_STEPS));
  while (steps(step) > MOST_STEPS) step++;
  return step;
}

function sortedColumns(columns: number, planes: readonly FusedPlane[]): Int32Array {
  const key = new Float64Array(columns);
  let size = columns;
  for (const { columnKinds, columnCodes } of planes) {
    if (size * columnKinds > 2 ** 52) break;
    size *= columnKinds;
    for (let column = 0; column < columns; column++)
      key[column] = key[column]! * columnKinds + columnCodes[column]!;
  }
  for (let column = 0; column < columns; column++) key[column] = key[column]! * columns + column;
  key.sort();
  const order = new Int32Array(columns);
  for (let at = 0; at < columns; at++) order[at] = key[at]! % columns;
  return order;
}
