import { narrower, openFace, TightPairs, type Face } from "./face.ts";
import type { Market } from "./market.ts";
import type { Places } from "./places.ts";
import type { Goal, Stage } from "./proof.ts";
import { MAX_SCORE, type Solution } from "./solve/problem.ts";
import { resolve } from "./solve/resolve.ts";
import { solve, type Options } from "./solve/solve.ts";
import type { Warm } from "./warm.ts";
import { wholeMarket } from "./whole-market.ts";

/** Between two goals: the best matching so far, the stages that prove it, and where the equally good ones lie. */
export type Standing = {
  readonly market: Market;
  readonly places: Places;
  readonly stages: readonly Stage[];
  /** Null before the first goal: everything that is allowed. */
  readonly face: Face | null;
  readonly columnOf: Int32Array;
};

/** What a pair in a column is worth to a goal, as the solver counts: a whole number. */
const worthOf = (goal: Goal, { unit }: Market, { kept }: Places) =>
  ({
    places: (_: number, column: number) => kept[column]!,
    people: () => 1,
    total: (score: number) => score / unit,
    "at-least": (score: number) => (goal.goal === "at-least" && score >= goal.score ? 1 : 0),
  })[goal.goal];

export type Optimum = {
  /** The pairs that other optima may use, as far as they are known. */
  readonly tight?: TightPairs;
  readonly columnOf: Int32Array;
  /** May be below 0 for rows and columns that earlier goals bind. */
  readonly gains: Int32Array;
  readonly prices: Int32Array;
  readonly value: number;
};

/** The best matching for one more goal, in the solver's units; the first goal can start from a matching before. */
export function optimumOf(
  { market, places, face }: Standing,
  goal: Goal,
  options?: Options,
  warm: Warm | null = null,
): Optimum {
  const { mentorOf, capacity, kept } = places;
  const worth = worthOf(goal, market, places);
  const only = goal.goal === "places" ? capacity.map((n, column) => (kept[column] ? n : 0)) : capacity;
  const shape = { rows: market.mentees.length, columns: mentorOf.length, capacity: only, away: market.away };
  if (!face) {
    const problem = { ...shape, scores: wholeMarket(market, places, goal) };
    const known = goal.goal === "total" ? new TightPairs() : undefined;
    const tight = known && {
      tight: (row: number, column: number, score: number) => known.add(row, column, score * market.unit),
    };
    const { total, ...solution } = warm
      ? resolve(problem, warm.previous, warm.touched, tight)
      : solve(problem, { ...options, ...tight });
    return { ...solution, value: total, ...(known && { tight: known }) };
  }
  // As if nothing were bound: where the duties happen to be met, that is the optimum already.
  const free = solve({ ...shape, scores: withBonus(face, worth, 0) }, options);
  if (meets(face, free.columnOf, capacity)) return { ...free, value: free.total };
  // Otherwise every duty earns more than all worth together, and is taken out of the prices again.
  const bonus =
    Math.min(
      shape.rows,
      capacity.reduce((sum, n) => sum + n, 0),
    ) *
      mostOf(face, worth) +
    1;
  if (2 * bonus > MAX_SCORE - bonus) throw new RangeError("Too many people for exact arithmetic in one run");
  const bound = solve({ ...shape, scores: withBonus(face, worth, bonus) }, options);
  if (!meets(face, bound.columnOf, capacity)) throw new Error("The goals before were not reached");
  return {
    columnOf: bound.columnOf,
    gains: bound.gains.map((gain, row) => gain - bonus * face.mustRow[row]!),
    prices: bound.prices.map((price, column) => price - bonus * face.mustColumn[column]!),
    value: valueOf(face, bound, worth),
  };
}

/** Keeps the pairs and duties by which a matching stays optimal for this goal as well. */
export function settle(
  standing: Standing,
  goal: Goal,
  { columnOf, gains, prices, value, tight: known }: Optimum,
): Standing {
  const { market, places, face } = standing;
  const worth = worthOf(goal, market, places);
  const tight = (row: number, column: number, score: number) =>
    gains[row]! + prices[column]! === worth(score, column);
  const scale = goal.goal === "total" ? market.unit : 1;
  // gain + price = worth, said of the whole market as one comparison
  const kept = face
    ? narrower(face, tight)
    : openFace(
        market,
        places,
        {
          ofRow: gains.map((gain) => gain * scale),
          ofColumn: prices.map(
            (price, column) => price * scale - (goal.goal === "total" ? 0 : worth(0, column)),
          ),
          exactly: goal.goal === "total" ? "score" : "nothing",
        },
        known,
      );
  return {
    ...standing,
    columnOf,
    stages: [
      ...standing.stages,
      { ...goal, value: value * scale, ...pricesById(market, places, { gains, prices }, scale) },
    ],
    face: {
      ...kept,
      mustRow: kept.mustRow.map((must, row) => (must || gains[row]! > 0 ? 1 : 0)),
      mustColumn: kept.mustColumn.map((must, column) => (must || prices[column]! > 0 ? 1 : 0)),
    },
  };
}

/** The prices that are not 0; or, with those of the goal before, the ones that are no longer the same. */
export function pricesById(
  { mentees, mentors }: Market,
  places: Places,
  { gains, prices }: Pick<Optimum, "gains" | "prices">,
  scale: number,
  before?: Pick<Optimum, "gains" | "prices">,
): Pick<Stage, "gains" | "prices" | "kept"> {
  const kept: [string, number][] = [];
  const open: [string, number][] = [];
  prices.forEach((price, column) => {
    if (price !== (before?.prices[column] ?? 0))
      for (const part of places.parts[column]!)
        (part.kept ? kept : open).push([mentors[part.mentor]!.id, price * scale]);
  });
  const worth: [string, number][] = [];
  gains.forEach((gain, row) => {
    if (gain !== (before?.gains[row] ?? 0)) worth.push([mentees[row]!.id, gain * scale]);
  });
  return {
    gains: Object.fromEntries(worth),
    prices: Object.fromEntries(open),
    ...(kept.length > 0 && { kept: Object.fromEntries(kept) }),
  };
}

function withBonus(face: Face, worth: (score: number, column: number) => number, bonus: number) {
  const values = new Int32Array(face.columns.length);
  for (let row = 0; row + 1 < face.starts.length; row++)
    for (let at = face.starts[row]!; at < face.starts[row + 1]!; at++) {
      const column = face.columns[at]!;
      values[at] = worth(face.scores[at]!, column) + bonus * (face.mustRow[row]! + face.mustColumn[column]!);
    }
  return { kind: "sparse" as const, starts: face.starts, columns: face.columns, values };
}

function meets(face: Face, columnOf: Int32Array, capacity: Int32Array): boolean {
  const taken = new Int32Array(capacity.length);
  for (const column of columnOf) if (column >= 0) taken[column]!++;
  return (
    face.mustRow.every((must, row) => !must || columnOf[row]! >= 0) &&
    face.mustColumn.every((must, column) => !must || taken[column] === capacity[column])
  );
}

function valueOf(
  face: Face,
  { columnOf }: Solution,
  worth: (score: number, column: number) => number,
): number {
  let value = 0;
  for (let row = 0; row + 1 < face.starts.length; row++)
    for (let at = face.starts[row]!; at < face.starts[row + 1]!; at++)
      if (face.columns[at] === columnOf[row]) value += worth(face.scores[at]!, face.columns[at]!);
  return value;
}

const mostOf = (face: Face, worth: (score: number, column: number) => number): number =>
  face.scores.reduce((most, score, at) => Math.max(most, worth(score, face.columns[at]!)), 1);
