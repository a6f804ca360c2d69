/** Rows ask columns, most wanted first; what each thinks of the other, as numbers. */
export type Wishes = {
  readonly rows: number;
  /** Places of each column. */
  readonly capacity: Int32Array;
  /** The column a row asks next, -1 when it has asked all it may have. */
  readonly next: (row: number) => number;
  /** What a column thinks of a row that has just asked it; the higher the better, and no two rows alike. */
  readonly rank: (column: number, row: number) => number;
};

/**
 * Deferred acceptance with places (Gale and Shapley 1962): rows ask in the order they like; a column holds the best who
 * asked, and sends the least liked away when places run out. A column of each row, -1 for none.
 */
export function deferAcceptance({ rows, capacity, next, rank }: Wishes): Int32Array {
  const columnOf = new Int32Array(rows).fill(-1);
  const first = new Int32Array(capacity.length + 1);
  for (let column = 0; column < capacity.length; column++)
    first[column + 1] = first[column]! + capacity[column]!;
  const heldRow = new Int32Array(first[capacity.length]!);
  const heldRank = new Float64Array(heldRow.length);
  const held = new Int32Array(capacity.length);
  for (let entering = 0; entering < rows; entering++) {
    for (let row = entering; row >= 0;) {
      const column = next(row);
      if (column < 0) break;
      const liked = rank(column, row);
      const from = first[column]!;
      let place = from + held[column]!;
      let sent = -1;
      if (place < first[column + 1]!) held[column]!++;
      else {
        place = leastLiked(heldRank, from, place);
        if (place < 0 || liked < heldRank[place]!) continue;
        sent = heldRow[place]!;
        columnOf[sent] = -1;
      }
      heldRow[place] = row;
      heldRank[place] = liked;
      columnOf[row] = column;
      row = sent;
    }
  }
  return columnOf;
}

/** -1 where nobody is held. */
function leastLiked(ranks: Float64Array, from: number, end: number): number {
  let least = from < end ? from : -1;
  for (let place = from + 1; place < end; place++) if (ranks[place]! < ranks[least]!) least = place;
  return least;
}
