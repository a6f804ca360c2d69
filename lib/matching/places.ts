import type { Market } from "./market.ts";
import { kindsOf, membersOf, type Kinds } from "./solve/alike.ts";

/** Places of one mentor: all they have, or those apart that a branch says are filled or not. */
export type Part = { readonly mentor: number; readonly capacity: number; readonly kept: number };

/**
 * The columns of a problem. Mentors whom no rule and no answer tells apart share one: any of them can take what another
 * would have, so that one price holds for all, and who is with whom is decided by lot (see `draw.ts`).
 */
export type Places = {
  readonly parts: readonly (readonly Part[])[];
  /** A mentor of each column, whose answers say what it is worth. */
  readonly mentorOf: Int32Array;
  readonly capacity: Int32Array;
  /** 1 for places that must be filled. */
  readonly kept: Uint8Array;
  /** Columns of each mentor. */
  readonly columnsOf: readonly (readonly number[])[];
};

/** `none`: mentors who get nobody; `some`: mentors who get at least their minimum. By index. */
export function placesOf(market: Market, none: ReadonlySet<number>, some: ReadonlySet<number>): Places {
  const single = market.mentors.flatMap((mentor, at): Part[] => {
    const capacity = none.has(at) ? 0 : market.capacity[at]!;
    const locked = mentor.capacity - market.capacity[at]!;
    const least = some.has(at) ? Math.max(0, (mentor.minimum ?? 0) - locked) : 0;
    return [
      { mentor: at, capacity: capacity - least, kept: 0 },
      ...(least > 0 ? [{ mentor: at, capacity: least, kept: 1 }] : []),
    ];
  });
  const kinds = alike(market, single, some);
  const parts = kinds
    ? membersOf(kinds).map((of) => of.map((at) => single[at]!))
    : single.map((part) => [part]);
  const columnsOf = market.mentors.map((): number[] => []);
  parts.forEach((of, column) => of.forEach(({ mentor }) => columnsOf[mentor]!.push(column)));
  return {
    parts,
    mentorOf: Int32Array.from(parts, ([first]) => first!.mentor),
    capacity: Int32Array.from(parts, (of) => of.reduce((sum, { capacity }) => sum + capacity, 0)),
    kept: Uint8Array.from(parts, ([first]) => first!.kept),
    columnsOf,
  };
}

/** Alike: the same codes in every table and the same exclusions, and either some place or none. */
function alike(market: Market, parts: readonly Part[], some: ReadonlySet<number>): Kinds | null {
  const byAnswers = kindsOf(
    parts.length,
    market.planes.map(({ columnCodes, columnKinds }) => ({
      columnCodes: parts.map(({ mentor }) => columnCodes[mentor]!),
      columnKinds,
    })),
  );
  if (!byAnswers) return null;
  const excluded = codesOfExclusions(market);
  return kindsOf(parts.length, [
    { columnCodes: byAnswers.kindOf, columnKinds: byAnswers.first.length },
    { columnCodes: parts.map(({ mentor }) => excluded[mentor]!), columnKinds: market.mentors.length },
    {
      columnCodes: parts.map(({ mentor, capacity }, at) =>
        some.has(mentor) ? at + 2 : Math.min(1, capacity),
      ),
      columnKinds: parts.length + 2,
    },
  ]);
}

/** One number for all mentors from whom the same mentees are excluded. */
function codesOfExclusions({ mentors, exclusions: { starts, columns } }: Market): number[] {
  const rowsOf = mentors.map((): number[] => []);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) rowsOf[columns[at]!]!.push(row);
  const codes = new Map<string, number>();
  return rowsOf.map((rows) => {
    const name = rows.join();
    if (!codes.has(name)) codes.set(name, codes.size);
    return codes.get(name)!;
  });
}

/** Every mentor is a column, and the other way round. */
export const isPlain = ({ parts }: Places, { mentors }: Market): boolean =>
  parts.length === mentors.length && parts.every((of) => of.length === 1);
