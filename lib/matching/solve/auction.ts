import { UNAFFORDABLE } from "./ground.ts";
import { AWAY, type Market } from "./market.ts";
import type { Options } from "./solve.ts";
import { Cancelled } from "./hooks.ts";

const TURNS = 1 << 16;

/**
 * Finds prices at which nearly everybody has what is best for them, by auctions with ever smaller raises. A column
 * that nobody bid for must not keep a price, so each auction begins somewhat below the prices of the one before.
 */
export function holdAuctions(market: Market, { prices: known, ...hooks }: Options): void {
  const { engine, layout, columnAt, fineness, unit } = market;
  const prices = layout.numbers("prices");
  engine.openAuction();
  const fine = (column: number): number => Math.floor(known![column]! / unit) * fineness;
  setPrices(market, (position) => (known ? Math.max(0, fine(columnAt[position]!) - MARGIN * fineness) : 0));
  const raises = raisesFor(market).filter((raise) => !known || raise <= fineness);
  raises.forEach((raise, stage) => {
    if (hooks.cancelled?.()) throw new Cancelled();
    if (stage > 0) beginBelow(market, prices, MARGIN * raises[stage - 1]!);
    engine.epsilon.value = raise;
    engine.beginAuction();
    while (!engine.auction(TURNS)) if (hooks.cancelled?.()) throw new Cancelled();
    hooks.progress?.((stage + 1) / (raises.length + 1));
  });
}

const MARGIN = 4;

/** From coarse to one fine unit, each `falling` times smaller than the one before. */
function raisesFor({ fineness, spread, raises: { first, falling } }: Market): number[] {
  const raises = [Math.max(fineness, Math.floor(fineness * spread * first))];
  while (raises.at(-1)! > 1) raises.push(Math.max(1, Math.floor(raises.at(-1)! / falling)));
  return raises;
}

/** Frees everybody and lowers every price, and with them what rows know about the columns they did not list. */
function beginBelow(market: Market, prices: Int32Array, by: number): void {
  const { layout } = market;
  setPrices(market, (position) => Math.max(0, prices[position]! - by));
  const columnOf = layout.numbers("columnOf");
  for (let row = 0; row < columnOf.length; row++) if (columnOf[row] !== AWAY) columnOf[row] = -1;
  layout.numbers("placeRows").fill(-1);
  const bounds = layout.numbers("bounds");
  for (let row = 0; row < bounds.length; row++)
    if (bounds[row]! < UNAFFORDABLE) bounds[row] = bounds[row]! + by;
}

/** Sets the price of every column and of all its places. */
export function setPrices(
  { engine, layout, capacityAt, kind }: Market,
  priceAt: (position: number) => number,
): void {
  const prices = layout.numbers("prices");
  const starts = layout.numbers("placeStarts");
  const placePrices = layout.numbers("placePrices");
  prices.fill(UNAFFORDABLE, capacityAt.length);
  for (let position = 0; position < capacityAt.length; position++) {
    const price = capacityAt[position] ? priceAt(position) : UNAFFORDABLE;
    prices[position] = price;
    for (let place = starts[position]!; place < starts[position + 1]!; place++) placePrices[place] = price;
    if (kind === "attributes") engine.noticePrice(position);
  }
}
