import { setPrices } from "./auction.ts";
import { UNAFFORDABLE } from "./ground.ts";
import { AWAY } from "./market.ts";
import type { Standing } from "./standing.ts";

/** Told of a pair at which gain and price are the score, by the position of its column; `score` in fine units. */
export type Tight = (row: number, position: number, score: number) => void;

/**
 * The solver's own last look: one pass over all pairs at the final prices. Throws if it was not exact after all. On its
 * way it can tell of the tight pairs, the only ones that an optimum may use; not of those of rows that gain nothing.
 */
export function certify(standing: Standing, tight?: Tight): void {
  const { market, columnOf, gains, prices } = standing;
  const { engine, layout, kind } = market;
  const look = (pairs: Int32Array, from: number, to: number, row: number, gain: number): void => {
    for (let entry = from; entry < to; entry += 2) {
      const value = pairs[entry + 1]! - prices[pairs[entry]!]!;
      if (value > gain) fail();
      if (value === gain && gain > 0) tight?.(row, pairs[entry]!, pairs[entry + 1]!);
    }
  };
  balance(standing);
  setPrices(market, (position) => prices[position]!);
  const lists = layout.numbers("lists");
  const starts = layout.numbers("listStarts");
  const memory = new Int32Array(engine.memory.buffer);
  const gathered = engine.gathered.value >> 2;
  for (let row = 0; row < gains.length; row++) {
    if (columnOf[row] === AWAY) continue;
    const gain = gains[row]!;
    if (kind === "complete") {
      look(lists, 2 * starts[row]!, 2 * starts[row + 1]!, row, gain);
    } else {
      const count = engine.scan(row, tight ? gain : gain + 1, UNAFFORDABLE);
      if (count > 0) look(memory, gathered, gathered + 2 * count, row, gain);
    }
  }
}

/** That no gain and no price is negative, no empty place has a price, and both sums are equal. */
export function balance({ market, columnOf, gains, prices, worth, held }: Standing): void {
  const { capacityAt } = market;
  let dual = 0;
  let primal = 0;
  for (let position = 0; position < prices.length; position++) {
    if (!capacityAt[position]) continue;
    const price = prices[position]!;
    if (price < 0 || (price > 0 && held[position] !== capacityAt[position])) fail();
    dual += price * capacityAt[position]!;
  }
  for (let row = 0; row < gains.length; row++) {
    if (columnOf[row] === AWAY) continue;
    if (gains[row]! < 0) fail();
    dual += gains[row]!;
    primal += worth[row]!;
  }
  if (dual !== primal) fail();
}

function fail(): never {
  throw new Error("The solver did not reach an optimum");
}
