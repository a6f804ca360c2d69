import type { Content } from "./schema.ts";

/** What a new design starts from: texts that hold as they stand, and nothing that would make it look decided. */
export const BLANK: Content = {
  purpose: { statement: "", measures: [] },
  focus: { areas: [] },
  model: { kind: null, groupSize: null },
  components: {
    months: 12,
    cadenceWeeks: 4,
    sessionMinutes: 60,
    orientation:
      "One hour for mentors and one for mentees before the first meeting: what mentoring is and what it is not, how a relationship unfolds, how to open the first conversation, and what confidentiality means here.",
    agreement:
      "How often and where we meet, what each of us expects, what we talk about and what we leave out, what we do when a meeting has to move, and how we will notice that it is time to end or to renew.",
    confidentiality:
      "What is said stays between those who meet. It is not shared with managers, with this program’s admins or with anybody else, and it plays no part in any appraisal. Danger to a person and duties under law come first: then, and only then, two named people may read, for a written reason, for one day, and everybody who meets is told unless the law forbids it.",
    checkInMonths: [3, 6, 12],
    managerBriefing: "eligible",
    closure:
      "A last conversation that looks back: what was reached, what each takes along, whether and how we stay in touch. A relationship can be renewed as often as both wish.",
  },
  matching: { criteria: [], rules: null, approach: null, mentorCapacity: 1, aim: "most-people" },
};
