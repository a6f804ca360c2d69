import type { WordsOf } from "../../../words/tell.ts";
import { usual } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { grades, preference } from "./preference.ts";

/** Two at one level who take turns; each enrols on the side they would rather begin with. */
export const peer = (t: WordsOf<"templates">, area: WordsOf<"design">): Content => ({
  purpose: {
    statement: t("peer.statement"),
    measures: [
      { name: t("peer.turnTo"), unit: t("often.percentAgree"), baseline: 35, target: 85, instrument: t("often.checkIn"), when: t("often.eachCheckPoint") },
      { name: t("peer.stay"), unit: t("often.percent"), baseline: 68, target: 82, instrument: t("often.recordsByCohort"), when: t("often.twoYears") },
    ],
  },
  focus: {
    areas: [
      { name: area("area.leading-a-team"), kind: "competency" },
      { name: area("area.feedback"), kind: "competency" },
      { name: area("area.self-confidence"), kind: "whole_person" },
      { name: area("area.energy"), kind: "whole_person" },
    ],
  },
  model: { kind: "peer", groupSize: null },
  components: {
    ...usual(t),
    cadenceWeeks: 3,
    orientation: t("peer.orientation"),
    agreement: t("peer.agreement"),
    closure: t("peer.closure"),
  },
  matching: {
    criteria: [
      preference({ key: "focus", label: t("peer.focus"), weight: 14, comparator: "overlap", mentee: "focus", mentor: "focus" }),
      preference({ key: "department", label: t("often.otherDepartment"), weight: 12, kind: "hard", comparator: "different", mentee: "department", mentor: "department", missing: "full" }),
      preference({ key: "seniority", label: t("peer.seniority"), weight: 10, comparator: "gap", mentee: "grade", mentor: "grade", scale: grades(t), shares: { "-1": 50, "0": 100, "1": 50 }, missing: "half" }),
      preference({ key: "time", label: t("often.timeInWeek"), weight: 8, comparator: "availability", mentee: t("answer.freeTimes"), mentor: t("answer.freeTimes"), minutes: 90, missing: "half" }),
    ],
    rules: ["former-pairs"],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "fairest",
  },
}); // prettier-ignore
