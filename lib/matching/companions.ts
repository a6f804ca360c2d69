import type { Criterion } from "./criteria.ts";

/** Comparators that say what two people have in common, and not how they complete each other. */
const IN_COMMON = ["same", "overlap", "closeness", "availability"];

/**
 * What the mentees of one group should have in common, from what a program compares between mentees and mentors: the
 * same questions, asked of the mentees alone. What a mentee looks for and a mentor offers becomes what two mentees
 * both look for.
 */
export const companionsOf = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.flatMap((each): Criterion[] => {
    const { key, label, weight, view, mentee, sensitive, missing } = each;
    const asked = { key, label, weight, view, mentee, mentor: mentee, sensitive, missing } as const;
    if (each.comparator === "covers") return [{ ...asked, kind: "preference", comparator: "overlap" }];
    return IN_COMMON.includes(each.comparator) ? [{ ...each, mentor: mentee, kind: "preference" }] : [];
  });

/**
 * What peers are compared by, each with each: criteria that ask both sides the same, as they are; of the others what
 * two who look for something have in common. Wishes name mentors, whom a circle does not have; and that one stands above
 * the other cannot be true of both.
 */
export const peerCriteriaOf = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.flatMap((each) =>
    each.comparator === "ranked" || (each.comparator === "gap" && !isMutual(each.shares))
      ? []
      : each.mentee === each.mentor
        ? [each]
        : companionsOf([each]),
  );

/** Whether two can each stand at an allowed distance from the other. */
const isMutual = (shares: Readonly<Record<string, number>>): boolean =>
  Object.keys(shares).some((step) => (shares[step] ?? 0) > 0 && (shares[String(-Number(step))] ?? 0) > 0);
