import { setPrices } from "./auction.ts";
import { columnReader } from "./column-reader.ts";
import { UNAFFORDABLE } from "./ground.ts";
import { AWAY, reopenMarket, type Market } from "./market.ts";
import { mirrored } from "./mirror.ts";
import type { Attributes, Problem } from "./problem.ts";
import type { Standing } from "./standing.ts";

/** Looks along all pairs of a row or a column for those worth `floor` or more, as (other side, score); fine units. */
export type Eye = (agent: number, floor: number) => Int32Array;

/** Prices may have risen since the engine got them; then it finds more than there is, which does no harm. */
export function eyeOfRows({ engine }: Market): Eye {
  const memory = new Int32Array(engine.memory.buffer);
  const gathered = engine.gathered.value >> 2;
  return (row, floor) => memory.slice(gathered, gathered + 2 * engine.scan(row, floor, UNAFFORDABLE));
}

/** So many looks are sooner read than laid out for, the other way round; in a small market all are. */
const FEW_LOOKS = 32;
const LARGE = 2 ** 21;

export function eyeOfColumns(standing: Standing): Eye {
  const { problem, kind } = standing.market;
  const reading = byReading(standing);
  if (kind !== "attributes" || problem.rows * problem.columns <= LARGE) return reading;
  let looks = 0;
  let kernel: Eye | undefined;
  return (position, floor) => {
    if (looks++ < FEW_LOOKS) return reading(position, floor);
    kernel ??= byKernel(standing, problem as Problem & { scores: Attributes });
    return kernel(position, floor);
  };
}

function byReading({ market, gains, columnOf }: Standing): Eye {
  const { columnAt, unit, fineness, problem } = market;
  const read = columnReader(problem);
  return (position, floor) => {
    const pairs: number[] = [];
    read(columnAt[position]!, (row, score) => {
      const fine = (score / unit) * fineness;
      if (fine - gains[row]! >= floor && columnOf[row] !== AWAY) pairs.push(row, fine);
    });
    return Int32Array.from(pairs);
  };
}

function byKernel({ market, gains }: Standing, problem: Problem & { scores: Attributes }): Eye {
  const mirror = reopenMarket(mirrored(problem));
  const look = eyeOfRows(mirror);
  setPrices(mirror, (position) => (gains[mirror.columnAt[position]!]! / market.fineness) * mirror.fineness);
  return (position, floor) => {
    const pairs = look(market.columnAt[position]!, (floor / market.fineness) * mirror.fineness);
    for (let entry = 0; entry < pairs.length; entry += 2) {
      pairs[entry] = mirror.columnAt[pairs[entry]!]!;
      pairs[entry + 1] = (pairs[entry + 1]! / mirror.fineness) * market.fineness;
    }
    return pairs;
  };
}
