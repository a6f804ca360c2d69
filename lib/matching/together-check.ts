import { companionsOf } from "./companions.ts";
import type { Criterion, MatchInput, Mentee } from "./criteria.ts";
import { scorer } from "./scores.ts";
import type { Formed, Shape } from "./together.ts";

export type Checked = {
  /** What is broken; null where every rule, size and place is kept and everybody has one place at the most. */
  readonly fault: string | null;
  readonly people: number;
  /** Hundredths of a point, as in `groups.ts` and `circles.ts`. */
  readonly total: number;
};

/** A number that averages over up to eleven others come out whole of. */
const WHOLE = 27_720n;

/**
 * Looks at groups or circles without a line of what formed them: one place each, sizes and places kept, nobody with
 * whom a rule keeps them from; and adds up again what they reach. It does not say that nothing is better.
 */
export function checkTogether(input: MatchInput, shape: Shape, formed: readonly Formed[]): Checked {
  const circle = shape.kind === "circle";
  const mentees = new Map<string, Mentee>(input.mentees.map((each) => [each.id, each]));
  const mentors = new Map(input.mentors.map((each) => [each.id, each]));
  const alone = scorer(input);
  const companions = scorer({
    ...input,
    criteria: circle ? input.criteria : companionsOf(input.criteria).map(soft),
    forbidden: circle ? input.forbidden : shape.apart,
  });
  const between = (score: typeof alone, one?: Mentee, other?: Mentee): number => {
    const scored = one && other ? score(one, { ...other, capacity: 1 }) : { rule: "not-there" };
    return "rule" in scored ? -1 : scored.total;
  };
  const seen = new Set<string>();
  let total = 0n;
  const faultIn = ({ host, members }: Formed): string | null => {
    const peers = circle ? [host, ...members] : [...members];
    // whoever mentors a group may be a mentee in another
    for (const each of [...peers, ...(circle ? [] : [`mentor ${host}`])]) {
      if (seen.has(each)) return "somebody has two places";
      seen.add(each);
    }
    if (peers.some((each) => !mentees.has(each))) return "somebody does not take part";
    const mentor = mentors.get(host);
    const most = circle ? shape.largest : Math.min(shape.largest, mentor?.capacity ?? 0);
    const fewest = circle ? shape.smallest : (mentor?.minimum ?? shape.smallest);
    if (peers.length < fewest || peers.length > most) return "a size is not kept";
    let sum = 0n;
    for (const [at, a] of peers.entries()) {
      const score = circle ? 0 : between(alone, mentees.get(a), mentor);
      if (score < 0) return "a rule keeps somebody from their mentor";
      total += BigInt(score) * WHOLE;
      for (const b of peers.slice(at + 1)) {
        const [one, other] = [mentees.get(a), mentees.get(b)];
        const [there, back] = [between(companions, one, other), between(companions, other, one)];
        if (there < 0 || back < 0) return "a rule keeps two apart who are together";
        sum += BigInt(Math.floor((there + back) / 2));
      }
    }
    if (peers.length > 1) total += (2n * sum * WHOLE) / BigInt(peers.length - 1);
    return null;
  };
  const fault = formed.map(faultIn).find((each) => each !== null) ?? null;
  const placed = formed.reduce((sum, { members }) => sum + members.length + (circle ? 1 : 0), 0);
  return { fault, people: placed, total: Number(total / WHOLE) };
}

const soft = (criterion: Criterion): Criterion => ({ ...criterion, kind: "preference" });
