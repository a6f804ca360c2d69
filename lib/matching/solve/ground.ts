import type { Engine, Layout, Place } from "./engine.ts";
import { MAX_SCORE } from "./problem.ts";

/**
 * Scores laid out in an engine's memory, where columns may stand in another order: at positions. Values in the
 * engine are fine: `fineness` of them are one `unit` of score, so that an auction can tell ties apart.
 */
export type Ground = {
  readonly engine: Engine;
  readonly layout: Layout;
  readonly kind: "complete" | "dense" | "attributes";
  readonly fineness: number;
  /** All scores are multiples of this; the engine counts in it. */
  readonly unit: number;
  /** Differences between scores are up to this, in units. */
  readonly spread: number;
  /** Where auctions begin, as a share of the spread, and how fast they get finer; found by measuring. */
  readonly raises: { readonly first: number; readonly falling: number };
  /** Column at each position, or -1. */
  readonly columnAt: Int32Array;
  /** Entries of a row's list. */
  readonly listRoom: number;
};

/** Nobody can pay this: the price of a column without places. */
export const UNAFFORDABLE = 2 ** 30;

/** Room for a few more places than there are, so that one more mentor does not move everything. */
const SPARE_PLACES = 64;

/** The arrays that every ground has. */
export function commonSizes(rows: number, positions: number, capacity: Int32Array, listEntries: number) {
  const places = capacity.reduce((sum, each) => sum + each, SPARE_PLACES);
  return {
    prices: 4 * (positions + 4),
    gathered: 8 * (positions + 4),
    buckets: 4 * 512,
    lists: 8 * listEntries,
    listStarts: 4 * (rows + 1),
    listLengths: 4 * rows,
    bounds: 4 * rows,
    columnOf: 4 * rows,
    placeStarts: 4 * (positions + 1),
    placePrices: 4 * places,
    placeRows: 4 * places,
  } satisfies Partial<Record<Place, number>>;
}

/** Scores leave head room for their fineness: sums stay below 2^31. */
export function finenessFor(greatest: number, wanted: number): number {
  if (greatest > MAX_SCORE) throw new RangeError("Too large a score for exact arithmetic");
  return Math.min(wanted, Math.floor(UNAFFORDABLE / Math.max(1, greatest)));
}

export function inOrder(count: number): Int32Array {
  const order = new Int32Array(count);
  for (let at = 0; at < count; at++) order[at] = at;
  return order;
}
