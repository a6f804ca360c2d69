import { describe, expect, test } from "vitest";
import { speaksOfMentoring } from "@/lib/coaching/feedback/mentoring-words.ts";
import { areasOnMentoring } from "@/lib/coaching/feedback/rules.ts";

describe("W4: what seems to speak of mentoring, in five languages", () => {
  test.each([
    // English
    "Her mentor tells her otherwise",
    "MENTORING takes an hour a week",
    "a mentee of mine",
    "the mentorship",
    "reverse-mentoring",
    // German
    "seine Mentorin",
    "die Mentees",
    "das Karrierementoring",
    "ihr Fachmentor sagt",
    "im Mentorat",
    "das Mentor:innen-Treffen",
    "die Patenschaft im Team",
    // French
    "sa mentore",
    "le mentorat",
    "la mentorée",
    "LA MENTORE\u0301E", // the accent on its own
    "le parrainage",
    "son filleul",
    // Spanish
    "su mentora",
    "la mentoría",
    "el mentorizado",
    "el mentoreo",
    // Portuguese
    "o mentorado",
    "a mentoria",
    "as mentorandas",
  ])("%s", (text) => expect(speaksOfMentoring(text)).toBe(true));

  test.each([
    "commentors in the review",
    "the implementor of the interface",
    "documentation",
    "the tormentor of the build",
    "he leads meetings",
    "im Dokumentordner, segmentorientiert",
    "die Fermentoren laufen",
    "il commente souvent",
    "les données protégées",
    "comentó la propuesta",
    "o comentário aumentou",
  ])("not %s", (text) => expect(speaksOfMentoring(text)).toBe(false));

  test("by area, wherever it stands", () => {
    const area = { area: "a", observed: "b", effect: "c" };
    expect(areasOnMentoring([area, { ...area, effect: "Mentor" }, { ...area, area: "mentoria" }])).toEqual([
      1, 2,
    ]);
  });
});
