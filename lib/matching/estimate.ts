import { shareOf } from "./comparators.ts";
import type { MatchInput } from "./criteria.ts";

/** What the rules leave of all the pairs there could be, before anything is optimized. */
export type Estimate = {
  readonly mentees: number;
  readonly mentors: number;
  /** Places of the mentors. */
  readonly places: number;
  /** Pairs that no rule forbids. */
  readonly possible: number;
  /** Mentees for whom no mentor is possible, and mentors for whom no mentee is. */
  readonly withoutMentor: number;
  readonly withoutMentee: number;
  /** By rule: pairs it forbids, those that nothing else forbids, and mentees who would have somebody but for it. */
  readonly rules: readonly {
    readonly rule: string;
    readonly forbids: number;
    readonly alone: number;
    readonly freed: number;
  }[];
};

type Count = { forbids: number; alone: number; freed: number };

/** Looks at every pair once: mentees × mentors × hard criteria. */
export function estimate({ mentees, mentors, criteria, forbidden }: MatchInput): Estimate {
  const hard = criteria.filter((each) => each.kind === "hard");
  const walls = new Map(forbidden.map((each) => [`${each.mentee}\n${each.mentor}`, each.rule]));
  const counts = new Map<string, Count>();
  const countOf = (rule: string): Count => {
    const count = counts.get(rule) ?? { forbids: 0, alone: 0, freed: 0 };
    counts.set(rule, count);
    return count;
  };
  const reached = new Set<string>();
  let possible = 0;
  let withoutMentor = 0;
  for (const mentee of mentees) {
    const alone = new Set<string>();
    let own = 0;
    for (const mentor of mentors) {
      const wall = mentee.id === mentor.id ? "same-person" : walls.get(`${mentee.id}\n${mentor.id}`);
      const rules = hard.filter((each) => shareOf(each, mentee, mentor) === 0).map(({ key }) => key);
      if (wall) rules.unshift(wall);
      for (const rule of rules) countOf(rule).forbids++;
      const [only, ...more] = rules;
      if (only === undefined) {
        own++;
        reached.add(mentor.id);
      } else if (more.length === 0) {
        countOf(only).alone++;
        alone.add(only);
      }
    }
    possible += own;
    if (own > 0) continue;
    withoutMentor++;
    for (const rule of alone) countOf(rule).freed++;
  }
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    places: mentors.reduce((sum, mentor) => sum + mentor.capacity, 0),
    possible,
    withoutMentor,
    withoutMentee: mentors.length - reached.size,
    rules: [...counts]
      .map(([rule, count]) => ({ rule, ...count }))
      .sort((a, b) => b.freed - a.freed || b.alone - a.alone || b.forbids - a.forbids),
  };
}
