import {
  FORBIDDEN,
  type Dense,
  type Plane,
  type Problem,
  type Sparse,
} from "@/lib/matching/solve/problem.ts";

/** Random numbers that are the same on every machine (sfc32, by Chris Doty-Humphrey). */
export function random(seed: number) {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, seed | 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 20; turn++) next();
  return { next, upTo: (n: number): number => Math.floor(next() * n) };
}

export function dense(
  rows: number,
  columns: number,
  most: number,
  seed: number,
): Problem & { scores: Dense } {
  const { upTo } = random(seed);
  const values = new Int32Array(rows * columns);
  for (let at = 0; at < values.length; at++) values[at] = 1 + upTo(most);
  return { rows, columns, capacity: new Int32Array(columns).fill(1), scores: { kind: "dense", values } };
}

/** As many columns as rows, each row with `degree` candidates, one of which completes a perfect matching. */
export function sparse(
  rows: number,
  degree: number,
  most: number,
  seed: number,
): Problem & { scores: Sparse } {
  const { upTo } = random(seed);
  const partner = Int32Array.from({ length: rows }, (_, row) => row);
  for (let row = rows - 1; row > 0; row--) {
    const other = upTo(row + 1);
    [partner[row], partner[other]] = [partner[other]!, partner[row]!];
  }
  const starts = Int32Array.from({ length: rows + 1 }, (_, row) => row * degree);
  const columns = new Int32Array(rows * degree);
  const values = new Int32Array(rows * degree);
  for (let row = 0; row < rows; row++) {
    const candidates = new Set([partner[row]!]);
    while (candidates.size < degree) candidates.add(upTo(rows));
    [...candidates]
      .sort((x, y) => x - y)
      .forEach((column, k) => {
        columns[row * degree + k] = column;
        values[row * degree + k] = 1 + upTo(most);
      });
  }
  return {
    rows,
    columns: rows,
    capacity: new Int32Array(rows).fill(1),
    scores: { kind: "sparse", starts, columns, values },
  };
}

const LEVELS = [5, 7, 4, 6, 3, 7, 5, 4];
const WEIGHTS = [20, 16, 14, 12, 12, 10, 9, 7];
const SHIFTS = [8, 9, 14, 15, 16, 1, 5];

/**
 * A program's people: eight criteria of three to seven levels (the same, one step ahead, close, or by a table of an
 * expert), a language in common, hours of work in common, four people each who are excluded; mentors for 1 to 4 (or
 * for up to 3: then places are scarce).
 * Points come in whole ones, or in hundredths as the product counts them when shares are not round.
 */
export function program(
  rows: number,
  columns: number,
  seed: number,
  points: "whole" | "hundredths" = "whole",
  mostPlaces = 4,
): Problem {
  const { next, upTo } = random(seed);
  const unit = points === "whole" ? 100 : 1;
  const planes: Plane[] = LEVELS.map((levels, k) => {
    const most = (WEIGHTS[k]! * 100) / unit;
    const table = new Int32Array(levels * levels);
    for (let mentee = 0; mentee < levels; mentee++)
      for (let mentor = 0; mentor < levels; mentor++) {
        const share = [
          mentee === mentor ? 1 : 0,
          Math.max(0, 1 - Math.abs(mentor - mentee - 1) / 3),
          1 - Math.abs(mentee - mentor) / (levels - 1),
          upTo(most + 1) / most,
        ][k % 4]!;
        table[mentee * levels + mentor] = Math.round(most * share) * unit;
      }
    const rowCodes = skewed(rows, levels, 0.8, next);
    return { rowCodes, columnCodes: skewed(columns, levels, 0.5, next), columnKinds: levels, points: table };
  });
  const languages = (): number => {
    const english = next() < 0.8 ? 1 : 0;
    return next() < 0.4 || !english ? english | (2 << upTo(4)) : english;
  };
  const hours = (): number => {
    const start = SHIFTS[upTo(SHIFTS.length)]!;
    return Array.from({ length: 9 }, (_, k) => 1 << ((start + k) % 24)).reduce(
      (mask, hour) => mask | hour,
      0,
    );
  };
  planes.push(inCommon(rows, columns, languages), inCommon(rows, columns, hours));
  const excluded = 4;
  return {
    rows,
    columns,
    capacity: Int32Array.from({ length: columns }, () => 1 + upTo(mostPlaces)),
    scores: {
      kind: "attributes",
      base: unit,
      planes,
      exclusions: {
        starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * excluded),
        columns: Int32Array.from({ length: rows * excluded }, () => upTo(columns)),
      },
    },
  };
}

/** The same people, but mentors of so few kinds: the answers of the first ones again and again. */
export function withKinds(problem: Problem, kinds: number): Problem {
  const { scores } = problem;
  if (scores.kind !== "attributes") return problem;
  const planes = scores.planes.map((plane) => ({
    ...plane,
    columnCodes: plane.columnCodes.map((_, column) => plane.columnCodes[column % kinds]!),
  }));
  return { ...problem, scores: { ...scores, planes } };
}

/** The same people, but only what one criterion of seven levels says of them. */
export function byOneCriterion(problem: Problem): Problem {
  const { scores } = problem;
  if (scores.kind !== "attributes") return problem;
  return { ...problem, scores: { ...scores, planes: scores.planes.slice(5, 6) } };
}

/** Levels of which the first are the most frequent (Zipf). */
function skewed(count: number, levels: number, exponent: number, next: () => number): Uint16Array {
  const upper: number[] = [];
  for (let level = 0; level < levels; level++) upper.push((upper.at(-1) ?? 0) + (level + 1) ** -exponent);
  return Uint16Array.from({ length: count }, () => {
    const drawn = next() * upper.at(-1)!;
    return upper.findIndex((bound) => bound > drawn);
  });
}

/** A rule: two people need something in common. What each has is a mask; equal masks are one code. */
function inCommon(rows: number, columns: number, draw: () => number): Plane {
  const coded = (count: number) => {
    const codes = new Map<number, number>();
    const of = Uint16Array.from({ length: count }, () => {
      const mask = draw();
      if (!codes.has(mask)) codes.set(mask, codes.size);
      return codes.get(mask)!;
    });
    return { of, masks: [...codes.keys()] };
  };
  const mentees = coded(rows);
  const mentors = coded(columns);
  return {
    rowCodes: mentees.of,
    columnCodes: mentors.of,
    columnKinds: mentors.masks.length,
    points: Int32Array.from(
      mentees.masks.flatMap((mine) => mentors.masks.map((theirs) => (mine & theirs ? 0 : FORBIDDEN))),
    ),
  };
}
