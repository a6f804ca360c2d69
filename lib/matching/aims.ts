import { blockingPairs } from "./blocking.ts";
import { verify } from "./certificate.ts";
import { AIMS, type Aim, type MatchInput } from "./criteria.ts";
import { marketOf } from "./market.ts";
import { match, type MatchResult } from "./match.ts";
import type { Options } from "./solve/solve.ts";

/** What a matching comes to, whatever it was made for; scores in hundredths of a point. */
export type Measures = {
  readonly people: number;
  readonly total: number;
  /** The lowest score of a pair; null where there is none. */
  readonly worst: number | null;
  /** Pairs who would both rather have each other, in points of their own view. */
  readonly blocking: number;
};

export type AimReport =
  | {
      readonly aim: Aim;
      readonly result: MatchResult;
      readonly certified: boolean;
      readonly measures: Measures;
      /** What choosing this aim costs against the best that any aim reaches in each measure; 0 is the best. */
      readonly costs: {
        readonly people: number;
        readonly total: number;
        readonly worst: number;
        readonly blocking: number;
      };
    }
  /** This aim has no answer here (a minimum it cannot keep, a lock); why, in a sentence. */
  | { readonly aim: Aim; readonly refused: string };

type Solved =
  | { readonly aim: Aim; readonly result: MatchResult; readonly measures: Measures }
  | { readonly aim: Aim; readonly refused: string };

/** All four aims on one input, each with its own proof, and what each costs the others. */
export function compareAims(input: MatchInput, options?: Options): readonly AimReport[] {
  const solved = AIMS.map((aim): Solved => {
    try {
      const result = match({ ...input, aim }, options);
      return { aim, result, measures: measure(input, result) };
    } catch (error) {
      if (error instanceof RangeError) return { aim, refused: error.message };
      throw error;
    }
  });
  const measures = solved.flatMap((one) => ("measures" in one ? [one.measures] : []));
  const best = {
    people: Math.max(...measures.map(({ people }) => people)),
    total: Math.max(...measures.map(({ total }) => total)),
    worst: Math.max(...measures.map(({ worst }) => worst ?? 0)),
    blocking: Math.min(...measures.map(({ blocking }) => blocking)),
  };
  return solved.map((one) =>
    "refused" in one
      ? one
      : {
          ...one,
          certified: verify({ ...input, aim: one.aim }, one.result).certified,
          costs: {
            people: best.people - one.measures.people,
            total: best.total - one.measures.total,
            worst: best.worst - (one.measures.worst ?? 0),
            blocking: one.measures.blocking - best.blocking,
          },
        },
  );
}

/** Measures any matching, also one that was made by hand. */
function measure(input: MatchInput, { pairs, total }: Pick<MatchResult, "pairs" | "total">): Measures {
  const market = marketOf(input);
  const columnOf = new Map(market.mentors.map(({ id }, column) => [id, column]));
  const partner = new Map(pairs.map(({ mentee, mentor }) => [mentee, columnOf.get(mentor) ?? -1]));
  const mentorOf = Int32Array.from(market.mentees, ({ id }, row) =>
    market.away.has(row) ? -1 : (partner.get(id) ?? -1),
  );
  return {
    people: pairs.length,
    total,
    worst: pairs.reduce<number | null>(
      (low, { score }) => (low === null ? score : Math.min(low, score)),
      null,
    ),
    blocking: blockingPairs(market, input.seed, mentorOf, { lots: false }).count,
  };
}
