import type { Aim } from "./criteria.ts";
import { draw } from "./draw.ts";
import { raise } from "./fairest.ts";
import type { Market } from "./market.ts";
import { isPlain, placesOf } from "./places.ts";
import type { Goal, Stage } from "./proof.ts";
import type { Options } from "./solve/solve.ts";
import { optimumOf, settle, type Standing } from "./stages.ts";
import type { Warm } from "./warm.ts";

/** Which mentors with a minimum get nobody, and which at least their minimum; by index. */
export type Decisions = { readonly none: ReadonlySet<number>; readonly some: ReadonlySet<number> };

export type Solved = {
  readonly stages: readonly Stage[];
  /** Every place that a decision says is filled can be filled. */
  readonly possible: boolean;
  /** A mentor of each mentee, by index; -1 for nobody. Locked pairs are not in it. */
  readonly mentorOf: Int32Array;
};

const GOALS: Readonly<Record<Exclude<Aim, "stable">, readonly Goal["goal"][]>> = {
  "best-total": ["total", "people"],
  "most-people": ["people", "total"],
  fairest: ["people"],
};

/** The best matching by an aim under such decisions, unique by lot, with the stages that prove it. */
export function solveNode(
  market: Market,
  aim: Exclude<Aim, "stable">,
  seed: string,
  { none, some }: Decisions,
  options?: Options,
  warmFor?: (goal: Goal) => Warm | null,
): Solved {
  const places = placesOf(market, none, some);
  const wanted = places.capacity.reduce((sum, n, column) => sum + n * places.kept[column]!, 0);
  const goals: Goal["goal"][] = [...(wanted > 0 ? (["places"] as const) : []), ...GOALS[aim]];
  let standing: Standing = { market, places, stages: [], face: null, columnOf: new Int32Array() };
  for (const goal of goals as Exclude<Goal["goal"], "at-least">[]) {
    const warm = standing.face || !isPlain(places, market) ? null : warmFor?.({ goal });
    const optimum = optimumOf(standing, { goal }, options, warm);
    standing = settle(standing, { goal }, optimum);
    if (goal === "places" && optimum.value < wanted)
      return { stages: standing.stages, possible: false, mentorOf: new Int32Array() };
    if (aim === "fairest" && goal === "people") standing = raise(standing, optimum, options);
  }
  const { face, columnOf, stages } = standing;
  return { stages, possible: true, mentorOf: face ? draw(market, places, face, seed, columnOf) : columnOf };
}
