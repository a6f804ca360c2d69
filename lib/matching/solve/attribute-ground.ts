import { layOut, startEngine } from "./engine.ts";
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

  const engine = startEngine();
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
  const cells = layout.bytes("blocks");
  for (let block = 0; block < blockCount; block++)
    ordered.forEach(({ columnCodes }, k) => {
      const from = (block * (ordered.length + 1) + k) * BLOCK;
      for (let lane = 0; lane < BLOCK; lane++) {
        const column = columnAt[block * BLOCK + lane]!;
        cells[from + lane] = column < 0 ? 0 : columnCodes[column]!;
      }
    });
  const codes = new Uint16Array(engine.memory.buffer, layout.addressOf("rowCodes"), rows * ordered.length);
  ordered.forEach(({ rowCodes }, k) => {
    for (let row = 0, at = k; row < rows; row++, at += ordered.length) codes[at] = rowCodes[row]!;
  });
  const descriptors = layout.numbers("planes");
  const tables = layout.bytes("scores");
  const exactPoints = layout.numbers("values");
  const pieceNumbers = layout.numbers("pieces");
  ordered.forEach((plane, k) => {
    descriptors.set(
      [
        layout.addressOf("scores") + tablesAt[k]!,
        tableBytes[k]!,
        layout.addressOf("values") + 4 * pointsAt[k]!,
      ],
      3 * k,
    );
    layout.numbers("kinds")[k] = plane.columnKinds;
    if (!exact) exactPoints.set(plane.points, pointsAt[k]!);
  });
  const nextPart = ordered.map(() => 0);
  pieces.forEach(({ plane: k, first, forbids }, piece) => {
    const plane = ordered[k]!;
    const offset = 2 * CODES * nextPart[k]!++;
    pieceNumbers.set([k, k * BLOCK, first, offset], 4 * piece);
    for (let code = 0; code < plane.rowKinds; code++) {
      const table = tablesAt[k]! + code * tableBytes[k]! + offset;
      const line = plane.points.subarray(code * plane.columnKinds, (code + 1) * plane.columnKinds);
      for (let other = first; other < Math.min(first + CODES, plane.columnKinds); other++) {
        const worth = line[other]!;
        tables[table + other - first] = forbids
          ? worth < 0
            ? 255
            : 0
          : Math.ceil(Math.max(0, worth) / stepUnits);
      }
      if (!forbids && first === 0)
        tables[table + CODES] = Math.ceil(line.reduce((most, worth) => Math.max(most, worth), 0) / stepUnits);
    }
  });
  const shared = layout.bytes("shared");
  pieces.forEach(({ plane: k }, piece) => {
    const { columnCodes, columnKinds } = ordered[k]!;
    for (let block = 0; block < blockCount; block++) {
      const first = columnCodes[order[block * BLOCK]!]!;
      let mixed = columnKinds > CODES;
      for (let at = block * BLOCK; !mixed && at < Math.min(columns, (block + 1) * BLOCK); at++)
        mixed = columnCodes[order[at]!] !== first;
      shared[2 * piece * stride + block] = mixed ? 128 : first;
      shared[(2 * piece + 1) * stride + block] = mixed ? 255 : 0;
    }
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
  return Int32Array.from(key, (each) => each % columns);
}
