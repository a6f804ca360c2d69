import { BLANK } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { GRADES, preference } from "./preference.ts";

/** For those who want to grow without leading people. */
export const TECHNICAL_CAREER: Content = {
  purpose: {
    statement:
      "Our best engineers become managers because they see no other way up. We want the expert path to be one that people can see somebody walk, and to keep what they know in the house.",
    measures: [
      { name: "Senior experts promoted on the technical path", unit: "a year", baseline: 3, target: 8, instrument: "Promotion rounds", when: "After each round" },
      { name: "Engineers who see a future without leading people", unit: "% agree", baseline: 41, target: 70, instrument: "Check-in, in groups of five or more", when: "At each check point" },
    ],
  },
  focus: {
    areas: [
      { name: "Technical depth", kind: "competency" },
      { name: "Deciding with incomplete facts", kind: "competency" },
      { name: "Leading without authority", kind: "competency" },
      { name: "Purpose and direction", kind: "whole_person" },
      { name: "Being seen for what one does", kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one", groupSize: null },
  components: {
    ...BLANK.components,
    months: 18,
    orientation:
      "An hour for each side. Mentors hear that this is not code review: the mentee brings the question and may bring doubt. Mentees write down where they would like to stand in three years, and show it to nobody unless they want to.",
    agreement:
      "How often and how long we meet, which of my questions are about a problem and which about me, what you will look at and what you will not, and that nothing of it reaches a review or a promotion round.",
    checkInMonths: [3, 9, 18],
    closure:
      "Everyone goes back to the page from the beginning: what has come true, what has changed, whose help is needed next.",
  },
  matching: {
    criteria: [
      preference({ key: "field", label: "Works in the field that is asked for", weight: 14, comparator: "covers", mentee: "fields", mentor: "fields" }),
      preference({ key: "seniority", label: "One to three grades above", weight: 10, kind: "hard", comparator: "gap", mentee: "grade", mentor: "grade", scale: GRADES, shares: { "1": 75, "2": 100, "3": 100 } }),
      preference({ key: "zone", label: "Time zones close by", weight: 6, comparator: "closeness", mentee: "time zone", mentor: "time zone", measure: "utc-offset", reach: 360, missing: "half" }),
    ],
    rules: ["former-pairs"],
    approach: "self",
    mentorCapacity: 2,
    aim: "stable",
  },
}; // prettier-ignore
