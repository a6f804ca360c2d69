import type { Distinction } from "./practice.ts";

/** What can be answered, and towards which practice it speaks; where towards none, it is no reason. */
type Towards =
  | { readonly value: Reason; readonly towards: "coaching" | "mentoring" }
  | { readonly value: "both" | "open"; readonly towards: null };
export type Reason =
  | ("task" | "whole" | "skill" | "growth" | "unsure" | "short" | "long")
  | ("partner" | "outside" | "three" | "two" | "now" | "matched");

/** B1: which do you need? At most six questions, one for each distinction, asked in this order. */
export type Question = {
  readonly key: "turns" | "length" | "driver" | "start" | "manager" | "integrity";
  readonly about: Distinction;
  readonly options: readonly Towards[];
};

export const QUESTIONS: readonly Question[] = [
  {
    key: "turns",
    about: "orientation",
    options: [
      { value: "task", towards: "coaching" },
      { value: "whole", towards: "mentoring" },
      { value: "both", towards: null },
    ],
  },
  {
    key: "driver",
    about: "driver",
    options: [
      { value: "skill", towards: "coaching" },
      { value: "growth", towards: "mentoring" },
      { value: "unsure", towards: "mentoring" },
    ],
  },
  {
    key: "length",
    about: "term",
    options: [
      { value: "short", towards: "coaching" },
      { value: "long", towards: "mentoring" },
      { value: "open", towards: null },
    ],
  },
  {
    key: "manager",
    about: "manager",
    options: [
      { value: "partner", towards: "coaching" },
      { value: "outside", towards: "mentoring" },
    ],
  },
  {
    key: "integrity",
    about: "integrity",
    options: [
      { value: "three", towards: "coaching" },
      { value: "two", towards: "mentoring" },
    ],
  },
  {
    key: "start",
    about: "design",
    options: [
      { value: "now", towards: "coaching" },
      { value: "matched", towards: "mentoring" },
    ],
  },
];

export type Answers = Readonly<Partial<Record<Question["key"], string>>>;
export type Advice = {
  readonly recommendation: "coaching" | "mentoring";
  /** The answers that speak for it, and which distinction each is about. */
  readonly reasons: readonly { readonly value: Reason; readonly about: Distinction }[];
  readonly close: boolean;
};

/** The next question, or null when what was answered decides. */
export function nextQuestion(answers: Answers): Question | null {
  if (decided(answers)) return null;
  return QUESTIONS.find((question) => answers[question.key] === undefined) ?? null;
}

/** The advice, once nothing that is still unasked could change it; null before. */
export function advise(answers: Answers): Advice | null {
  if (nextQuestion(answers)) return null;
  const { coaching: c, mentoring: m } = tally(answers);
  // A tie goes to coaching: it starts at once, costs little, and mentoring can still follow (B2 works both ways).
  const recommendation = m > c ? "mentoring" : "coaching";
  const reasons = chosen(answers).flatMap(({ value, towards, about }) =>
    towards === recommendation ? [{ value, about }] : [],
  );
  return { recommendation, reasons, close: Math.abs(c - m) <= 1 };
}

function decided(answers: Answers): boolean {
  const open = QUESTIONS.filter((question) => answers[question.key] === undefined).length;
  const { coaching: c, mentoring: m } = tally(answers);
  return chosen(answers).length >= 3 && Math.abs(c - m) > open;
}

const chosen = (answers: Answers) =>
  QUESTIONS.flatMap(({ key, about, options }) =>
    options.filter(({ value }) => value === answers[key]).map((option) => ({ ...option, about })),
  );

function tally(answers: Answers): Record<"coaching" | "mentoring", number> {
  const count = { coaching: 0, mentoring: 0 };
  for (const { towards } of chosen(answers)) if (towards) count[towards]++;
  return count;
}
