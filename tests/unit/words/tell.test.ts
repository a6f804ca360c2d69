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

  test.each([
    ["enrolment", "table.count.mentor", { count: 1 }, "1 mentor", "1 Mentor:in"],
    ["enrolment", "table.count.mentor", { count: 2 }, "2 mentors", "2 Mentor:innen"],
    ["matching", "points", { points: 1 }, "1 point", "1 Punkt"],
    ["matching", "run.matched", { matched: 1, people: 1 }, "1 of 1 mentee matched", "1 von 1 Mentee zugeordnet"],
    ["matching", "parts.full", { full: 1, count: 3 }, "1 of 3 pairs reaches all of it", "1 von 3 Paaren erreicht alles davon"],
    ["coaching", "free", { free: 1, capacity: 1 }, "1 of 1 place free", "1 von 1 Platz frei"],
    ["design", "choice.shape", { model: "Peer", months: 6, weeks: 1 }, "Peer, 6 months, every week", "Peer, 6 Monate, jede Woche"],
    ["admin", "erasures.moreLeavers", { count: 1 }, "Those who left last. 1 more left before them.", "Wer zuletzt gegangen ist. Davor ist noch 1 Person gegangen."],
  ] as const)("one as one: %s %s", (room, key, given, english, german) => {
    const told = (language: "en" | "de") => wordsFor({ language, ...berlin }, room)(key, given);
    expect([told("en"), told("de")]).toEqual([english, german]);
  }); // prettier-ignore

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
