import { BLANK } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { GRADES, preference } from "./preference.ts";

/** Beside induction by the line: somebody to ask what one does not ask one's manager. */
export const NEW_HIRE: Content = {
  purpose: {
    statement:
      "People decide in their first months whether they stay. Induction teaches them the work; nobody tells them how things are done here, or asks how they are. Each new colleague gets somebody from another team who has arrived before them, for a year.",
    measures: [
      { name: "New colleagues still here after eighteen months", unit: "%", baseline: 74, target: 88, instrument: "People records, by month of entry", when: "Each half-year" },
      { name: "New colleagues who feel that they belong", unit: "% agree", baseline: 58, target: 80, instrument: "Check-in, in groups of five or more", when: "At each check point" },
    ],
  },
  focus: {
    areas: [
      { name: "Finding one’s way round the organization", kind: "competency" },
      { name: "Building networks", kind: "competency" },
      { name: "Belonging", kind: "whole_person" },
      { name: "Coping with change", kind: "whole_person" },
      { name: "Work and life in balance", kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one", groupSize: null },
  components: {
    ...BLANK.components,
    cadenceWeeks: 2,
    sessionMinutes: 45,
    orientation:
      "Mentors meet for an hour before the newcomers come: what a first month is like, what to show, what to leave to the team, and why nothing goes back to the manager. Newcomers hear in their first week what this is for and that it is theirs.",
    agreement:
      "When we meet and where, what I would like to understand, what you are happy to be asked, what stays between us, and how often we look at whether every two weeks is still right.",
    checkInMonths: [1, 3, 6, 12],
    closure:
      "After a year everyone looks back: what was strange and is not any more, who is known now, and whether to go on. Newcomers are asked whether they would do the same for somebody else.",
  },
  matching: {
    criteria: [
      preference({ key: "interests", label: "Interests in common", weight: 12, comparator: "overlap", mentee: "interests", mentor: "interests" }),
      preference({ key: "location", label: "The same place", weight: 10, comparator: "same", mentee: "location", mentor: "location", missing: "half" }),
      preference({ key: "department", label: "Another department", weight: 8, kind: "hard", comparator: "different", mentee: "department", mentor: "department", missing: "full" }),
      preference({ key: "seniority", label: "Not far apart in grade", weight: 6, comparator: "gap", mentee: "grade", mentor: "grade", scale: GRADES, shares: { "-1": 50, "0": 100, "1": 100, "2": 50 }, missing: "half" }),
    ],
    rules: ["former-pairs"],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "most-people",
  },
}; // prettier-ignore
