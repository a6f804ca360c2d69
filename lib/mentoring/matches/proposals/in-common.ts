import type { Answer } from "../../../matching/criteria.ts";

export const listed = (value: Answer | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

const plain = (text: string) => text.trim().toLowerCase();

/**
 * What somebody named and at least half of the others too. It says of nobody that they named it, and nothing that is not
 * one's own answer.
 */
export const sharedWith = (mine: readonly string[], others: readonly (readonly string[])[]): string[] =>
  mine.filter(
    (each) =>
      others.length > 0 &&
      2 * others.filter((one) => one.some((it) => plain(it) === plain(each))).length >= others.length,
  );

export type Common = { readonly value: string; readonly count: number };

/** What at least half of some people named, and two at the least; most named first. */
export function commonIn(all: readonly (readonly string[])[]): Common[] {
  const counts = new Map<string, Common>();
  for (const named of all)
    for (const [key, value] of new Map(named.map((each) => [plain(each), each])))
      counts.set(key, { value: counts.get(key)?.value ?? value, count: (counts.get(key)?.count ?? 0) + 1 });
  return [...counts.values()]
    .filter(({ count }) => count >= 2 && 2 * count >= all.length)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
