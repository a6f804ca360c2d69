import type { Aim, MatchInput, Mentee, Mentor } from "./criteria.ts";

/** One thing an admin could do otherwise. */
export type Change =
  /** Hold a pair fast; the mentee's earlier lock is given up. */
  | { readonly change: "lock"; readonly mentee: string; readonly mentor: string }
  | { readonly change: "unlock"; readonly mentee: string }
  /** Never this pair; `rule` names why, for explanations. */
  | { readonly change: "forbid"; readonly mentee: string; readonly mentor: string; readonly rule?: string }
  /** Take back what `forbid` did. The wall is not an admin's to take back, and stays. */
  | { readonly change: "allow"; readonly mentee: string; readonly mentor: string }
  /** The first mentee with the second's mentor and the other way round, both held fast. */
  | {
      readonly change: "swap";
      readonly pairs: readonly [
        { readonly mentee: string; readonly mentor: string },
        { readonly mentee: string; readonly mentor: string },
      ];
    }
  | { readonly change: "weight"; readonly criterion: string; readonly weight: number }
  | { readonly change: "capacity"; readonly mentor: string; readonly capacity: number }
  | { readonly change: "minimum"; readonly mentor: string; readonly minimum: number }
  | { readonly change: "add-mentee"; readonly person: Mentee }
  | { readonly change: "add-mentor"; readonly person: Mentor }
  | { readonly change: "remove-mentee" | "remove-mentor"; readonly id: string }
  | { readonly change: "aim"; readonly aim: Aim };

/** The rule by which an admin forbids a pair while trying things out. */
const BY_HAND = "by-hand";

/** The input with a change made to it. */
export function changed(input: MatchInput, change: Change): MatchInput {
  const { mentees, mentors, forbidden, criteria, locked = [] } = input;
  const is = (pair: { readonly mentee: string; readonly mentor: string }) => (each: typeof pair) =>
    each.mentee === pair.mentee && each.mentor === pair.mentor;
  const lock = (pairs: readonly { readonly mentee: string; readonly mentor: string }[]) => [
    ...locked.filter(({ mentee }) => !pairs.some((pair) => pair.mentee === mentee)),
    ...pairs.map(({ mentee, mentor }) => ({ mentee, mentor })),
  ];
  const mentor = (id: string, more: Partial<Mentor>) =>
    mentors.map((each) => (each.id === id ? { ...each, ...more } : each));
  switch (change.change) {
    case "lock":
      return { ...input, locked: lock([change]) };
    case "unlock":
      return { ...input, locked: locked.filter(({ mentee }) => mentee !== change.mentee) };
    case "forbid": {
      const { mentee, mentor: other, rule = BY_HAND } = change;
      return {
        ...input,
        locked: locked.filter((each) => !is(change)(each)),
        forbidden: [
          ...forbidden.filter((each) => !is(change)(each) || each.rule !== rule),
          { mentee, mentor: other, rule },
        ],
      };
    }
    case "allow":
      return { ...input, forbidden: forbidden.filter((each) => !is(change)(each) || each.rule !== BY_HAND) };
    case "swap": {
      const [a, b] = change.pairs;
      return {
        ...input,
        locked: lock([
          { mentee: a.mentee, mentor: b.mentor },
          { mentee: b.mentee, mentor: a.mentor },
        ]),
      };
    }
    case "weight":
      return {
        ...input,
        criteria: criteria.map((each) =>
          each.key === change.criterion ? { ...each, weight: change.weight } : each,
        ),
      };
    case "capacity":
      return { ...input, mentors: mentor(change.mentor, { capacity: change.capacity }) };
    case "minimum":
      return { ...input, mentors: mentor(change.mentor, { minimum: change.minimum }) };
    case "add-mentee":
      return { ...input, mentees: [...mentees, change.person] };
    case "add-mentor":
      return { ...input, mentors: [...mentors, change.person] };
    case "remove-mentee":
      return {
        ...input,
        mentees: mentees.filter(({ id }) => id !== change.id),
        locked: locked.filter(({ mentee }) => mentee !== change.id),
      };
    case "remove-mentor":
      return {
        ...input,
        mentors: mentors.filter(({ id }) => id !== change.id),
        locked: locked.filter((each) => each.mentor !== change.id),
      };
    case "aim":
      return { ...input, aim: change.aim };
  }
}
