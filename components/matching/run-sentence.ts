import { AIM_WORDS, points, type Aim } from "./words";

/** A run in one sentence: how many, of how many, how good, and whether that is proven. */
export function runSentence(run: {
  aim: Aim;
  certified: boolean;
  total: number;
  pairs: readonly { score: number }[];
}): string {
  const lowest = Math.min(...run.pairs.map((pair) => pair.score));
  const worst = run.aim === "fairest" && run.pairs.length > 0 ? `, the lowest ${points(lowest)}` : "";
  return `${AIM_WORDS[run.aim].reached}: ${points(run.total).toLocaleString("en")} points${worst}, ${run.certified ? "proven" : "not proven"}.`;
}
