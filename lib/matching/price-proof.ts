import type { Fault } from "./certificate.ts";
import type { Aim } from "./criteria.ts";
import { fillRow, type Market } from "./market.ts";
import type { Goal, Leaf, Stage, Tree } from "./proof.ts";

type Decided = { readonly none: ReadonlySet<number>; readonly some: ReadonlySet<number> };

/** Nothing that any leaf of the proof allows is better than the assignment, and the leaves leave nothing out. */
export function coversEverything(
  market: Market,
  aim: Exclude<Aim, "stable">,
  tree: Tree,
  mentorOf: Int32Array,
  { none, some }: Decided = { none: new Set(), some: new Set() },
): Fault {
  if (!("mentor" in tree)) return leafFault(market, aim, tree, mentorOf, { none, some });
  const at = market.mentors.findIndex(({ id }) => id === tree.mentor);
  const mentor = market.mentors[at];
  if (!mentor || none.has(at) || some.has(at)) return "the proof decides twice, or on somebody unknown";
  const hasLocked = mentor.capacity > market.capacity[at]!;
  const noneFault = hasLocked
    ? null
    : coversEverything(market, aim, tree.none, mentorOf, { none: new Set([...none, at]), some });
  if (noneFault !== null || (mentor.minimum ?? 0) > mentor.capacity) return noneFault;
  return coversEverything(market, aim, tree.some, mentorOf, { none, some: new Set([...some, at]) });
}

function leafFault(
  market: Market,
  aim: Aim,
  { stages }: Leaf,
  mentorOf: Int32Array,
  decided: Decided,
): Fault {
  const { mentors, capacity } = market;
  const least = mentors.map(({ minimum = 0, capacity: all }, at) =>
    decided.some.has(at) ? Math.max(0, minimum - (all - capacity[at]!)) : 0,
  );
  const open = mentors.map((_, at) => (decided.none.has(at) ? 0 : capacity[at]! - least[at]!));
  const wanted = least.reduce((sum, n) => sum + n, 0);
  const scores = scoresOf(market, mentorOf);
  // a leaf whose places cannot all be filled needs no other goal
  const goalFault =
    wanted > 0 && stages.length === 1 && stages[0]?.goal === "places"
      ? null
      : wrongGoals(aim, stages, scores, wanted > 0);
  if (goalFault !== null) return goalFault;
  const duals = dualsOf(market, stages);
  const numbers = duals.flatMap(({ gains, prices, kept }) => [gains, prices, kept]);
  if (!numbers.every((each) => each.every(Number.isSafeInteger)))
    return "a price is missing or not a whole number";
  return (
    belowNothing(market, duals) ??
    uncovered(market, stages, duals, open, least) ??
    betterBound(stages, duals, open, least, wanted, scores)
  );
}

/** The scores of the matched, -1 for the others; locked pairs are nobody's to change. */
function scoresOf(market: Market, mentorOf: Int32Array): number[] {
  const row = new Int32Array(market.mentors.length);
  return [...mentorOf].map((mentor, at) => {
    if (mentor < 0) return -1;
    fillRow(market, at, row);
    return row[mentor]!;
  });
}

/** Each aim has its goals; the fairest one a goal just above every score that somebody is left with. */
function wrongGoals(aim: Aim, stages: readonly Stage[], scores: readonly number[], places: boolean): Fault {
  const named = stages.map(({ goal }) => goal).filter((goal) => goal !== "at-least");
  const expected = {
    "best-total": "total people",
    "most-people": "people total",
    fairest: "people",
    stable: "",
  }[aim];
  if (named.join(" ") !== `${places ? "places " : ""}${expected}`) return "the proof is not one for this aim";
  const levels = stages.flatMap((stage) => (stage.goal === "at-least" ? [stage.score] : []));
  if (aim !== "fairest") return levels.length > 0 ? "the proof is not one for this aim" : null;
  if (levels.some((level, at) => at > 0 && level <= levels[at - 1]!))
    return "the levels of the proof do not rise";
  if (levels.length > 0 && stages.at(-1)?.goal !== "at-least") return "the proof is not one for this aim";
  const proven = new Set(levels);
  return scores.every((score) => score < 0 || proven.has(score + 1)) ? null : "a level has no proof";
}

