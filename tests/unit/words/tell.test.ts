import { describe, expect, test } from "vitest";
import { pseudo } from "@/lib/words/pseudo.ts";
import { figuresFor, wordsFor } from "@/lib/words/tell.ts";

const AT = new Date("2026-11-24T15:00:00Z");
const berlin = { timeZone: "Europe/Berlin" };

describe("somebody is told", () => {
  test("in their language, with what is filled in", () => {
    const place = { page: 2, pages: 30, count: 2951 };
    expect(wordsFor({ language: "en", ...berlin }, "ui")("pages.place", place)).toBe(
      "Page 2 of 30, 2,951 in all",
    );
    expect(wordsFor({ language: "de", ...berlin }, "ui")("pages.place", place)).toBe(
      "Seite 2 von 30, insgesamt 2.951",
    );
  });

  test.each([
    ["en", "date", "24 Nov 2026"],
    ["en", "moment", "24 Nov, 16:00"],
    ["en", "time", "16:00"],
    ["en", "day", "Tuesday 24 November"],
    ["en", "long", "24 November 2026"],
    ["en", "appointment", "Tue 24 Nov, 16:00"],
    ["de", "date", "24. Nov. 2026"],
    ["de", "moment", "24. Nov., 16:00"],
    ["de", "day", "Dienstag, 24. November"],
    ["de", "month", "November 2026"],
  ] as const)("dates as %s writes them: %s", (language, look, expected) => {
    expect(figuresFor({ language, ...berlin }).dateTime(AT, look)).toBe(expected);
  });

  test("how long ago", () => {
    const before = new Date(AT.getTime() - 3 * 86_400_000);
    const ago = (language: "en" | "de") => figuresFor({ language, ...berlin }).relativeTime(before, AT);
    expect([ago("en"), ago("de")]).toEqual(["3 days ago", "vor 3 Tagen"]);
  });
});

test("made strange, a message is in brackets, longer by a third, and keeps what is filled in", () => {
  const plain = "{count, plural, one {# person} other {# people}} of <b>{name}</b>, in all";
  const strange = pseudo(plain);
  expect(strange).toMatch(
    /^⟦\{count, plural, one \{# þéŕšöñ\} other \{# þéöþļé\}\} öƒ <b>\{name\}<\/b>, îñ åļļ .+⟧$/,
  );
  expect(pseudo("Sign in").length).toBeGreaterThanOrEqual("Sign in".length * 1.3 + 2);
});
