import type { Face } from "./face.ts";

/** What stands between two columns on a chain of moves: a row that moves, or nobody, where a place stays empty. */
type Step = { readonly from: number; readonly row: number };

const NOBODY = -1;

/** Which moves are free. */
export type Moves = {
  /** The row may use this pair of the face. */
  readonly uses: (row: number, at: number) => boolean;
  /** The row may end without a column. */
  readonly leaves: (row: number) => boolean;
  /** The column may end with a place empty. */
  readonly empties: (column: number) => boolean;
};

/**
 * Changes one matching of a face into others, along chains of rows that each move on to the next column. A search never
 * looks at a column twice, so that it is linear in the face.
 */
export function rotations(face: Face, capacity: Int32Array, start: Int32Array, moves: Moves) {
  const columnOf = Int32Array.from(start);
  const OUT = capacity.length; // the pool: unmatched rows and empty places
  const holders = Array.from({ length: OUT + 1 }, () => new Set<number>());
  columnOf.forEach((column, row) => {
    if (face.starts[row + 1]! > face.starts[row]!) holders[column < 0 ? OUT : column]!.add(row);
  });
  const held = new Uint8Array(columnOf.length);
  const placeOf = (row: number) => (columnOf[row]! < 0 ? OUT : columnOf[row]!);

  /** Where somebody can go on to when one too many stands at `node`. */
  function* onward(node: number, chooser: number): Generator<[to: number, row: number]> {
    if (node !== OUT && holders[node]!.size < capacity[node]!) yield [OUT, NOBODY];
    if (node === OUT)
      for (let column = 0; column < OUT; column++)
        if (capacity[column]! > 0 && moves.empties(column)) yield [column, NOBODY];
    for (const row of holders[node]!) {
      if (held[row] || row === chooser) continue;
      if (node !== OUT && moves.leaves(row)) yield [OUT, row];
      for (let at = face.starts[row]!; at < face.starts[row + 1]!; at++)
        if (face.columns[at] !== node && moves.uses(row, at)) yield [face.columns[at]!, row];
    }
  }

  function moveAlong(steps: ReadonlyMap<number, Step>, first: number, last: number, chooser: number): void {
    for (let to = last; to !== first;) {
      const { from, row } = steps.get(to)!;
      if (row !== NOBODY) move(row, to);
      to = from;
    }
    move(chooser, first);
  }

  function move(row: number, to: number): void {
    holders[placeOf(row)]!.delete(row);
    holders[to]!.add(row);
    columnOf[row] = to === OUT ? -1 : to;
  }

  return {
    columnOf,
    /** The number by which the pool stands among the columns reached. */
    OUT,
    /** From now on the row stays where it is. */
    hold(row: number): void {
      held[row] = 1;
    },
    /**
     * Gives a row the first of the wished columns that a chain of free moves opens, its present one last. Null where
     * it has one; otherwise all that was reached in vain.
     */
    choose(chooser: number, wishes: Iterable<number>): ReadonlySet<number> | null {
      const present = placeOf(chooser);
      const poolIsEnough = present === OUT || moves.empties(present);
      const steps = new Map<number, Step>();
      for (const wish of wishes) {
        if (wish === present) return null;
        if (steps.has(wish)) continue; // looked at already, to no avail
        steps.set(wish, { from: wish, row: NOBODY });
        const queue = [wish];
        for (let next = 0; next < queue.length; next++)
          for (const [to, row] of onward(queue[next]!, chooser)) {
            if (steps.has(to)) continue;
            steps.set(to, { from: queue[next]!, row });
            queue.push(to);
            if (to !== present && !(to === OUT && poolIsEnough)) continue;
            moveAlong(steps, wish, to, chooser);
            return null;
          }
      }
      return new Set(steps.keys());
    },
    /** Who stands in these columns. */
    *rowsIn(nodes: ReadonlySet<number>): Generator<number> {
      for (const node of nodes) yield* holders[node]!;
    },
  };
}
