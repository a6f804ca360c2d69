import { layOut, takeEngine } from "./engine.ts";
import { commonSizes, finenessFor, inOrder, type Ground } from "./ground.ts";
import type { Dense, Problem } from "./problem.ts";

const LIST_ROOM = 64;
const FINENESS = 16;
const RAISES = { first: 0.001, falling: 60 };

export function layDense({ rows, columns, capacity }: Problem, { values }: Dense): Ground {
  const engine = takeEngine();
  const listRoom = Math.min(columns, LIST_ROOM);
  const layout = layOut(engine, {
    ...commonSizes(rows, columns, capacity, rows * listRoom),
    values: 4 * (columns + 4),
    scores: 4 * (rows * columns + 4),
  });
  // Rows are read in steps of four: past the last one there must be no score.
  layout.numbers("scores").fill(0, values.length).set(values);
  layout.numbers("listLengths").fill(0);
  const greatest = engine.greatestScore(values.length);
  const fineness = finenessFor(greatest, FINENESS);
  engine.kind.value = 1;
  engine.width.value = columns;
  engine.reach.value = Math.max(1, Math.floor((greatest * fineness * listRoom) / 2 / columns));
  engine.reachStep.value = 1;
  const columnAt = inOrder(columns);
  return {
    engine,
    layout,
    kind: "dense",
    fineness,
    unit: 1,
    spread: greatest,
    raises: RAISES,
    columnAt,
    listRoom,
  };
}
