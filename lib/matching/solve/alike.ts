/** What tells columns apart: a code of each. */
export type Codes = { readonly columnCodes: ArrayLike<number>; readonly columnKinds: number };

/** Columns of which none can be told from another are of one kind: the kind of each, and the first of each kind. */
export type Kinds = { readonly kindOf: Int32Array; readonly first: readonly number[] };

/**
 * Kinds of columns, where there are few enough for it to matter: at most half as many as columns, or null. The codes
 * that tell most apart come first, so that it is soon known where nearly everybody differs.
 */
export function kindsOf(columns: number, codes: readonly Codes[]): Kinds | null {
  let kindOf = new Int32Array(columns);
  let first = columns > 0 ? [0] : [];
  for (const { columnCodes, columnKinds } of [...codes].sort((a, b) => b.columnKinds - a.columnKinds)) {
    const known = new Map<number, number>();
    const finer = new Int32Array(columns);
    first = [];
    for (let column = 0; column < columns; column++) {
      const name = kindOf[column]! * columnKinds + columnCodes[column]!;
      const kind = known.get(name) ?? first.push(column) - 1;
      known.set(name, kind);
      finer[column] = kind;
      if (2 * first.length > columns) return null;
    }
    kindOf = finer;
  }
  return 2 * first.length > columns ? null : { kindOf, first };
}

/** The columns of each kind, in their order. */
export function membersOf({ kindOf, first }: Kinds): readonly (readonly number[])[] {
  const members = first.map((): number[] => []);
  kindOf.forEach((kind, column) => members[kind]!.push(column));
  return members;
}
