import { coaching } from "./coaching.ts";
import { mentoring } from "./mentoring.ts";

/** B1: which do you need? At most six questions, one for each distinction, asked in this order. */
export type Question = {
  readonly key: "turns" | "length" | "driver" | "start" | "manager" | "integrity";
  readonly ask: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly towards: "coaching" | "mentoring" | null;
    readonly reason: string;
  }[];
};

export const QUESTIONS: readonly Question[] = [
  {
    key: "turns",
    ask: "What is on your mind?",
    options: [
      {
        value: "task",
        label: "Something concrete at work that I want to do better",
        towards: "coaching",
        reason: `You have a concrete issue. ${coaching.orientation.meaning}`,
      },
      {
        value: "whole",
        label: "My development as a whole, and what affects it",
        towards: "mentoring",
        reason: `You look at the whole. ${mentoring.orientation.meaning}`,
      },
      { value: "both", label: "A bit of both", towards: null, reason: "" },
    ],
  },
  {
    key: "driver",
    ask: "What would have changed if it went well?",
    options: [
      {
        value: "skill",
        label: "I can do something I cannot do today",
        towards: "coaching",
        reason: `You want a skill. ${coaching.driver.meaning}`,
      },
      {
        value: "growth",
        label: "I have grown, for this role or the next",
        towards: "mentoring",
        reason: `You want to grow. ${mentoring.driver.meaning}`,
      },
      {
        value: "unsure",
        label: "I cannot say yet",
        towards: "mentoring",
        reason: "Where the goal itself is still open, a relationship that lasts helps to find it.",
      },
    ],
  },
  {
    key: "length",
    ask: "How long do you see it lasting?",
    options: [
      {
        value: "short",
        label: "A few sessions, until it works",
        towards: "coaching",
        reason: `You think in sessions. ${coaching.term.meaning}`,
      },
      {
        value: "long",
        label: "Many months, perhaps years",
        towards: "mentoring",
        reason: `You think in months and years. ${mentoring.term.meaning}`,
      },
      { value: "open", label: "As long as it takes", towards: null, reason: "" },
    ],
  },
  {
    key: "manager",
    ask: "Should your manager have a part in it?",
    options: [
      {
        value: "partner",
        label: "Yes, their view of where I need help would guide it",
        towards: "coaching",
        reason: `You want your manager’s view. ${coaching.manager.meaning}`,
      },
      {
        value: "outside",
        label: "No, I would rather keep it apart",
        towards: "mentoring",
        reason: `You want it apart from your manager. ${mentoring.manager.meaning}`,
      },
    ],
  },
  {
    key: "integrity",
    ask: "Who may know what is said?",
    options: [
      {
        value: "three",
        label: "My coach and my manager may know the goal and how it goes",
        towards: "coaching",
        reason: `You are fine with three. ${coaching.integrity.meaning}`,
      },
      {
        value: "two",
        label: "Only the person I talk to",
        towards: "mentoring",
        reason: `You want it between two. ${mentoring.integrity.meaning}`,
      },
    ],
  },
  {
    key: "start",
    ask: "When should it begin?",
    options: [
      {
        value: "now",
        label: "This week, if it can",
        towards: "coaching",
        reason: `You want to start now. ${coaching.design.meaning}`,
      },
      {
        value: "matched",
        label: "When the right person has been found for me",
        towards: "mentoring",
        reason:
          "You would wait for the right person. In mentoring, finding that person is the heart of the design.",
      },
    ],
  },
];

export type Answers = Readonly<Partial<Record<Question["key"], string>>>;
export type Advice = {
  readonly recommendation: "coaching" | "mentoring";
  readonly reasons: readonly string[];
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
  const reasons = chosen(answers)
    .filter((option) => option.towards === recommendation && option.reason)
    .map((option) => option.reason);
  return { recommendation, reasons, close: Math.abs(c - m) <= 1 };
}

function decided(answers: Answers): boolean {
  const open = QUESTIONS.filter((question) => answers[question.key] === undefined).length;
  const { coaching: c, mentoring: m } = tally(answers);
  return chosen(answers).length >= 3 && Math.abs(c - m) > open;
}

const chosen = (answers: Answers) =>
  QUESTIONS.flatMap((question) =>
    question.options.filter((option) => option.value === answers[question.key]),
  );

function tally(answers: Answers): Record<"coaching" | "mentoring", number> {
  const count = { coaching: 0, mentoring: 0 };
  for (const { towards } of chosen(answers)) if (towards) count[towards]++;
  return count;
}
