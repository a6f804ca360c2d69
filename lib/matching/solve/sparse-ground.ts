import { layOut, takeEngine } from "./engine.ts";
import { commonSizes, finenessFor, inOrder, UNAFFORDABLE, type Ground } from "./ground.ts";
import type { Problem, Sparse } from "./problem.ts";

const FINENESS = 64;
const RAISES = { first: 0.01, falling: 16 };

/** Rows have their whole list from the beginning, and nothing is ever scanned. */
export function laySparse(problem: Problem, { starts, columns: indices, values }: Sparse): Ground {
  const { rows, columns, capacity } = problem;
  const engine = takeEngine();
  const layout = layOut(engine, commonSizes(rows, columns, capacity, values.length));
  let greatest = 0;
  let least = Infinity;
  for (const value of values) {
    if (value > greatest) greatest = value;
    if (value > 0 && value < least) least = value;
  }
  const fineness = finenessFor(greatest, FINENESS);
  engine.kind.value = 0;
  layout.numbers("listStarts").set(starts);
  const lengths = layout.numbers("listLengths");
  for (let row = 0; row < rows; row++) lengths[row] = starts[row + 1]! - starts[row]!;
  const lists = layout.numbers("lists");
  for (let pair = 0; pair < values.length; pair++) {
    lists[2 * pair] = indices[pair]!;
    lists[2 * pair + 1] = values[pair]! > 0 ? values[pair]! * fineness : -UNAFFORDABLE;
  }
  const spread = Math.max(1, greatest - least);
  const columnAt = inOrder(columns);
  return {
    engine,
    layout,
    kind: "complete",
    fineness,
    unit: 1,
    spread,
    raises: RAISES,
    columnAt,
    listRoom: 0,
  };
}
