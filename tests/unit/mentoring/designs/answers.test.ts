import { expect, test } from "vitest";
import { answerIn, answerOf, offered } from "@/components/design/answers.ts";
import { wordsFor } from "@/lib/words/tell.ts";

const english = wordsFor({ language: "en", timeZone: "UTC" }, "design");
const german = wordsFor({ language: "de", timeZone: "UTC" }, "design");

test("an answer that the directory has is kept by its code, and read in everybody's language", () => {
  expect(answerOf(german, "Bereich")).toBe("department");
  expect(answerIn(german, "department")).toBe("Bereich");
  expect(answerIn(english, "department")).toBe("department");
  for (const word of offered(english)) expect(answerOf(english, word)).toBe(word);
});

test("an answer of a program's own stays as it was written, while it is typed too", () => {
  for (const word of ["Ber", "Bereiche", "", "Lieblingsfach"]) {
    expect(answerOf(german, word)).toBe(word);
    expect(answerIn(german, word)).toBe(word);
  }
});
