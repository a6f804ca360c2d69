import { scorerOf, type Problem, type Solution } from "./problem.ts";

/**
 * The solver as one reads it: rows enter one by one, each by the cheapest chain of changes (Kuhn 1955; Jonker and
 * Volgenant 1987). Distances are reduced costs, gain + price - score, which the prices keep from 0 up, so that
 * Dijkstra's search is exact. The chain ends where a place is free or where somebody does better unmatched.
 * O(rows² × columns). It specifies the kernels, which are compared with it, and solves nothing else.
 */
export function solveByReference(problem: Problem): Solution {
  const { rows, columns, capacity, away } = problem;
  const scoreOf = scorerOf(problem);
  const columnOf = new Int32Array(rows).fill(-1);
  const holders = Array.from({ length: columns }, (): number[] => []);
  const gains = new Int32Array(rows);
  const prices = new Int32Array(columns);

  for (let entering = 0; entering < rows; entering++) {
    if (away?.has(entering)) continue;
    for (let column = 0; column < columns; column++)
      if (capacity[column]! > 0)
        gains[entering] = Math.max(gains[entering]!, scoreOf(entering, column) - prices[column]!);

    const distance = new Float64Array(columns).fill(Infinity);
    const reachedFrom = new Int32Array(columns);
    const settled = new Set<number>();
    const reached = new Map([[entering, 0]]);
    let length = Infinity;
    let leaves = -1; // the row that does best to stay unmatched, where that ends the shortest chain
    let row = entering;
    let end = -1;
    for (let expand = [entering]; ;) {
      for (row of expand) {
        const at = reached.get(row)!;
        if (at + gains[row]! < length) [length, leaves] = [at + gains[row]!, row];
        for (let column = 0; column < columns; column++) {
          const score = scoreOf(row, column);
          if (score === 0 || capacity[column] === 0 || settled.has(column)) continue;
          const through = at + gains[row]! + prices[column]! - score;
          if (through < distance[column]!) [distance[column], reachedFrom[column]] = [through, row];
        }
      }
      end = -1;
      for (let column = 0; column < columns; column++)
        if (!settled.has(column) && distance[column]! < (end < 0 ? length : distance[end]!)) end = column;
      if (end < 0) break; // nothing is nearer than staying unmatched
      if (holders[end]!.length < capacity[end]!) {
        length = distance[end]!;
        break;
      }
      settled.add(end);
      expand = holders[end]!.filter((holder) => !reached.has(holder));
      for (const holder of expand) reached.set(holder, distance[end]!);
    }

    for (const [each, at] of reached) gains[each] = gains[each]! - (length - at);
    for (const column of settled) prices[column] = prices[column]! + (length - distance[column]!);
    row = end < 0 ? leaves : reachedFrom[end]!;
    if (end >= 0) holders[end]!.push(row);
    for (let to = end; ; row = reachedFrom[to]!) {
      const from = columnOf[row]!;
      columnOf[row] = to;
      if (from < 0) break;
      holders[from]!.splice(holders[from]!.indexOf(row), 1, reachedFrom[from]!);
      to = from;
    }
  }
  let total = 0;
  columnOf.forEach((column, row) => (total += column < 0 ? 0 : scoreOf(row, column)));
  return { columnOf, gains, prices, total };
}
