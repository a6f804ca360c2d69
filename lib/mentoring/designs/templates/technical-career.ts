import type { WordsOf } from "../../../words/tell.ts";
import { usual } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { grades, preference } from "./preference.ts";

/** For those who want to grow without leading people. */
export const technicalCareer = (t: WordsOf<"templates">, area: WordsOf<"design">): Content => ({
  purpose: {
    statement: t("technical-career.statement"),
    measures: [
      { name: t("technical-career.promoted"), unit: t("often.aYear"), baseline: 3, target: 8, instrument: t("technical-career.promotedInstrument"), when: t("technical-career.promotedWhen") },
      { name: t("technical-career.future"), unit: t("often.percentAgree"), baseline: 41, target: 70, instrument: t("often.checkIn"), when: t("often.eachCheckPoint") },
    ],
  },
  focus: {
    areas: [
      { name: area("area.technical-depth"), kind: "competency" },
      { name: area("area.incomplete-facts"), kind: "competency" },
      { name: area("area.leading-without-authority"), kind: "competency" },
      { name: area("area.purpose"), kind: "whole_person" },
      { name: t("technical-career.seen"), kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one", groupSize: null },
  components: {
    ...usual(t),
    months: 18,
    orientation: t("technical-career.orientation"),
    agreement: t("technical-career.agreement"),
    checkInMonths: [3, 9, 18],
    closure: t("technical-career.closure"),
  },
  matching: {
    criteria: [
      preference({ key: "field", label: t("technical-career.field"), weight: 14, comparator: "covers", mentee: t("answer.fields"), mentor: t("answer.fields") }),
      preference({ key: "seniority", label: t("technical-career.seniority"), weight: 10, kind: "hard", comparator: "gap", mentee: "grade", mentor: "grade", scale: grades(t), shares: { "1": 75, "2": 100, "3": 100 } }),
      preference({ key: "zone", label: t("technical-career.zone"), weight: 6, comparator: "closeness", mentee: t("answer.timeZone"), mentor: t("answer.timeZone"), measure: "utc-offset", reach: 360, missing: "half" }),
    ],
    rules: ["former-pairs"],
    approach: "self",
    mentorCapacity: 2,
    aim: "stable",
  },
}); // prettier-ignore
