import { setPrices } from "./auction.ts";
import { UNAFFORDABLE } from "./ground.ts";
import { AWAY, type Market } from "./market.ts";
import { HOME } from "./search.ts";

/** Who stands where at which prices, in fine units that are whole units of score: gain + price ≥ score, for any pair. */
export type Standing = {
  readonly market: Market;
  readonly prices: Float64Array;
  readonly gains: Float64Array;
  /** Position of each row's column, HOME, or AWAY. */
  readonly columnOf: Int32Array;
  /** Score of the pair that a row is in. */
  readonly worth: Int32Array;
  /** Rows of each column: there is room for one more while a chain of changes is made. */
  readonly holders: Int32Array;
  /** Where each column's begin among them, and how many there are. */
  readonly firstHolder: Int32Array;
  readonly held: Int32Array;
};

export function emptyStanding(market: Market, prices: Float64Array): Standing {
  const { layout, capacityAt } = market;
  const columnOf = layout.numbers("columnOf").slice();
  for (let row = 0; row < columnOf.length; row++) if (columnOf[row] !== AWAY) columnOf[row] = HOME;
  const firstHolder = new Int32Array(capacityAt.length + 1);
  for (let column = 0; column < capacityAt.length; column++)
    firstHolder[column + 1] = firstHolder[column]! + capacityAt[column]! + 1;
  return {
    market,
    prices,
    gains: new Float64Array(columnOf.length),
    columnOf,
    worth: new Int32Array(columnOf.length),
    holders: new Int32Array(firstHolder[capacityAt.length]!),
    firstHolder,
    held: new Int32Array(capacityAt.length),
  };
}

export function enter(
  { columnOf, worth, holders, firstHolder, held }: Standing,
  row: number,
  column: number,
  score: number,
): void {
  columnOf[row] = column;
  worth[row] = score;
  if (column !== HOME) holders[firstHolder[column]! + held[column]!++] = row;
}

export function leave({ columnOf, holders, firstHolder, held, worth }: Standing, row: number): void {
  const column = columnOf[row]!;
  if (column < 0) return;
  let at = firstHolder[column]!;
  while (holders[at] !== row) at++;
  holders[at] = holders[firstHolder[column]! + --held[column]!]!;
  columnOf[row] = HOME;
  worth[row] = 0;
}

export const isVacant = ({ market, held }: Standing, column: number): boolean =>
  held[column]! < market.capacityAt[column]!;

/** What an auction left behind, with prices rounded to whole units: nearly an optimum, and often one. */
export function standingAfterAuction(market: Market): { standing: Standing; bounds: Float64Array } {
  const { layout, fineness, capacityAt, kind } = market;
  const auctioned = layout.numbers("prices").slice(0, capacityAt.length);
  const cut = quietest(auctioned, fineness);
  setPrices(market, (position) => fineness * Math.floor((auctioned[position]! + fineness - cut) / fineness));
  const standing = emptyStanding(
    market,
    new Float64Array(layout.numbers("prices").subarray(0, capacityAt.length)),
  );
  const placeRows = layout.numbers("placeRows");
  const starts = layout.numbers("placeStarts");
  for (let position = 0; position < capacityAt.length; position++)
    for (let place = starts[position]!; place < starts[position + 1]!; place++)
      if (placeRows[place]! >= 0) enter(standing, placeRows[place]!, position, 0);
  // A price was lowered by less than `cut`, so what is not listed may be worth that much more than the bound.
  const bounds = new Float64Array(layout.numbers("bounds"));
  for (let row = 0; row < bounds.length; row++)
    bounds[row] =
      kind === "complete" ? -Infinity : fineness * Math.floor((bounds[row]! + cut - 1) / fineness);
  return { standing, bounds };
}

/**
 * Where to cut between rounding down and rounding up: where the fewest prices are near. In an auction prices drift
 * from whole units together; two that were equal but for the drift must not be rounded apart.
 */
function quietest(prices: Int32Array, fineness: number): number {
  const near = new Int32Array(fineness);
  for (const price of prices) if (price > 0 && price < UNAFFORDABLE) near[price % fineness]!++;
  let cut = 1;
  let fewest = Infinity;
  for (let at = 1; at <= fineness; at++) {
    const here = near[at - 1]! + near[at % fineness]!;
    if (here < fewest) [cut, fewest] = [at, here];
  }
  return cut;
}
