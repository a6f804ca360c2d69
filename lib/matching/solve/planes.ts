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

const inUnits = (plane: Plane, unit: number): Plane => ({
  ...plane,
  points: plane.points.map((worth) => (worth > 0 ? worth / unit : worth)),
});

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
  for (const number of numbers) {
    let a = shared;
    for (let b = Math.max(0, number); b > 0;) [a, b] = [b, a % b];
    shared = a;
  }
  return shared;
}

const described = (plane: Plane): FusedPlane => ({
  ...plane,
  rowKinds: plane.points.length / plane.columnKinds,
  most: plane.points.reduce((most, worth) => Math.max(most, worth), 0),
  forbids: plane.points.includes(FORBIDDEN),
});

function together(one: FusedPlane, other: FusedPlane): FusedPlane {
  const columnKinds = one.columnKinds * other.columnKinds;
  const points = new Int32Array(one.rowKinds * other.rowKinds * columnKinds);
  for (let row = 0; row < one.rowKinds * other.rowKinds; row++)
    for (let column = 0; column < columnKinds; column++) {
      const first =
        one.points[
          Math.floor(row / other.rowKinds) * one.columnKinds + Math.floor(column / other.columnKinds)
        ]!;
      const second = other.points[(row % other.rowKinds) * other.columnKinds + (column % other.columnKinds)]!;
      points[row * columnKinds + column] =
        first === FORBIDDEN || second === FORBIDDEN ? FORBIDDEN : first + second;
    }
  const pair = (a: Uint16Array, b: Uint16Array, kinds: number): Uint16Array =>
    a.map((code, at) => code * kinds + b[at]!);
  return described({
    rowCodes: pair(one.rowCodes, other.rowCodes, other.rowKinds),
    columnCodes: pair(one.columnCodes, other.columnCodes, other.columnKinds),
    columnKinds,
    points,
  });
}
