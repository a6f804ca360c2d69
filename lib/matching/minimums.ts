import type { Aim } from "./criteria.ts";
import type { Market } from "./market.ts";
import { drawnBefore } from "./draw.ts";
import { solveNode, type Decisions, type Solved } from "./node.ts";
import type { Goal, Tree } from "./proof.ts";
import type { Options } from "./solve/solve.ts";
import type { Warm } from "./warm.ts";

/** Beyond so many branches we say that we do not know, instead of working on for hours. */
const MOST_BRANCHES = 400;

export type Searched = { readonly mentorOf: Int32Array; readonly tree: Tree };

/**
 * Mentors who want at least so many mentees, or none: branch and bound. Each node is solved exactly without the
 * minimums that are not decided yet; where a mentor then has too few, both decisions are tried, nobody or enough.
 * A node that is not better than the best known is left. Exact, and with one leaf no minimum played a part. Throws a
 * RangeError beyond `MOST_BRANCHES`.
 */
export function search(
  market: Market,
  aim: Exclude<Aim, "stable">,
  seed: string,
  options?: Options,
  warmFor?: (goal: Goal) => Warm | null,
): Searched {
  let best: { solved: Solved; value: readonly number[] } | null = null;
  let branches = 0;

  const visit = (decisions: Decisions): Tree => {
    const isRoot = decisions.none.size + decisions.some.size === 0;
    const solved = solveNode(market, aim, seed, decisions, options, isRoot ? warmFor : undefined);
    const leaf = { stages: solved.stages };
    const value = solved.stages.filter(({ goal }) => goal !== "places").map((stage) => stage.value);
    if (!solved.possible || (best && inDictionary(value, best.value) < 0)) return leaf;
    const short = tooFew(market, solved.mentorOf);
    if (short < 0) {
      if (
        !best ||
        inDictionary(value, best.value) > 0 ||
        drawnBefore(market, seed, solved.mentorOf, best.solved.mentorOf)
      )
        best = { solved, value };
      return leaf;
    }
    if (aim === "fairest")
      throw new RangeError(
        "A mentor’s minimum can be kept by the aims best total and most people, not by fairest",
      );
    if (++branches > MOST_BRANCHES)
      throw new RangeError("Too many mentors want several mentees or none; ask some of them to take one");
    const { none, some } = decisions;
    const mentor = market.mentors[short]!;
    const locked = mentor.capacity > market.capacity[short]!;
    return {
      mentor: mentor.id,
      some:
        (mentor.minimum ?? 0) > mentor.capacity
          ? { stages: [] }
          : visit({ none, some: new Set([...some, short]) }),
      none: locked ? { stages: [] } : visit({ none: new Set([...none, short]), some }),
    };
  };

  const tree = visit({ none: new Set(), some: new Set() });
  // `best` is assigned in the closure, which the compiler does not follow
  const found = best as { solved: Solved } | null;
  if (!found) throw new RangeError("The locked pairs leave a mentor with fewer mentees than they want");
  return { mentorOf: found.solved.mentorOf, tree };
}

/** The first mentor who has somebody and fewer than they want; -1 where there is none. */
function tooFew({ mentors, capacity }: Market, mentorOf: Int32Array): number {
  const load = mentors.map((mentor, at) => mentor.capacity - capacity[at]!);
  for (const mentor of mentorOf) if (mentor >= 0) load[mentor]!++;
  return mentors.findIndex(({ minimum = 0 }, at) => load[at]! > 0 && load[at]! < minimum);
}

/** By the first value in which they differ. */
function inDictionary(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
