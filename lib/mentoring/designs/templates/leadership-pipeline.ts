import type { WordsOf } from "../../../words/tell.ts";
import { usual } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { grades, preference } from "./preference.ts";

export const leadershipPipeline = (t: WordsOf<"templates">, area: WordsOf<"design">): Content => ({
  purpose: {
    statement: t("leadership-pipeline.statement"),
    measures: [
      { name: t("leadership-pipeline.roles"), unit: t("often.percent"), baseline: 31, target: 50, instrument: t("leadership-pipeline.rolesInstrument"), when: t("leadership-pipeline.rolesWhen") },
      { name: t("leadership-pipeline.future"), unit: t("often.percentAgree"), baseline: 54, target: 75, instrument: t("often.checkIn"), when: t("often.eachCheckPoint") },
      { name: t("leadership-pipeline.stay"), unit: t("often.percent"), baseline: 71, target: 85, instrument: t("often.recordsByCohort"), when: t("often.twoYears") },
    ],
  }, // prettier-ignore
  focus: {
    areas: [
      { name: area("area.leading-without-authority"), kind: "competency" },
      { name: area("area.incomplete-facts"), kind: "competency" },
      { name: area("area.feedback"), kind: "competency" },
      { name: area("area.self-confidence"), kind: "whole_person" },
      { name: area("area.balance"), kind: "whole_person" },
      { name: area("area.seen-by-others"), kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one", groupSize: null },
  components: {
    ...usual(t),
    orientation: t("leadership-pipeline.orientation"),
    agreement: t("leadership-pipeline.agreement"),
  },
  matching: {
    criteria: [
      preference({ key: "focus", label: t("often.offersFocus"), weight: 14, comparator: "covers", mentee: "focus", mentor: "focus" }),
      preference({ key: "seniority", label: t("leadership-pipeline.seniority"), weight: 12, kind: "hard", comparator: "gap", mentee: "grade", mentor: "grade", scale: grades(t), shares: { "1": 75, "2": 100, "3": 100, "4": 75, "5": 50, "6": 25 } }),
      preference({ key: "department", label: t("often.otherDepartment"), weight: 8, comparator: "different", mentee: "department", mentor: "department" }),
      preference({ key: "language", label: t("often.commonLanguage"), weight: 6, comparator: "same", mentee: "languages", mentor: "languages", missing: "half" }),
    ], // prettier-ignore
    rules: ["former-pairs"],
    approach: "assigned",
    mentorCapacity: 2,
    aim: "most-people",
  },
});
