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

/** So many looks at the same people are sooner read than laid out for, the other way round; in a small market all are. */
const FEW_LOOKS = 32;
const LARGE = 2 ** 21;
const looked = new WeakMap<Attributes["planes"], number>();

/** By reading or by kernel, it sees the same pairs in the same order, so that nothing depends on how often one looked. */
export function eyeOfColumns(standing: Standing): Eye {
  const { problem, kind } = standing.market;
  const { scores, rows, columns } = problem;
  const reading = byReading(standing);
  if (kind !== "attributes" || scores.kind !== "attributes" || rows * columns <= LARGE) return reading;
  let kernel: Eye | undefined;
  return (position, floor) => {
    const looks = looked.get(scores.planes) ?? 0;
    looked.set(scores.planes, looks + 1);
    if (looks < FEW_LOOKS) return reading(position, floor);
    kernel ??= byKernel(standing, { ...problem, scores });
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
    const seen = look(market.columnAt[position]!, (floor / market.fineness) * mirror.fineness);
    const found: [row: number, score: number][] = [];
    for (let entry = 0; entry < seen.length; entry += 2) {
      const row = mirror.columnAt[seen[entry]!]!;
      const fine = (seen[entry + 1]! / mirror.fineness) * market.fineness;
      if (fine - gains[row]! >= floor) found.push([row, fine]);
    }
    return Int32Array.from(found.sort(([a], [b]) => a - b).flat());
  };
}
