import { narrower, type Face } from "./face.ts";
import type { Goal, Stage } from "./proof.ts";
import { rotations } from "./rotations.ts";
import { Cancelled, type Hooks } from "./solve/hooks.ts";
import { pricesById, type Optimum, type Standing } from "./stages.ts";

/**
 * Raises the worst-off first, then the next (leximin; as in Huang, Kavitha, Mehlhorn and Michail, “Fair matchings and
 * related problems”, 2016): among the matchings with the most people, as few as possible at the lowest score, then at
 * the next, and so on. `first` is the optimum for the number of people, already settled in `standing`.
 *
 * For whoever has the lowest score a chain of moves is looked for at whose end one more stands above it: they rise, or
 * make way for somebody who does. Where there is none, what the search reached proves it: prices in there rise by one against the rest (Kuhn 1955). For each score
 * somebody is left with, two goals are kept: that nobody more stands below it, and that nobody more could stand above.
 */
export function raise(standing: Standing, first: Optimum, hooks?: Hooks): Standing {
  if (!standing.face) return standing;
  const { market, places } = standing;
  const [gains, prices] = [first.gains.slice(), first.prices.slice()];
  const stages: Stage[] = [...standing.stages];
  let before = { gains: gains.slice(), prices: prices.slice() };
  const keep = (goal: Goal, value: number) => {
    stages.push({ ...goal, value, ...pricesById(market, places, { gains, prices }, 1, before) });
    before = { gains: gains.slice(), prices: prices.slice() };
  };

  let face: Face = standing.face;
  let columnOf = standing.columnOf;
  let bound = 0;
  for (let value = first.value; value > 0;) {
    if (hooks?.cancelled?.()) throw new Cancelled();
    const scoreOf = (row: number) => scoreIn(face, row, columnOf[row]!);
    let lowest = Infinity;
    for (let row = 0; row < columnOf.length; row++) {
      const score = scoreOf(row);
      if (score >= bound && score < lowest) lowest = score;
    }
    const isTight = (row: number, column: number, score: number) =>
      (score < bound || score >= lowest) && gains[row]! + prices[column]! === (score > lowest ? 1 : 0);
    const chains = rotations(face, places.capacity, columnOf, {
      uses: (row, at) => isTight(row, face.columns[at]!, face.scores[at]!),
      leaves: (row) => !face.mustRow[row] && gains[row] === 0,
      empties: (column) => !face.mustColumn[column] && prices[column] === 0,
    });
    columnOf = chains.columnOf;
    let stay = 0;
    for (let row = 0; row < columnOf.length; row++) {
      if (scoreOf(row) !== lowest) continue;
      const wishes: number[] = [];
      for (let at = face.starts[row]!; at < face.starts[row + 1]!; at++)
        if (isTight(row, face.columns[at]!, face.scores[at]!)) wishes.push(face.columns[at]!);
      if (!face.mustRow[row] && gains[row] === 0) wishes.push(chains.OUT);
      const reached = chains.choose(row, wishes);
      if (!reached) continue;
      if (stay++ === 0 && lowest > bound) keep({ goal: "at-least", score: lowest }, value);
      const rows = new Set([row, ...chains.rowsIn(reached)]);
      shift(gains, prices, face, places.capacity, { rows, columns: reached, pool: reached.has(chains.OUT) });
    }
    if (stay === 0) continue;
    value -= stay;
    keep({ goal: "at-least", score: lowest + 1 }, value);
    const kept = narrower(face, isTight);
    face = {
      ...kept,
      mustRow: kept.mustRow.map((must, row) => (must || gains[row]! > 0 ? 1 : 0)),
      mustColumn: kept.mustColumn.map((must, column) => (must || prices[column]! > 0 ? 1 : 0)),
    };
    bound = lowest + 1;
  }
  return { ...standing, stages, face, columnOf };
}

/** -1 for nobody. */
function scoreIn({ starts, columns, scores }: Face, row: number, column: number): number {
  if (column < 0) return -1;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) if (columns[at] === column) return scores[at]!;
  return -1;
}

/**
 * One more for what was reached against the rest; the pool’s price is 0 for ever, so where it was reached the rest
 * moves. Who has no pair in the face, and who has no place, stay out of it.
 */
function shift(
  gains: Int32Array,
  prices: Int32Array,
  { starts }: Face,
  capacity: Int32Array,
  reached: {
    readonly rows: ReadonlySet<number>;
    readonly columns: ReadonlySet<number>;
    readonly pool: boolean;
  },
): void {
  const { rows, columns, pool } = reached;
  for (let row = 0; row < gains.length; row++)
    if (starts[row + 1]! > starts[row]! && rows.has(row) !== pool) gains[row]! += pool ? 1 : -1;
  for (let column = 0; column < prices.length; column++)
    if (capacity[column]! > 0 && columns.has(column) !== pool) prices[column]! += pool ? -1 : 1;
}
