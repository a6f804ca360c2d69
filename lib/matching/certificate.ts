import type { Locked, MatchInput } from "./criteria.ts";
import { marketOf, type Market } from "./market.ts";
import type { MatchResult } from "./match.ts";
import { coversEverything } from "./price-proof.ts";
import { scorer } from "./scores.ts";
import { blocks, couldAllDoBetter } from "./stability-proof.ts";

export type Verdict = { readonly certified: true } | { readonly certified: false; readonly because: string };

/** What a check found wrong, or nothing. */
export type Fault = string | null;

const locksOf = (input: MatchInput) =>
  new Map((input.locked ?? []).map((pair: Locked) => [pair.mentee, pair.mentor]));

/**
 * Checks that no better assignment exists, without the solver: the assignment keeps every rule, lock, place and
 * minimum; the prices of the proof cover every allowed pair; and they add up to what the assignment reaches. Then, by
 * weak duality, nothing can be better. For the stable aim: nobody blocks, and no stable matching is better for the
 * mentees. One pass over the pairs for each leaf of the proof; sums in BigInt.
 */
export function verify(input: MatchInput, result: MatchResult): Verdict {
  let market: Market;
  try {
    market = marketOf(input);
  } catch (error) {
    return { certified: false, because: error instanceof Error ? error.message : "the input cannot be read" };
  }
  const placed = placing(input, market, result);
  const fault = typeof placed === "string" ? placed : proofFault(input, market, result, placed);
  return fault === null ? { certified: true } : { certified: false, because: fault };
}

function proofFault(input: MatchInput, market: Market, { proof }: MatchResult, mentorOf: Int32Array): Fault {
  if (input.aim === "stable") {
    if (proof.kind !== "stable") return "the proof is not one of stability";
    if (proof.blocking.length > 0) return "the proof itself names somebody who blocks";
    return blocks(market, input.seed, mentorOf) ?? couldAllDoBetter(market, input.seed, mentorOf);
  }
  return proof.kind === "prices"
    ? coversEverything(market, input.aim, proof.tree, mentorOf)
    : "the proof has no prices";
}

/** A mentor of each mentee that is not locked, by index; or what is wrong with the pairs. */
function placing(input: MatchInput, market: Market, result: MatchResult): Int32Array | string {
  const { mentees, mentors } = market;
  const rowOf = new Map(mentees.map(({ id }, row) => [id, row]));
  const columnOf = new Map(mentors.map(({ id }, column) => [id, column]));
  const locks = locksOf(input);
  const scoreOf = scorer(input);
  const mentorOf = new Int32Array(mentees.length).fill(-1);
  const load = mentors.map(() => 0);
  const placed = new Set<string>();
  let total = 0n;
  for (const pair of result.pairs) {
    const row = rowOf.get(pair.mentee);
    const column = columnOf.get(pair.mentor);
    if (row === undefined || column === undefined) return "a pair names somebody who does not take part";
    if (placed.has(pair.mentee)) return `${pair.mentee} is matched twice`;
    placed.add(pair.mentee);
    const scored = scoreOf(mentees[row]!, mentors[column]!);
    if ("rule" in scored) return `${pair.mentee} and ${pair.mentor} may not be matched: ${scored.rule}`;
    if (scored.total !== pair.score)
      return `the score of ${pair.mentee} and ${pair.mentor} is not ${pair.score}`;
    total += BigInt(scored.total);
    load[column]!++;
    if (!locks.has(pair.mentee)) mentorOf[row] = column;
    else if (locks.get(pair.mentee) !== pair.mentor) return `${pair.mentee} is not with the locked partner`;
  }
  for (const mentee of locks.keys())
    if (!placed.has(mentee)) return `${mentee} is not with the locked partner`;
  for (const [column, { id, capacity, minimum = 0 }] of mentors.entries()) {
    if (load[column]! > capacity) return `${id} has more partners than places`;
    if (load[column]! > 0 && load[column]! < minimum) return `${id} has fewer partners than the minimum`;
  }
  if (total !== BigInt(result.total)) return "the scores do not add up to the total";
  const left = result.unmatched.filter(({ mentee }) => !placed.has(mentee) && rowOf.has(mentee));
  return placed.size + left.length === mentees.length && left.length === result.unmatched.length
    ? mentorOf
    : "those without a partner are not the ones the result names";
}
