import type { Market } from "./market.ts";

/** The columns of a problem: a mentor's places, apart where a branch says that some of them are filled. */
export type Places = {
  readonly mentorOf: Int32Array;
  readonly capacity: Int32Array;
  /** 1 for places that must be filled. */
  readonly kept: Uint8Array;
  /** Columns of each mentor. */
  readonly columnsOf: readonly (readonly number[])[];
};

/** `none`: mentors who get nobody; `some`: mentors who get at least their minimum. By index. */
export function placesOf(market: Market, none: ReadonlySet<number>, some: ReadonlySet<number>): Places {
  const columns = market.mentors.map((mentor, at) => {
    const capacity = none.has(at) ? 0 : market.capacity[at]!;
    const locked = mentor.capacity - market.capacity[at]!;
    const least = some.has(at) ? Math.max(0, (mentor.minimum ?? 0) - locked) : 0;
    return {
      at,
      parts: [{ capacity: capacity - least, kept: 0 }, ...(least > 0 ? [{ capacity: least, kept: 1 }] : [])],
    };
  });
  const flat = columns.flatMap(({ at, parts }) => parts.map((part) => ({ at, ...part })));
  const columnsOf = columns.map((): number[] => []);
  flat.forEach(({ at }, column) => columnsOf[at]!.push(column));
  return {
    mentorOf: Int32Array.from(flat, ({ at }) => at),
    capacity: Int32Array.from(flat, ({ capacity }) => capacity),
    kept: Uint8Array.from(flat, ({ kept }) => kept),
    columnsOf,
  };
}
