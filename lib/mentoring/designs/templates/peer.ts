import { BLANK } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { GRADES, preference } from "./preference.ts";

/** Two at one level who take turns; each enrols on the side they would rather begin with. */
export const PEER: Content = {
  purpose: {
    statement:
      "People who have just come to lead face the same evenings of doubt, each alone. Their managers judge them and their teams depend on them. Two of them, from different corners, can be mentor to each other in turn.",
    measures: [
      { name: "New team leads who have somebody at eye level to turn to", unit: "% agree", baseline: 35, target: 85, instrument: "Check-in, in groups of five or more", when: "At each check point" },
      { name: "Team leads who stay in a leading role for two years", unit: "%", baseline: 68, target: 82, instrument: "People records, by cohort", when: "A year and two years after" },
    ],
  },
  focus: {
    areas: [
      { name: "Leading a team", kind: "competency" },
      { name: "Giving and taking feedback", kind: "competency" },
      { name: "Self-confidence", kind: "whole_person" },
      { name: "Energy and health", kind: "whole_person" },
    ],
  },
  model: { kind: "peer", groupSize: null },
  components: {
    ...BLANK.components,
    cadenceWeeks: 3,
    orientation:
      "Ninety minutes, everybody together, mostly practice: half an hour mine and half an hour yours, how to listen as a mentor to somebody who knows as much as you, and how not to end up comparing notes.",
    agreement:
      "How we divide the time between us, who begins, what each of us wants to come further with, what we keep from our teams and managers, and what we do when one of us only listens.",
    closure:
      "Each tells the other what they did as a mentor that helped. Going on is the rule; parting is easy, and nobody asks why.",
  },
  matching: {
    criteria: [
      preference({ key: "focus", label: "Wants to come further with the same", weight: 14, comparator: "overlap", mentee: "focus", mentor: "focus" }),
      preference({ key: "department", label: "Another department", weight: 12, kind: "hard", comparator: "different", mentee: "department", mentor: "department", missing: "full" }),
      preference({ key: "seniority", label: "The same grade", weight: 10, comparator: "gap", mentee: "grade", mentor: "grade", scale: GRADES, shares: { "-1": 50, "0": 100, "1": 50 }, missing: "half" }),
      preference({ key: "time", label: "Time in the week for each other", weight: 8, comparator: "availability", mentee: "free times", mentor: "free times", minutes: 90, missing: "half" }),
    ],
    rules: ["former-pairs"],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "fairest",
  },
}; // prettier-ignore
