import { AIM_WORDS, many, points, type Aim } from "./words";

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

/** Of groups and circles: what is true of every run, whatever it reaches. */
export const CHECKED_WORDS =
  "Formed from everybody who is free, and checked: every rule, size and place is kept. How good it is stands below.";

/** “3 groups with 12 of 14 mentees”. A circle’s first host is one of its members. */
export function togetherTitle(
  kind: "group" | "circle",
  count: number,
  members: number,
  left: number,
): string {
  const placed = kind === "circle" ? members + count : members;
  return `${many(count, kind)} with ${placed} of ${placed + left} ${kind === "circle" ? "people" : "mentees"}`;
}

export type Account = {
  people: number;
  total: number;
  bound: { people: number; total: number };
  exact: boolean;
};

/** How good groups or circles are, and what is known of better ones; in two sentences. */
export function accountSentence(kind: "group" | "circle", { people, total, bound, exact }: Account): string {
  const reached = `${points(total).toLocaleString("en")} points`;
  if (exact && people === bound.people && total === bound.total)
    return `${reached}. Every division of these people was weighed: none places more of them, and of those that place as many none has more points.`;
  const most =
    bound.people > people
      ? `${people} of at most ${bound.people} have a place. `
      : "Nobody more can have a place. ";
  const share = bound.total > 0 ? Math.floor((100 * total) / bound.total) : 100;
  return `${most}${reached}: found by a search, and not proven to be the best. No ${kind}s of these people can have more than ${points(bound.total).toLocaleString("en")}, so that this is at least ${Math.min(100, share)} % of what there could be.`;
}
