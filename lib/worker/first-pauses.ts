import type { Recurs } from "../operations/clocks/turns.ts";

/** Within this time of a start whatever is due has gone. */
const SOON_MS = 60_000;

/**
 * How long each clock waits for its first turn after a start, in ms: until the turn that an earlier process left to it.
 * What is due already goes within a minute, the longest due first and one after the other, so that whoever comes first
 * does not wait for all of it.
 */
export function firstPauses(
  clocks: readonly Recurs[],
  dueIn: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const due = clocks
    .map(({ name, everySeconds }) => ({
      name,
      every: everySeconds * 1000,
      left: Math.min(dueIn.get(name) ?? 0, everySeconds * 1000),
    }))
    .sort((a, b) => a.left - b.left);
  const seldom = due.filter(({ every }) => every > SOON_MS);
  const step = SOON_MS / (seldom.length + 1);
  return new Map([
    ...due.map(({ name, every }) => [name, every] as const),
    ...seldom.map(({ name, left }, i) => [name, left > SOON_MS ? left : step * (i + 1)] as const),
  ]);
}
