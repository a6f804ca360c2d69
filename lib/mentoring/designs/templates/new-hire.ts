import type { WordsOf } from "../../../words/tell.ts";
import { usual } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { grades, preference } from "./preference.ts";

/** Beside induction by the line: somebody to ask what one does not ask one's manager. */
export const newHire = (t: WordsOf<"templates">, area: WordsOf<"design">): Content => ({
  purpose: {
    statement: t("new-hire.statement"),
    measures: [
      { name: t("new-hire.stay"), unit: t("often.percent"), baseline: 74, target: 88, instrument: t("often.recordsByEntry"), when: t("often.halfYear") },
      { name: t("new-hire.belong"), unit: t("often.percentAgree"), baseline: 58, target: 80, instrument: t("often.checkIn"), when: t("often.eachCheckPoint") },
    ],
  },
  focus: {
    areas: [
      { name: t("new-hire.wayRound"), kind: "competency" },
      { name: area("area.networks"), kind: "competency" },
      { name: area("area.belonging"), kind: "whole_person" },
      { name: area("area.change"), kind: "whole_person" },
      { name: area("area.balance"), kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one", groupSize: null },
  components: {
    ...usual(t),
    cadenceWeeks: 2,
    sessionMinutes: 45,
    orientation: t("new-hire.orientation"),
    agreement: t("new-hire.agreement"),
    checkInMonths: [1, 3, 6, 12],
    closure: t("new-hire.closure"),
  },
  matching: {
    criteria: [
      preference({ key: "interests", label: t("new-hire.interests"), weight: 12, comparator: "overlap", mentee: t("answer.interests"), mentor: t("answer.interests") }),
      preference({ key: "location", label: t("new-hire.location"), weight: 10, comparator: "same", mentee: "location", mentor: "location", missing: "half" }),
      preference({ key: "department", label: t("often.otherDepartment"), weight: 8, kind: "hard", comparator: "different", mentee: "department", mentor: "department", missing: "full" }),
      preference({ key: "seniority", label: t("new-hire.seniority"), weight: 6, comparator: "gap", mentee: "grade", mentor: "grade", scale: grades(t), shares: { "-1": 50, "0": 100, "1": 100, "2": 50 }, missing: "half" }),
    ],
    rules: ["former-pairs"],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "most-people",
  },
}); // prettier-ignore
