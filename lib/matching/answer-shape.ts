import { dayOf, offsetOf, plain } from "./answers.ts";
import { isWindow } from "./availability.ts";
import type { Answer, Criterion } from "./criteria.ts";

/** What is wrong with an answer for this comparison, in words for whoever wrote it; null where it can be read. */
export function answerFault(criterion: Criterion, side: "mentee" | "mentor", answer: Answer): string | null {
  const found = `found “${Array.isArray(answer) ? answer.join(", ") : String(answer)}”`;
  switch (criterion.comparator) {
    case "gap":
      return criterion.scale.some((level) => plain(level) === plain(answer))
        ? null
        : `expected one of ${criterion.scale.join(", ")}, ${found}`;
    case "closeness": {
      const [expected, value] = {
        number: ["a number", Number(plain(answer))] as const,
        "utc-offset": ["an offset like +05:30, or minutes", offsetOf(answer)] as const,
        date: ["a date like 2026-11-24", dayOf(answer)] as const,
      }[criterion.measure];
      return Number.isFinite(value) ? null : `expected ${expected}, ${found}`;
    }
    case "availability": {
      const windows = typeof answer === "object" ? answer : [String(answer)];
      const wrong = windows.find((each) => !isWindow(each));
      return wrong === undefined ? null : `expected windows like “Mon 09:00-11:30 +01:00”, found “${wrong}”`;
    }
    case "ranked":
      return side === criterion.by || typeof answer !== "object" ? null : `expected one name, ${found}`;
    default:
      return null;
  }
}
