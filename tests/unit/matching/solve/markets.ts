import {
  FORBIDDEN,
  scorerOf,
  type Attributes,
  type Problem,
  type Solution,
} from "@/lib/matching/solve/problem.ts";
import type { Touched } from "@/lib/matching/solve/resolve.ts";

/** A small generator of random numbers, so that every run sees the same markets (Mulberry32). */
function random(seed: number) {
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, upTo: (n: number): number => Math.floor(next() * n) };
}

/** Criteria with few or many answers, hard ones among them; scarce, balanced or in surplus. */
export function attributeMarket(seed: number): Problem {
  const { next, upTo } = random(seed);
  const rows = 1 + upTo([4, 30, 90][seed % 3]!);
  const columns = 1 + upTo([4, 30, 140][(seed >> 1) % 3]!);
  const most = [1, 7, 100, 4000, 100_000][upTo(5)]!;
  const planes = Array.from({ length: 1 + upTo(7) }, () => {
    const rowKinds = 1 + upTo(next() < 0.2 ? 40 : 6);
    const columnKinds = 1 + upTo(next() < 0.25 ? 40 : 6);
    const hard = next() < 0.3;
    return {
      rowCodes: Uint16Array.from({ length: rows }, () => upTo(rowKinds)),
      columnCodes: Uint16Array.from({ length: columns }, () => upTo(columnKinds)),
      columnKinds,
      points: Int32Array.from({ length: rowKinds * columnKinds }, () =>
        hard && next() < 0.3 ? FORBIDDEN : upTo(most),
      ),
    };
  });
  const lists = Array.from({ length: rows }, () =>
    Array.from({ length: next() < 0.5 ? 0 : upTo(4) }, () => upTo(columns)),
  );
  const starts = new Int32Array(rows + 1);
  lists.forEach((list, row) => (starts[row + 1] = starts[row]! + list.length));
  const scores: Attributes = {
    kind: "attributes",
    base: upTo(3),
    planes,
    exclusions: { starts, columns: Int32Array.from(lists.flat()) },
  };
  const capacity = Int32Array.from({ length: columns }, () => upTo(1 + upTo(5)));
  const away = new Set(next() < 0.2 ? [upTo(rows)] : []);
  return { rows, columns, capacity, away, scores };
}

/** Few kinds of columns, many of each, and rows excluded from most columns of a kind: hard to tell apart again. */
export function alikeMarket(seed: number): Problem {
  const { next, upTo } = random(seed);
  const rows = 1 + upTo(40);
  const columns = 2 + upTo(30);
  const kinds = 1 + upTo(Math.min(4, Math.floor(columns / 2)));
  const plane = (most: number) => ({
    rowCodes: Uint16Array.from({ length: rows }, () => upTo(3)),
    columnCodes: Uint16Array.from({ length: columns }, (_, column) => column % kinds),
    columnKinds: kinds,
    points: Int32Array.from({ length: 3 * kinds }, () => (next() < 0.1 ? FORBIDDEN : upTo(most))),
  });
  const share = [0, 0.1, 0.7, 0.95][upTo(4)]!;
  const lists = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, column) => column).filter(() => next() < share),
  );
  const starts = new Int32Array(rows + 1);
  lists.forEach((list, row) => (starts[row + 1] = starts[row]! + list.length));
  return {
    rows,
    columns,
    capacity: Int32Array.from({ length: columns }, () => upTo(3)),
    away: new Set(next() < 0.2 ? [upTo(rows)] : []),
    scores: {
      kind: "attributes",
      base: 1 + upTo(3),
      planes: [plane(9), plane(90)],
      exclusions: { starts, columns: Int32Array.from(lists.flat()) },
    },
  };
}

/** Large enough for the places to bid, with hard rules, exclusions, somebody away and mentors without a place. */
export function scarceMarket(seed: number): Problem {
  const { next, upTo } = random(seed);
  const rows = 430 + upTo(100);
  const columns = 170 + upTo(60);
  const plane = (kinds: number, most: number) => ({
    rowCodes: Uint16Array.from({ length: rows }, () => upTo(kinds)),
    columnCodes: Uint16Array.from({ length: columns }, () => upTo(kinds)),
    columnKinds: kinds,
    points: Int32Array.from({ length: kinds * kinds }, () => (next() < 0.05 ? FORBIDDEN : upTo(most))),
  });
  const lists = Array.from({ length: rows }, () => Array.from({ length: upTo(4) }, () => upTo(columns)));
  const starts = new Int32Array(rows + 1);
  lists.forEach((list, row) => (starts[row + 1] = starts[row]! + list.length));
  return {
    rows,
    columns,
    capacity: Int32Array.from({ length: columns }, () => upTo(4)),
    away: new Set([upTo(rows), upTo(rows)]),
    scores: {
      kind: "attributes",
      base: 1,
      planes: [plane(6, 20), plane(7, 15), plane(20, 30), plane(4, 9)],
      exclusions: { starts, columns: Int32Array.from(lists.flat()) },
    },
  };
}

