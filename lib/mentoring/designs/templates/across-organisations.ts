import { BLANK } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { preference } from "./preference.ts";

const CIVIL_SERVICE = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];

/** The criteria are the published rules of the open-source project jonodrew/mentor-match, with consent honoured. */
export const ACROSS_ORGANISATIONS: Content = {
  purpose: {
    statement:
      "People in one profession rarely meet those who do the same work elsewhere. We want each of them to have somebody a step or two further on, in another organisation, to grow with.",
    measures: [
      { name: "Participants who know three people of their profession elsewhere", unit: "%", baseline: 22, target: 60, instrument: "Check-in, in groups of five or more", when: "At each check point" },
    ],
  }, // prettier-ignore
  focus: {
    areas: [
      { name: "Growing in the profession", kind: "competency" },
      { name: "Self-confidence", kind: "whole_person" },
      { name: "Belonging", kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one", groupSize: null },
  components: BLANK.components,
  matching: {
    criteria: [
      preference({ key: "seniority", label: "One or two grades above", weight: 12, kind: "hard", comparator: "gap", mentee: "grade", mentor: "grade", scale: CIVIL_SERVICE, shares: { "1": 75, "2": 100 } }),
      preference({ key: "profession", label: "Same profession", weight: 10, comparator: "same", mentee: "profession", mentor: "profession" }),
      preference({ key: "identity", label: "Shared identity", weight: 6, comparator: "covers", mentee: "identity to match", mentor: "characteristics", sensitive: true }),
      preference({ key: "organisation", label: "Another organisation", weight: 0, kind: "hard", comparator: "different", mentee: "organisation", mentor: "organisation" }),
    ], // prettier-ignore
    rules: [],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "best-total",
  },
};
