import { BLANK } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { preference } from "./preference.ts";

/** One who leads and several on the way, who also learn from each other. Identity is asked with consent only. */
export const WOMEN_IN_LEADERSHIP: Content = {
  purpose: {
    statement:
      "Women leave between the second and the third step, and those who stay tell us that nobody showed them how leading is lived by somebody like them. In small groups round a woman who leads, they find words, company and a next step.",
    measures: [
      { name: "Women among those on the third step and above", unit: "%", baseline: 22, target: 35, instrument: "People records", when: "Each half-year" },
      { name: "Participants who can name their next step", unit: "% agree", baseline: 40, target: 80, instrument: "Check-in, in groups of five or more", when: "At each check point" },
    ],
  },
  focus: {
    areas: [
      { name: "Strategic thinking", kind: "competency" },
      { name: "Negotiating", kind: "competency" },
      { name: "Presenting to senior people", kind: "competency" },
      { name: "Speaking up", kind: "whole_person" },
      { name: "Self-confidence", kind: "whole_person" },
      { name: "Purpose and direction", kind: "whole_person" },
    ],
  },
  model: { kind: "group", groupSize: 6 },
  components: {
    ...BLANK.components,
    months: 15,
    sessionMinutes: 90,
    orientation:
      "Mentors meet for half a day: how to lead a round in which everybody speaks, what to do with silence and with advice, and where a group ends and a talk for two begins. Mentees hear what a group gives and what it cannot, and what confidentiality means among six.",
    agreement:
      "Who brings a question and when, that everybody speaks, what is not carried out of the room and not into the corridor either, what we do when somebody misses two meetings, and how somebody leaves.",
    checkInMonths: [3, 8, 15],
    closure:
      "A last round in which each says what she takes along and what she saw in the others. Many groups go on as a circle without a mentor; the design allows it.",
  },
  matching: {
    criteria: [
      preference({ key: "focus", label: "Offers what is looked for", weight: 14, comparator: "covers", mentee: "focus", mentor: "focus" }),
      preference({ key: "identity", label: "Somebody like me", weight: 8, comparator: "covers", mentee: "identity to match", mentor: "characteristics", sensitive: true, missing: "half" }),
      preference({ key: "department", label: "Another department", weight: 8, comparator: "different", mentee: "department", mentor: "department", missing: "half" }),
      preference({ key: "time", label: "Time in the week for each other", weight: 6, comparator: "availability", mentee: "free times", mentor: "free times", minutes: 90, missing: "half" }),
    ],
    rules: [],
    approach: "assigned",
    mentorCapacity: 5,
    aim: "most-people",
  },
}; // prettier-ignore
