import type { WordsOf } from "../../../words/tell.ts";
import { usual } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { grades, preference } from "./preference.ts";

/** In the roles of Trellis the senior is the mentee here, so a mentor stands below on the scale. */
export const reverse = (t: WordsOf<"templates">, area: WordsOf<"design">): Content => ({
  purpose: {
    statement: t("reverse.statement"),
    measures: [
      { name: t("reverse.decision"), unit: t("often.percent"), baseline: 0, target: 60, instrument: t("reverse.decisionInstrument"), when: t("reverse.decisionWhen") },
      { name: t("reverse.heard"), unit: t("often.percentAgree"), baseline: 29, target: 65, instrument: t("often.checkIn"), when: t("often.eachCheckPoint") },
    ],
  },
  focus: {
    areas: [
      { name: t("reverse.tools"), kind: "competency" },
      { name: t("reverse.younger"), kind: "competency" },
      { name: area("area.seen-by-others"), kind: "whole_person" },
      { name: area("area.speaking-up"), kind: "whole_person" },
    ],
  },
  model: { kind: "reverse", groupSize: null },
  components: {
    ...usual(t),
    orientation: t("reverse.orientation"),
    agreement: t("reverse.agreement"),
    closure: t("reverse.closure"),
  },
  matching: {
    criteria: [
      preference({ key: "topics", label: t("reverse.topics"), weight: 16, comparator: "covers", mentee: t("answer.topics"), mentor: t("answer.topics") }),
      preference({ key: "seniority", label: t("reverse.seniority"), weight: 10, kind: "hard", comparator: "gap", mentee: "grade", mentor: "grade", scale: grades(t), shares: { "-2": 75, "-3": 100, "-4": 100, "-5": 100, "-6": 100 } }),
      preference({ key: "department", label: t("often.otherDepartment"), weight: 10, kind: "hard", comparator: "different", mentee: "department", mentor: "department", missing: "full" }),
      preference({ key: "language", label: t("often.commonLanguage"), weight: 6, comparator: "same", mentee: "languages", mentor: "languages", missing: "half" }),
    ],
    rules: ["former-pairs"],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "best-total",
  },
}); // prettier-ignore
