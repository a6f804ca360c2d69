import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coaching } from "@/lib/practices/coaching.ts";
import { QUESTIONS, advise, nextQuestion, type Answers } from "@/lib/practices/guide.ts";
import { mentoring } from "@/lib/practices/mentoring.ts";
import { SIX, SOURCE } from "@/lib/practices/practice.ts";
import { messagesIn } from "@/lib/words/catalogue.ts";

test("the six distinctions differ, each of them", () => {
  for (const each of SIX) expect(mentoring[each]).not.toBe(coaching[each]);
  expect(mentoring.limits).toEqual({ minimumMonths: 6, maximumSessions: null, assesses: false });
  expect(coaching.limits).toEqual({ minimumMonths: null, maximumSessions: 12, assesses: true });
});

test("docs/practices.md says what the data says (UPDATE=1 writes it)", () => {
  const said = messagesIn("en").practices;
  const cell = (practice: "coaching" | "mentoring", each: (typeof SIX)[number]) => {
    const { is, meaning, consequence } = said[practice][each];
    return `**${is}** ${meaning} *${consequence}*`;
  };
  const rows = SIX.map(
    (each) => `| ${said.heading[each]} | ${cell("coaching", each)} | ${cell("mentoring", each)} |`,
  );
  const page = [
    `# Coaching and mentoring`,
    "",
    "Printed from `messages/en/practices.json` by a test. In italics: what it makes the software do.",
    "",
    "| | Coaching | Mentoring |",
    "|---|---|---|",
    ...rows,
    "",
    `Source: ${SOURCE}`,
    "",
  ].join("\n");
  if (process.env["UPDATE"]) writeFileSync("docs/practices.md", page);
  expect(readFileSync("docs/practices.md", "utf8")).toBe(page);
});

/** Every way through the guide. */
function* paths(answers: Answers = {}): Generator<Answers> {
  const question = nextQuestion(answers);
  if (!question) return void (yield answers);
  for (const option of question.options) yield* paths({ ...answers, [question.key]: option.value });
}

describe("B1: which do you need?", () => {
  test("asks at most six questions, one for each distinction, and always ends in advice with a reason", () => {
    expect(QUESTIONS).toHaveLength(6);
    let count = 0;
    for (const answers of paths()) {
      count++;
      expect(Object.keys(answers).length).toBeLessThanOrEqual(6);
      const advice = advise(answers);
      expect(advice?.reasons.length).toBeGreaterThan(0);
    }
    expect(count).toBeGreaterThan(50);
  });

  test("stops as soon as nothing unasked could change the advice", () => {
    for (const answers of paths()) {
      const { recommendation } = advise(answers)!;
      const unasked = QUESTIONS.filter((question) => answers[question.key] === undefined);
      for (const wish of ["coaching", "mentoring"] as const) {
        const rest = Object.fromEntries(
          unasked.map((question) => [
            question.key,
            question.options.find((option) => option.towards === wish)!.value,
          ]),
        );
        expect(advise({ ...answers, ...rest })?.recommendation).toBe(recommendation);
      }
    }
  });

  test("somebody who wants a skill now, with their manager's view, is sent to coaching; the opposite to mentoring", () => {
    expect(
      advise({ turns: "task", driver: "skill", length: "short", manager: "partner" })?.recommendation,
    ).toBe("coaching");
    expect(
      advise({ turns: "whole", driver: "growth", length: "long", manager: "outside" })?.recommendation,
    ).toBe("mentoring");
  });
});
