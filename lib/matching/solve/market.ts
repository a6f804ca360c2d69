import { layAttributes } from "./attribute-ground.ts";
import { layDense } from "./dense-ground.ts";
import { retire, type Layout } from "./engine.ts";
import type { Ground } from "./ground.ts";
import { fuse } from "./planes.ts";
import type { Attributes, Exclusions, Problem } from "./problem.ts";
import { written } from "./written.ts";
import { laySparse } from "./sparse-ground.ts";

/** A ground with what may change upon it: who is there, how many places there are, which pairs are excluded. */
export type Market = Ground & {
  readonly capacityAt: Int32Array;
  readonly problem: Problem;
};

/** In `columnOf`: takes no part. */
export const AWAY = -2;
const NOBODY = -1;
const UNSEEN = 2 ** 31 - 1;
const COMPLETE = -(2 ** 31);
/** With more different answers to one criterion than a byte can tell apart, every score is written out. */
const CODES_OF_A_BYTE = 256;

/** Where the scores of a problem were laid out last; they go when the scores go. */
const grounds = new WeakMap<object, Ground>();

export function openMarket(problem: Problem): Market {
  const ground = layOutScores(problem);
  grounds.set(keyOf(problem), ground);
  return furnish(ground, problem);
}

/** The same for a problem of which only people, places and exclusions changed: what is laid out stays. */
export function reopenMarket(problem: Problem): Market {
  const ground = grounds.get(keyOf(problem));
  return ground && fits(ground, problem) ? furnish(ground, problem) : openMarket(problem);
}

/** Up to so many pairs, laying out from attributes takes less than a memory of one's own. */
const SOON_LAID_OUT = 2 ** 19;

/** What is soon laid out again, as whole matrices and lists are, leaves its engine to the next. */
export function closeMarket({ problem, engine, kind }: Market): void {
  if (kind === "attributes" && problem.rows * problem.columns > SOON_LAID_OUT) return;
  grounds.delete(keyOf(problem));
  retire(engine);
}

const keyOf = ({ scores }: Problem): object => (scores.kind === "attributes" ? scores.planes : scores.values);

function layOutScores(problem: Problem): Ground {
  const { scores } = problem;
  switch (scores.kind) {
    case "dense":
      return layDense(problem, scores);
    case "sparse":
      return laySparse(problem, scores);
    case "attributes": {
      const fused = fuse(scores);
      return fused.planes.every((plane) => plane.columnKinds <= CODES_OF_A_BYTE)
        ? layAttributes(problem, scores, fused)
        : layDense(problem, written(problem, scores));
    }
  }
}

function fits({ kind, layout, columnAt }: Ground, { rows, columns, capacity, scores }: Problem): boolean {
  const isWrittenOut = scores.kind === "attributes" && kind === "dense";
  return (
    !isWrittenOut &&
    layout.numbers("bounds").length === rows &&
    greatest(columnAt) + 1 === columns &&
    sum(capacity) <= layout.numbers("placeRows").length &&
    (scores.kind !== "attributes" || scores.exclusions.columns.length <= layout.numbers("exclusions").length)
  );
}

function greatest(numbers: Int32Array): number {
  let most = -1;
  for (const each of numbers) if (each > most) most = each;
  return most;
}

function sum(numbers: Int32Array): number {
  let all = 0;
  for (const each of numbers) all += each;
  return all;
}

function furnish(ground: Ground, problem: Problem): Market {
  const { rows, columns, capacity, away, scores } = problem;
  const { engine, layout, fineness, kind, columnAt, listRoom } = ground;
  const capacityAt = new Int32Array(columnAt.length);
  for (let position = 0; position < columnAt.length; position++)
    capacityAt[position] = columnAt[position]! < 0 ? 0 : capacity[columnAt[position]!]!;
  engine.rows.value = rows;
  engine.fineness.value = fineness;
  engine.listRoom.value = listRoom;
  const placeStarts = layout.numbers("placeStarts");
  placeStarts[0] = 0;
  for (let position = 0; position < columnAt.length; position++)
    placeStarts[position + 1] = placeStarts[position]! + capacityAt[position]!;
  layout.numbers("placeRows").fill(NOBODY);
  const columnOf = layout.numbers("columnOf").fill(NOBODY);
  for (const row of away ?? []) columnOf[row] = AWAY;
  layout.numbers("bounds").fill(kind === "complete" ? COMPLETE : UNSEEN);
  if (kind !== "complete") {
    const listStarts = layout.numbers("listStarts");
    for (let row = 0; row <= rows; row++) listStarts[row] = row * listRoom;
  }
  if (kind === "attributes" && scores.kind === "attributes") exclude(ground, columns, scores);
  return { ...ground, capacityAt, problem };
}

/** The exclusions that stand in a layout; the same ones need not be written again. */
const excludedIn = new WeakMap<Layout, Exclusions>();

function exclude({ layout, columnAt }: Ground, columns: number, { exclusions }: Attributes): void {
  if (excludedIn.get(layout) === exclusions) return;
  excludedIn.set(layout, exclusions);
  const positionOf = new Int32Array(columns);
  for (let position = 0; position < columnAt.length; position++)
    if (columnAt[position]! >= 0) positionOf[columnAt[position]!] = position;
  layout.numbers("exclusionStarts").set(exclusions.starts);
  const excluded = layout.numbers("exclusions");
  for (let entry = 0; entry < exclusions.columns.length; entry++)
    excluded[entry] = positionOf[exclusions.columns[entry]!]!;
}
