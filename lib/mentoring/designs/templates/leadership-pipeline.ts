import { BLANK } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { GRADES, preference } from "./preference.ts";

export const LEADERSHIP_PIPELINE: Content = {
  purpose: {
    statement:
      "We fill most leading roles from outside, and people who could have grown into them leave. We want those on their way to a first leading role to see a way forward here, and to walk it with somebody who knows it.",
    measures: [
      { name: "Leading roles filled from within", unit: "%", baseline: 31, target: 50, instrument: "Appointments, each quarter", when: "Before the start, then each quarter" },
      { name: "Mentees who see a future for themselves here", unit: "% agree", baseline: 54, target: 75, instrument: "Check-in, in groups of five or more", when: "At each check point" },
      { name: "Mentees still with us two years later", unit: "%", baseline: 71, target: 85, instrument: "People records, by cohort", when: "A year and two years after" },
    ],
  }, // prettier-ignore
  focus: {
    areas: [
      { name: "Leading without authority", kind: "competency" },
      { name: "Deciding with incomplete facts", kind: "competency" },
      { name: "Giving and taking feedback", kind: "competency" },
      { name: "Self-confidence", kind: "whole_person" },
      { name: "Work and life in balance", kind: "whole_person" },
      { name: "How others see me", kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one", groupSize: null },
  components: {
    ...BLANK.components,
    orientation:
      "Ninety minutes together before the first meeting. Mentors and mentees hear the same: this is about the whole person and not only the next role; the mentee brings the questions; nobody’s manager is part of it. Mentors practise listening for longer than is comfortable.",
    agreement:
      "Where and how often we meet and who arranges it; what the mentee wants to grow into and what the mentor can offer; what stays out; how we say that something is not working; when we look back together.",
  },
  matching: {
    criteria: [
      preference({ key: "focus", label: "Offers what is looked for", weight: 14, comparator: "covers", mentee: "focus", mentor: "focus" }),
      preference({ key: "seniority", label: "At least one grade above", weight: 12, kind: "hard", comparator: "gap", mentee: "grade", mentor: "grade", scale: GRADES, shares: { "1": 75, "2": 100, "3": 100, "4": 75, "5": 50, "6": 25 } }),
      preference({ key: "department", label: "Another department", weight: 8, comparator: "different", mentee: "department", mentor: "department" }),
      preference({ key: "language", label: "A language in common", weight: 6, comparator: "same", mentee: "languages", mentor: "languages", missing: "half" }),
    ], // prettier-ignore
    rules: ["former-pairs"],
    approach: "assigned",
    mentorCapacity: 2,
    aim: "most-people",
  },
};
