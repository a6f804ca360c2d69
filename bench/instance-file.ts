import { closeSync, openSync, writeSync } from "node:fs";
import { scorerOf, type Problem } from "@/lib/matching/solve/problem.ts";

/** Writes a problem for `peers.py`: a matrix with a column for every place, or lists of pairs. */
export function writeInstance(file: string, problem: Problem): void {
  const out = openSync(file, "w");
  const write = (numbers: Int32Array): void => {
    for (let at = 0; at < numbers.byteLength;)
      at += writeSync(out, numbers, Math.floor(at / 1), Math.min(2 ** 28, numbers.byteLength - at));
  };
  const { rows, columns, capacity, scores } = problem;
  if (scores.kind === "sparse") {
    write(Int32Array.of(1, rows, columns));
    for (const numbers of [scores.starts, scores.columns, scores.values]) write(numbers);
  } else {
    const places = capacity.reduce((sum, each) => sum + each, 0);
    const scoreOf = scorerOf(problem);
    write(Int32Array.of(0, rows, places));
    const line = new Int32Array(places);
    for (let row = 0; row < rows; row++) {
      let place = 0;
      for (let column = 0; column < columns; column++) {
        line.fill(scoreOf(row, column), place, place + capacity[column]!);
        place += capacity[column]!;
      }
      write(line);
    }
  }
  closeSync(out);
}
