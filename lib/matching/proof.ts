/**
 * What comes before what: a matching is better than another by the first goal in which they differ.
 * `places`: places filled with mentors who want at least so many. `people`: people matched. `total`: hundredths of a
 * point. `at-least`: people matched with at least that score.
 */
export type Goal =
  | { readonly goal: "places" }
  | { readonly goal: "people" }
  | { readonly goal: "total" }
  | { readonly goal: "at-least"; readonly score: number };

/**
 * A goal's value and the prices that prove it, by id. Who is not named has 0; in an `at-least` goal, whose prices hardly
 * differ from those of the goal before, what they have there. The prices of all goals together, read as in a dictionary
 * (the first that is not 0 decides), cover every allowed pair, and add up to the values.
 */
export type Stage = Goal & {
  readonly value: number;
  /** What each mentee is worth to the cohort. */
  readonly gains: Readonly<Record<string, number>>;
  /** What one more place with each mentor would be worth. */
  readonly prices: Readonly<Record<string, number>>;
  /** The same of the places that a mentor with a minimum must fill, where a branch says that they are filled. */
  readonly kept?: Readonly<Record<string, number>>;
};

/** No matching in which these rules hold is better than the stages say. */
export type Leaf = { readonly stages: readonly Stage[] };
/** Either this mentor has nobody, or at least the minimum. */
export type Branch = { readonly mentor: string; readonly none: Tree; readonly some: Tree };
export type Tree = Leaf | Branch;

/** A pair who would both rather have each other. */
export type Blocking = { readonly mentee: string; readonly mentor: string };

export type Proof =
  | { readonly kind: "prices"; readonly tree: Tree }
  | { readonly kind: "stable"; readonly blocking: readonly Blocking[] };
