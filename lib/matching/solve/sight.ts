import type { Eye } from "./eyes.ts";
import type { Sides } from "./search.ts";

type Seen = Pick<Sides, "listOf" | "lookFurther">;

/**
 * What agents know of objects: at first a list each, of which some are shared from elsewhere, and nothing beyond
 * `bounds`; each look goes further down from there, twice as far as the one before.
 */
export function sight(
  eye: Eye,
  { gains, bounds }: Pick<Sides, "gains" | "bounds">,
  { fineness, spread }: { fineness: number; spread: number },
  atFirst: Sides["listOf"],
): Seen {
  const lists = new Map<number, Int32Array>();
  const looks = new Uint8Array(gains.length);
  return {
    listOf(agent) {
      const list = lists.get(agent);
      return list ? { from: list, start: 0, end: list.length } : atFirst(agent);
    },
    lookFurther(agent) {
      const step = fineness * Math.max(1, spread >> 6) * 2 ** looks[agent]!++;
      const from = Math.min(bounds[agent]!, gains[agent]! + fineness);
      const floor = Math.max(fineness, fineness * Math.floor((from - step) / fineness));
      lists.set(agent, eye(agent, floor));
      bounds[agent] = floor - fineness;
    },
  };
}
