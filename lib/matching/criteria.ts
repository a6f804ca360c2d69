/**
 * What makes two people a good pair, as data from the design. The engine knows answers and rules; it knows no
 * program, no database and no manager.
 */
export type Answer = string | number | readonly string[];

/** One person's answers by question. A sensitive answer without consent must not be read (see `answers.ts`). */
export type Answers = Readonly<Record<string, { readonly value: Answer; readonly consented?: boolean }>>;

export const VIEWS = ["mentee", "mentor", "both"] as const;
export const MISSING = ["nothing", "half", "full"] as const;
export const MEASURES = ["number", "utc-offset", "date"] as const;

export type Criterion = {
  readonly key: string;
  readonly label: string;
  /** Points a perfect answer is worth; whole numbers from 0. */
  readonly weight: number;
  /** A hard rule forbids the pair where it scores nothing; its points count as well. */
  readonly kind: "preference" | "hard";
  /** Whose wish it is. Totals count every criterion; a stable matching lets each side rank by its own. */
  readonly view: (typeof VIEWS)[number];
  /** The question each side is asked; often the same. */
  readonly mentee: string;
  readonly mentor: string;
  /** Identity and the like: read only where that person consented. */
  readonly sensitive: boolean;
  /** What the criterion counts where one of the two gave no answer. */
  readonly missing: (typeof MISSING)[number];
} & Comparison;

export type Comparison =
  /** The same answer (or one in common). */
  | { readonly comparator: "same" }
  | { readonly comparator: "different" }
  /** Share of what both named among all they named. */
  | { readonly comparator: "overlap" }
  /** Share of what the mentee wants that the mentor offers. */
  | { readonly comparator: "covers" }
  /**
   * Steps the mentor stands above the mentee on a scale, lowest first; each allowed distance has its share in
   * hundredths. `steps.ts` makes the shares of “at least”, “at most” and “preferred”.
   */
  | {
      readonly comparator: "gap";
      readonly scale: readonly string[];
      readonly shares: Readonly<Record<string, number>>;
    }
  /**
   * Full at no distance, nothing from `reach` on: numbers as they are, UTC offsets in minutes round the clock
   * (“+05:30”, or a number of minutes), dates (ISO 8601) in days.
   */
  | {
      readonly comparator: "closeness";
      readonly reach: number;
      readonly measure: (typeof MEASURES)[number];
    }
  /**
   * One side's answer is a list of people, most wanted first, by id or by what the other side answers to its
   * question (an address). Who stands first has the first share, in hundredths; who is not named has none.
   */
  | { readonly comparator: "ranked"; readonly by: "mentee" | "mentor"; readonly ranks: readonly number[] }
  /** Both have time in the week: full from so many `minutes` in common. Answers: “Mon 09:00-11:30 +01:00”. */
  | { readonly comparator: "availability"; readonly minutes: number };

export type Mentee = { readonly id: string; readonly answers: Answers };
export type Mentor = {
  readonly id: string;
  readonly answers: Answers;
  readonly capacity: number;
  /** Wants at least so many mentees, or none (see `minimums.ts`). */
  readonly minimum?: number;
};

/** A pair that a rule of the house forbids: the wall (W5, W13), an exclusion, a former pair. */
export type Forbidden = { readonly mentee: string; readonly mentor: string; readonly rule: string };

/** Who may take part at all, by one answer of their own. Somebody without that answer may not. */
export type Eligibility = {
  readonly key: string;
  readonly side: "mentee" | "mentor";
  readonly question: string;
} & (
  | { readonly is: "one-of"; readonly values: readonly string[] }
  | { readonly is: "at-least" | "at-most"; readonly value: number }
);

/** A pair that an admin holds fast; everybody else is matched around it. It must be an allowed one. */
export type Locked = { readonly mentee: string; readonly mentor: string };

export const AIMS = ["best-total", "most-people", "fairest", "stable"] as const;
/**
 * `best-total`: the most points in sum, then the most people. `most-people`: the most people, then the most points.
 * `fairest`: as few unmatched as possible, then as few as possible at the lowest score, at the next, and so on.
 * `stable`: no two people would both rather have each other; among those the best for every mentee.
 */
export type Aim = (typeof AIMS)[number];

export type MatchInput = {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly criteria: readonly Criterion[];
  readonly forbidden: readonly Forbidden[];
  readonly eligibility?: readonly Eligibility[];
  readonly locked?: readonly Locked[];
  readonly aim: Aim;
  /** Breaks ties by lot. Kept with the run, so that the same inputs give the same answer. */
  readonly seed: string;
};

/** The input in one fixed order and form, whatever the order of rows; two equal texts are equal inputs. */
export function canonical(input: MatchInput): string {
  const text = (
    rows: readonly { readonly mentee: string; readonly mentor: string; readonly rule?: string }[],
  ) => rows.map(({ mentee, mentor, rule }) => JSON.stringify([mentee, mentor, rule])).sort();
  const { mentees, mentors, forbidden, eligibility = [], locked = [] } = input;
  return JSON.stringify(
    {
      ...input,
      mentees: inOrder(mentees),
      mentors: inOrder(mentors),
      forbidden: text(forbidden),
      ...(eligibility.length > 0 && {
        eligibility: [...eligibility].sort((a, b) => (a.key < b.key ? -1 : 1)),
      }),
      ...(locked.length > 0 && { locked: text(locked) }),
    },
    (_, value: unknown) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}

/** By id: the one order in which the engine looks at people, whatever the order of rows. */
export const inOrder = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
