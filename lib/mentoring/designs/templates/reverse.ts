import { BLANK } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { GRADES, preference } from "./preference.ts";

/** In the roles of Trellis the senior is the mentee here, so a mentor stands below on the scale. */
export const REVERSE: Content = {
  purpose: {
    statement:
      "Those who decide grew up in another time and mostly hear from people like themselves. Younger colleagues know how the tools, the customers and their own generation have changed. For a year a leader learns from one of them, and lets that change a decision.",
    measures: [
      { name: "Leaders who changed a decision by what they learnt", unit: "%", baseline: 0, target: 60, instrument: "Closing talk, told by the leader", when: "At the end of the year" },
      { name: "Junior mentors who feel heard by those who decide", unit: "% agree", baseline: 29, target: 65, instrument: "Check-in, in groups of five or more", when: "At each check point" },
    ],
  },
  focus: {
    areas: [
      { name: "Working with new tools", kind: "competency" },
      { name: "Understanding younger colleagues and customers", kind: "competency" },
      { name: "How others see me", kind: "whole_person" },
      { name: "Speaking up", kind: "whole_person" },
    ],
  },
  model: { kind: "reverse", groupSize: null },
  components: {
    ...BLANK.components,
    orientation:
      "An hour apart and half an hour together. Leaders practise asking without testing, and hear that no favour and no judgement comes of this. Junior mentors plan three conversations, and practise saying an unwelcome thing to somebody senior.",
    agreement:
      "What the leader would like to learn and where they feel unsure, how plainly we speak, what neither of us will use outside, how we prepare, and that rank stays at the door.",
    closure:
      "Both tell what they see differently now; the leader names one thing decided otherwise because of it. Many go on, or change places and become mentor and mentee the other way.",
  },
  matching: {
    criteria: [
      preference({ key: "topics", label: "Knows what the leader wants to learn", weight: 16, comparator: "covers", mentee: "topics", mentor: "topics" }),
      preference({ key: "seniority", label: "At least two grades below", weight: 10, kind: "hard", comparator: "gap", mentee: "grade", mentor: "grade", scale: GRADES, shares: { "-2": 75, "-3": 100, "-4": 100, "-5": 100, "-6": 100 } }),
      preference({ key: "department", label: "Another department", weight: 10, kind: "hard", comparator: "different", mentee: "department", mentor: "department", missing: "full" }),
      preference({ key: "language", label: "A language in common", weight: 6, comparator: "same", mentee: "languages", mentor: "languages", missing: "half" }),
    ],
    rules: ["former-pairs"],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "best-total",
  },
}; // prettier-ignore
