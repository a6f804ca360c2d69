import { FORBIDDEN, type Attributes, type Plane } from "./problem.ts";

/** A plane for the kernel: one criterion or several small ones, their points in units. */
export type FusedPlane = Plane & {
  readonly rowKinds: number;
  /** The most any pair gets. */
  readonly most: number;
  readonly forbids: boolean;
};

export type Fused = { readonly planes: readonly FusedPlane[]; readonly base: number; readonly unit: number };

const CODES = 16;
const MOST_ROW_KINDS = 4096;

/**
 * Fewer and smaller planes of the same scores: divided by the greatest unit that all points are multiples of, and
 * criteria whose codes fit sixteen together made one. Stronger planes come first.
 */
export function fuse({ base, planes }: Attributes): Fused {
  const unit = Math.max(
    1,
    planes.reduce((shared, { points }) => gcdOf(points, shared), base),
  );
  const fused: FusedPlane[] = [];
  const bySize = planes
    .map((plane) => described(inUnits(plane.columnKinds > CODES ? reduced(plane) : plane, unit)))
    .filter((plane) => plane.most > 0 || plane.forbids)
    .sort((a, b) => b.columnKinds - a.columnKinds);
  for (const plane of bySize) {
    const partner = fused.findIndex(
      (other) =>
        other.columnKinds * plane.columnKinds <= CODES &&
        other.rowKinds * plane.rowKinds <= MOST_ROW_KINDS &&
        other.most > 0 === plane.most > 0,
    );
    if (partner < 0) fused.push(plane);
    else fused[partner] = together(fused[partner]!, plane);
  }
  return { planes: fused.sort((a, b) => b.most - a.most), base: base / unit, unit };
}

function inUnits(plane: Plane, unit: number): Plane {
  if (unit === 1) return plane;
  const points = new Int32Array(plane.points.length);
  for (let at = 0; at < points.length; at++) {
    const worth = plane.points[at]!;
    points[at] = worth > 0 ? worth / unit : worth;
  }
  return { ...plane, points };
}

/** Answers that are worth the same with everybody are one code. */
function reduced({ rowCodes, columnCodes, columnKinds, points }: Plane): Plane {
  const rowKinds = points.length / columnKinds;
  const rows = distinct(rowKinds, (row) =>
    points.subarray(row * columnKinds, (row + 1) * columnKinds).join(),
  );
  const columns = distinct(columnKinds, (column) =>
    rows.first.map((row) => points[row * columnKinds + column]).join(),
  );
  return {
    rowCodes: rowCodes.map((code) => rows.of[code]!),
    columnCodes: columnCodes.map((code) => columns.of[code]!),
    columnKinds: columns.first.length,
    points: Int32Array.from(
      rows.first.flatMap((row) => columns.first.map((column) => points[row * columnKinds + column]!)),
    ),
  };
}

/** A new code for each different kind, and the first that has it. */
function distinct(kinds: number, kindOf: (code: number) => string): { of: Uint16Array; first: number[] } {
  const codes = new Map<string, number>();
  const of = new Uint16Array(kinds);
  const first: number[] = [];
  for (let code = 0; code < kinds; code++) {
    const kind = kindOf(code);
    if (!codes.has(kind)) codes.set(kind, first.push(code) - 1);
    of[code] = codes.get(kind)!;
  }
  return { of, first };
}

function gcdOf(numbers: Int32Array, start: number): number {
  let shared = start;
  for (let at = 0; at < numbers.length; at++) {
    let rest = Math.max(0, numbers[at]!);
    while (rest > 0) {
      const next = shared % rest;
      shared = rest;
      rest = next;
    }
  }
  return shared;
}

function described(plane: Plane): FusedPlane {
  const { points } = plane;
  let most = 0;
  let forbids = false;
  for (let at = 0; at < points.length; at++) {
    if (points[at]! > most) most = points[at]!;
    if (points[at] === FORBIDDEN) forbids = true;
  }
  return { ...plane, rowKinds: points.length / plane.columnKinds, most, forbids };
}

function together(one: FusedPlane, other: FusedPlane): FusedPlane {
  const columnKinds = one.columnKinds * other.columnKinds;
  const points = new Int32Array(one.rowKinds * other.rowKinds * columnKinds);
  let at = 0;
  for (let row = 0; row < one.rowKinds; row++)
    for (let otherRow = 0; otherRow < other.rowKinds; otherRow++)
      for (let column = 0; column < one.columnKinds; column++) {
        const first = one.points[row * one.columnKinds + column]!;
        for (let otherColumn = 0; otherColumn < other.columnKinds; otherColumn++) {
          const second = other.points[otherRow * other.columnKinds + otherColumn]!;
          points[at++] = first === FORBIDDEN || second === FORBIDDEN ? FORBIDDEN : first + second;
        }
      }
  return described({
    rowCodes: paired(one.rowCodes, other.rowCodes, other.rowKinds),
    columnCodes: paired(one.columnCodes, other.columnCodes, other.columnKinds),
    columnKinds,
    points,
  });
}

function paired(codes: Uint16Array, others: Uint16Array, kinds: number): Uint16Array {
  const both = new Uint16Array(codes.length);
  for (let at = 0; at < both.length; at++) both[at] = codes[at]! * kinds + others[at]!;
  return both;
}
