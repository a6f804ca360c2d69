import { expect, test } from "vitest";
import * as difference from "@/components/design/difference.ts";
import type { Content } from "@/lib/mentoring/designs/schema.ts";
import type { Language } from "@/lib/words/languages.ts";
import { figuresFor, wordsFor } from "@/lib/words/tell.ts";
import { TEMPLATES } from "../../../support/designs.ts";

const differenceOf = (before: Content, after: Content, language: Language = "en") => {
  const reader = { language, timeZone: "UTC" };
  return difference.differenceOf(wordsFor(reader, "design"), figuresFor(reader), before, after);
};

const BEFORE = TEMPLATES[0]!.content;
const changed = (change: Partial<Content>): Content => ({ ...BEFORE, ...change });

test("D4: the same version twice differs in nothing", () => {
  for (const { content } of TEMPLATES) expect(differenceOf(content, content)).toEqual([]);
});

test("D4: what was added, taken away and written anew is said in words, section by section", () => {
  const [first, ...others] = BEFORE.purpose.measures;
  const [top, ...rest] = BEFORE.matching.criteria;
  const after = changed({
    purpose: { ...BEFORE.purpose, measures: [{ ...first!, target: 55 }, ...others] },
    focus: { areas: [...BEFORE.focus.areas.slice(1), { name: "Belonging", kind: "whole_person" }] },
    model: { kind: "circle", groupSize: 6 },
    components: { ...BEFORE.components, cadenceWeeks: 2, checkInMonths: [3, 9] },
    matching: { ...BEFORE.matching, aim: "fairest", criteria: [{ ...top!, weight: 20 }, ...rest.slice(1)] },
  });
  const found = differenceOf(BEFORE, after);
  expect(found.map(({ section }) => section)).toEqual(["purpose", "focus", "model", "components", "matching"]);
  const all = found.flatMap(({ changes }) => changes);
  expect(all.find((one) => one.what === "Cadence")).toEqual({ what: "Cadence", was: "Every 4 weeks", is: "Every 2 weeks" });
  expect(all.find((one) => one.is === "Belonging")?.was).toBeNull();
  expect(all.find((one) => one.was === "Leading without authority")?.is).toBeNull();
  expect(all.find((one) => one.what.startsWith("Success measure"))?.is).toContain("From 31 to 55 %");
  expect(all.find((one) => one.what === "Aim")).toMatchObject({ was: "Most people matched", is: "Fairest" });
  expect(all.find((one) => one.what.includes(top!.label))).toMatchObject({ was: expect.stringMatching(/^14 points/), is: expect.stringMatching(/^20 points/) });
  for (const one of all) expect(`${one.was} ${one.is}`).not.toMatch(/[{}[\]"]|_|undefined/);
  const inGerman = differenceOf(BEFORE, after, "de").flatMap(({ changes }) => changes);
  expect(inGerman.find((one) => one.what === "Rhythmus")).toMatchObject({ was: "Alle 4 Wochen", is: "Alle 2 Wochen" });
}); // prettier-ignore

test("a long text shows which words are new and which are gone", () => {
  const words = difference.wordsOf({ what: "Closure", was: "A last talk that looks back.", is: "A last talk that looks ahead." });
  expect(words.filter(({ kind }) => kind === "gone").map(({ text }) => text.trim())).toEqual(["back"]);
  expect(words.filter(({ kind }) => kind === "new").map(({ text }) => text.trim())).toEqual(["ahead"]);
}); // prettier-ignore
