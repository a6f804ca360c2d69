import loadHighs from "highs";
import { scorerOf, type Problem } from "@/lib/matching/solve/problem.ts";

/** The same problem as a linear program, whose optimum is integral. */
export async function bestByHighs(problem: Problem): Promise<() => number> {
  const highs = await loadHighs();
  const scoreOf = scorerOf(problem);
  const { rows, columns, capacity } = problem;
  const pairs: { row: number; column: number; score: number }[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (scoreOf(row, column) > 0) pairs.push({ row, column, score: scoreOf(row, column) });
  return () => {
    const model = highs.createModel({
      numCols: pairs.length,
      numRows: rows + columns,
      colCost: pairs.map(({ score }) => -score),
      colLower: pairs.map(() => 0),
      colUpper: pairs.map(() => 1),
      rowLower: Array.from({ length: rows + columns }, () => 0),
      rowUpper: [...Array.from({ length: rows }, () => 1), ...capacity],
      matrix: {
        format: "csc",
        numRows: rows + columns,
        numCols: pairs.length,
        starts: [...pairs.map((_, k) => 2 * k), 2 * pairs.length],
        indices: pairs.flatMap(({ row, column }) => [row, rows + column]),
        values: pairs.flatMap(() => [1, 1]),
      },
    });
    model.options.set({ output_flag: false });
    model.run();
    const values = Array.from(model.getSolution().colValue as ArrayLike<number>);
    model.dispose();
    return Math.round(values.reduce((sum, value, k) => sum + value * (pairs[k]?.score ?? 0), 0));
  };
}
