import { layOut, takeEngine, type Engine } from "./engine.ts";
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
  const greatest = copied(values, layout.numbers("scores"), engine);
  layout.numbers("listLengths").fill(0);
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

/** So many at a time are still at hand for the next to read them. */
const AT_HAND = 2 ** 16;

/** Copies the scores in, and says which is the greatest. */
function copied(values: Int32Array, into: Int32Array, engine: Engine): number {
  // Rows are read in steps of four: past the last one there must be no score.
  into.fill(0, values.length);
  let greatest = 0;
  for (let from = 0; from < values.length; from += AT_HAND) {
    const end = Math.min(values.length, from + AT_HAND);
    into.set(values.subarray(from, end), from);
    greatest = Math.max(greatest, engine.greatestScore(from, end));
  }
  return greatest;
}
