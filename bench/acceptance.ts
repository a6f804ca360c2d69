import { deferAcceptance } from "@/lib/matching/solve/acceptance.ts";
import { random } from "./instances.ts";
import { processor } from "./processor.ts";
import type { Acceptance } from "./report.ts";

const TIMES = 9;

/**
 * Deferred acceptance of lists: every row names `wishes` columns, each of which thinks something of it; against one pass
 * that reads the same lists. Throws if two would both rather have each other.
 */
export function acceptance(rows: number, columns: number, wishes: number): Acceptance {
  const { next: chance, upTo } = random(rows);
  const wanted = new Int32Array(rows * wishes);
  const liked = new Float64Array(rows * wishes);
  for (let row = 0; row < rows; row++) {
    const own = new Set<number>();
    while (own.size < wishes) own.add(upTo(columns));
    wanted.set([...own], row * wishes);
  }
  for (let at = 0; at < liked.length; at++) liked[at] = chance();
  const capacity = Int32Array.from({ length: columns }, () => 1 + upTo(4));
  const asked = new Int32Array(rows);

  const solve = (): Int32Array => {
    asked.fill(0);
    return deferAcceptance({
      rows,
      capacity,
      next: (row) => (asked[row] === wishes ? -1 : wanted[row * wishes + asked[row]!++]!),
      rank: (_, row) => liked[row * wishes + asked[row]! - 1]!,
    });
  };
  let sum = 0;
  const read = (): void => {
    for (let at = 0; at < wanted.length; at++) sum += wanted[at]! * liked[at]!;
  };

  let columnOf = solve();
  const took = medianOf(() => (columnOf = solve()));
  const pass = medianOf(read);
  if (sum === 0 || blocking(columnOf) > 0) throw new Error("Not stable");
  console.log(
    `\nDeferred acceptance, ${rows.toLocaleString("en")} × ${wishes}: ${took.toFixed(1)} ms, ${(took / pass).toFixed(1)} passes of ${pass.toFixed(1)} ms, nobody blocks`,
  );
  return { rows, wishes, took, pass };

  function blocking(columnOf: Int32Array): number {
    const least = new Float64Array(columns).fill(Infinity);
    const held = new Int32Array(columns);
    const rankOf = (row: number, column: number): number =>
      liked[row * wishes + wanted.subarray(row * wishes, (row + 1) * wishes).indexOf(column)]!;
    columnOf.forEach((column, row) => {
      if (column < 0) return;
      held[column]!++;
      least[column] = Math.min(least[column]!, rankOf(row, column));
    });
    let count = 0;
    columnOf.forEach((column, row) => {
      for (let wish = 0; wish < wishes; wish++) {
        const better = wanted[row * wishes + wish]!;
        if (better === column) break;
        if (held[better]! < capacity[better]! || liked[row * wishes + wish]! > least[better]!) count++;
      }
    });
    return count;
  }
}

function medianOf(work: () => void): number {
  const times = Array.from({ length: TIMES }, () => {
    const begun = processor();
    work();
    return processor() - begun;
  });
  return times.sort((a, b) => a - b)[TIMES >> 1]!;
}