/** The same market, every score written out. */
export function written(problem: Problem): Problem {
  const scoreOf = scorerOf(problem);
  const values = new Int32Array(problem.rows * problem.columns);
  for (let at = 0; at < values.length; at++)
    values[at] = scoreOf(Math.floor(at / problem.columns), at % problem.columns);
  return { ...problem, scores: { kind: "dense", values } };
}

/** The same market, only the pairs that may be made. */
export function listed(problem: Problem): Problem {
  const scoreOf = scorerOf(problem);
  const columns: number[] = [];
  const values: number[] = [];
  const starts = [0];
  for (let row = 0; row < problem.rows; row++) {
    for (let column = 0; column < problem.columns; column++)
      if (scoreOf(row, column) > 0) {
        columns.push(column);
        values.push(scoreOf(row, column));
      }
    starts.push(columns.length);
  }
  return {
    ...problem,
    scores: {
      kind: "sparse",
      starts: Int32Array.from(starts),
      columns: Int32Array.from(columns),
      values: Int32Array.from(values),
    },
  };
}

/** Why a solution is not an optimum with its proof, or nothing. Knows only what `Solution` promises. */
export function flaw(problem: Problem, { columnOf, gains, prices, total }: Solution): string | undefined {
  const scoreOf = scorerOf(problem);
  const taken = new Int32Array(problem.columns);
  let made = 0;
  for (let row = 0; row < problem.rows; row++) {
    const column = columnOf[row]!;
    if (column < 0) continue;
    if (problem.away?.has(row)) return `row ${row} is away`;
    const score = scoreOf(row, column);
    if (score < 1) return `row ${row} may not have column ${column}`;
    made += score;
    taken[column]!++;
  }
  let proven = 0;
  for (let column = 0; column < problem.columns; column++) {
    if (taken[column]! > problem.capacity[column]!) return `column ${column} is over-full`;
    if (prices[column]! < 0) return `column ${column} has a negative price`;
    proven += prices[column]! * problem.capacity[column]!;
  }
  for (let row = 0; row < problem.rows; row++) {
    if (gains[row]! < 0) return `row ${row} has a negative gain`;
    proven += gains[row]!;
    if (problem.away?.has(row)) continue;
    for (let column = 0; column < problem.columns; column++)
      if (problem.capacity[column]! > 0 && gains[row]! + prices[column]! < scoreOf(row, column))
        return `pair ${row}, ${column} is not covered`;
  }
  if (made !== total) return `total ${total} is not ${made}`;
  return made === proven ? undefined : `${made} made, ${proven} proven`;
}

/** The market after one change: somebody leaves, comes back, a place more or less, a pair that may not be. */
export function changed(problem: Problem, seed: number): { problem: Problem; touched: Touched } {
  const { upTo } = random(seed);
  const row = upTo(problem.rows);
  const column = upTo(problem.columns);
  const away = new Set(problem.away);
  const capacity = problem.capacity.slice();
  switch (upTo(4)) {
    case 0:
      if (!away.delete(row)) away.add(row);
      return { problem: { ...problem, away }, touched: { rows: [row], columns: [] } };
    case 1:
      capacity[column] = upTo(4);
      return { problem: { ...problem, capacity }, touched: { rows: [], columns: [column] } };
    case 2:
      away.add(row);
      capacity[column] = Math.max(0, capacity[column]! - 1);
      return { problem: { ...problem, away, capacity }, touched: { rows: [row], columns: [column] } };
    default:
      return { problem: forbidding(problem, row, column), touched: { rows: [row], columns: [] } };
  }
}

function forbidding(problem: Problem, row: number, column: number): Problem {
  const { scores } = problem;
  if (scores.kind === "dense") {
    const values = scores.values.slice();
    values[row * problem.columns + column] = 0;
    return { ...problem, scores: { ...scores, values } };
  }
  if (scores.kind === "sparse") {
    const values = scores.values.map((value, pair) =>
      pair >= scores.starts[row]! && pair < scores.starts[row + 1]! && scores.columns[pair] === column
        ? 0
        : value,
    );
    return { ...problem, scores: { ...scores, values } };
  }
  const { starts, columns } = scores.exclusions;
  const end = starts[row + 1]!;
  const exclusions = {
    starts: starts.map((start, each) => (each > row ? start + 1 : start)),
    columns: Int32Array.of(...columns.subarray(0, end), column, ...columns.subarray(end)),
  };
  return { ...problem, scores: { ...scores, exclusions } };
}
