import { expect, test } from "vitest";
import { wrongWith, type Limits } from "@/components/form/wrong.ts";
import { wordsFor } from "@/lib/words/tell.ts";

/** What a browser finds wrong, said in the reader's language and not in the browser's. */
const ways = [
  [{ valueMissing: true }, {}, "Something is needed here.", "Hier fehlt noch etwas."],
  [{ rangeOverflow: true }, { type: "number", max: 1200 }, "At most 1,200.", "Höchstens 1.200."],
  [{ rangeUnderflow: true }, { type: "number", min: "5" }, "At least 5.", "Mindestens 5."],
  [{ badInput: true }, { type: "number" }, "A number, please.", "Bitte eine Zahl."],
  [{ badInput: true, valueMissing: true }, { type: "date" }, "A whole date, please.", "Bitte ein ganzes Datum."],
  [{ badInput: true }, { type: "time" }, "A time, please.", "Bitte eine Uhrzeit."],
  [{ typeMismatch: true }, { type: "email" }, "This does not look like a mail address.", "Das sieht nicht nach einer Mailadresse aus."],
  [{ typeMismatch: true }, { type: "url" }, "This does not look like a web address.", "Das sieht nicht nach einer Webadresse aus."],
  [{ tooLong: true }, { maxLength: 2000 }, "At most 2,000 characters.", "Höchstens 2.000 Zeichen."],
  [{ stepMismatch: true }, { type: "number" }, "A whole number, please.", "Bitte eine ganze Zahl."],
  [{ stepMismatch: true }, { type: "number", step: 5 }, "In steps of 5, please.", "Bitte in Schritten von 5."],
] as const satisfies readonly (readonly [object, Limits, string, string])[]; // prettier-ignore

test.each(ways)("%j of %j", (validity, limits, en, de) => {
  const said = (language: "en" | "de") =>
    wrongWith(validity, limits, wordsFor({ language, timeZone: "UTC" }, "ui"));
  expect([said("en"), said("de")]).toEqual([en, de]);
});

test("where the browser finds nothing, there is nothing of it to say", () => {
  expect(wrongWith({}, { type: "email" }, wordsFor({ language: "de", timeZone: "UTC" }, "ui"))).toBe(
    undefined,
  );
});
