const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const halves = (all: readonly number[]) =>
  Math.abs(median(all.filter((_, i) => i % 2 === 0)) - median(all.filter((_, i) => i % 2 === 1)));

/**
 * How far the medians of two questions are from each other, in ms, and how far those of the same question asked twice:
 * what this machine makes of nothing at this moment. Asked in turn, the first of a pair by turns, so that whatever
 * slows one slows the other.
 */
export async function apartOf(
  times: number,
  one: (i: number) => Promise<number>,
  other: (i: number) => Promise<number>,
): Promise<{ apart: number; noise: number }> {
  const [these, those]: [number[], number[]] = [[], []];
  for (let i = 0; i < times; i++)
    if (i % 2) {
      these.push(await one(i));
      those.push(await other(i));
    } else {
      those.push(await other(i));
      these.push(await one(i));
    }
  return { apart: Math.abs(median(these) - median(those)), noise: Math.max(halves(these), halves(those)) };
}