type Duals = { readonly gains: Float64Array; readonly prices: Float64Array; readonly kept: Float64Array };

/** By index; an `at-least` goal starts from the prices of the goal before. */
function dualsOf({ mentees, mentors }: Market, stages: readonly Stage[]): Duals[] {
  const duals: Duals[] = [];
  for (const stage of stages) {
    const before = stage.goal === "at-least" ? duals.at(-1) : undefined;
    const read = (
      values: Readonly<Record<string, number>>,
      people: readonly { readonly id: string }[],
      otherwise?: Float64Array,
    ) =>
      Float64Array.from(people, ({ id }, at) =>
        Object.hasOwn(values, id) ? (values[id] ?? NaN) : (otherwise?.[at] ?? 0),
      );
    duals.push({
      gains: read(stage.gains, mentees, before?.gains),
      prices: read(stage.prices, mentors, before?.prices),
      kept: read(stage.kept ?? {}, mentors, before?.kept),
    });
  }
  return duals;
}

/** Read as in a dictionary, no price is below nothing. */
function belowNothing({ mentees, mentors }: Market, duals: readonly Duals[]): Fault {
  const first = (of: (dual: Duals) => number) => duals.map(of).find((value) => value !== 0) ?? 0;
  for (let row = 0; row < mentees.length; row++)
    if (first(({ gains }) => gains[row]!) < 0) return `the price of ${mentees[row]!.id} is below nothing`;
  for (let at = 0; at < mentors.length; at++)
    if (first(({ prices }) => prices[at]!) < 0 || first(({ kept }) => kept[at]!) < 0)
      return `the price of ${mentors[at]!.id} is below nothing`;
  return null;
}

const worthOf = (goal: Goal, score: number, kept: boolean): number => {
  switch (goal.goal) {
    case "places":
      return kept ? 1 : 0;
    case "people":
      return 1;
    case "total":
      return score;
    case "at-least":
      return score >= goal.score ? 1 : 0;
  }
};

/** A pair that may be made and that the prices do not cover. */
function uncovered(
  market: Market,
  stages: readonly Stage[],
  duals: readonly Duals[],
  open: readonly number[],
  least: readonly number[],
): Fault {
  const scores = new Int32Array(market.mentors.length);
  const covers = (row: number, at: number, kept: boolean): boolean => {
    for (let k = 0; k < stages.length; k++) {
      const { gains, prices, kept: keptPrices } = duals[k]!;
      const over = gains[row]! + (kept ? keptPrices : prices)[at]! - worthOf(stages[k]!, scores[at]!, kept);
      if (over !== 0) return over > 0;
    }
    return true;
  };
  for (let row = 0; row < market.mentees.length; row++) {
    if (market.away.has(row)) continue;
    fillRow(market, row, scores);
    for (let at = 0; at < scores.length; at++) {
      if (scores[at]! < 0) continue;
      if ((open[at]! > 0 && !covers(row, at, false)) || (least[at]! > 0 && !covers(row, at, true)))
        return `the prices leave room for ${market.mentees[row]!.id} with ${market.mentors[at]!.id}`;
    }
  }
  return null;
}

/** The prices add up to what the proof says, and that is not more than the assignment reaches. */
function betterBound(
  stages: readonly Stage[],
  duals: readonly Duals[],
  open: readonly number[],
  least: readonly number[],
  wanted: number,
  scores: readonly number[],
): Fault {
  for (const [k, stage] of stages.entries()) {
    const { gains, prices, kept } = duals[k]!;
    let bound = 0n;
    for (const gain of gains) bound += BigInt(gain);
    open.forEach((n, at) => (bound += BigInt(Math.max(0, n)) * BigInt(prices[at]!)));
    least.forEach((n, at) => (bound += BigInt(n) * BigInt(kept[at]!)));
    const reached =
      stage.goal === "places"
        ? BigInt(wanted)
        : scores.reduce((sum, score) => sum + (score < 0 ? 0n : BigInt(worthOf(stage, score, false))), 0n);
    if (bound !== BigInt(stage.value) || bound > reached)
      return "the prices do not add up to the value of the matching";
    if (bound < reached) return null; // whatever else this leaf allows is worse
  }
  return stages.at(-1)?.goal === "places" ? "the proof ends too early" : null;
}
