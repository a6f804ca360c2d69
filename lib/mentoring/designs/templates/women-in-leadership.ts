import type { WordsOf } from "../../../words/tell.ts";
import { usual } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { preference } from "./preference.ts";

/** One who leads and several on the way, who also learn from each other. Identity is asked with consent only. */
export const womenInLeadership = (t: WordsOf<"templates">, area: WordsOf<"design">): Content => ({
  purpose: {
    statement: t("women-in-leadership.statement"),
    measures: [
      { name: t("women-in-leadership.thirdStep"), unit: t("often.percent"), baseline: 22, target: 35, instrument: t("often.records"), when: t("often.halfYear") },
      { name: t("women-in-leadership.nextStep"), unit: t("often.percentAgree"), baseline: 40, target: 80, instrument: t("often.checkIn"), when: t("often.eachCheckPoint") },
    ],
  },
  focus: {
    areas: [
      { name: area("area.strategy"), kind: "competency" },
      { name: area("area.negotiating"), kind: "competency" },
      { name: area("area.presenting"), kind: "competency" },
      { name: area("area.speaking-up"), kind: "whole_person" },
      { name: area("area.self-confidence"), kind: "whole_person" },
      { name: area("area.purpose"), kind: "whole_person" },
    ],
  },
  model: { kind: "group", groupSize: 6 },
  components: {
    ...usual(t),
    months: 15,
    sessionMinutes: 90,
    orientation: t("women-in-leadership.orientation"),
    agreement: t("women-in-leadership.agreement"),
    checkInMonths: [3, 8, 15],
    closure: t("women-in-leadership.closure"),
  },
  matching: {
    criteria: [
      preference({ key: "focus", label: t("often.offersFocus"), weight: 14, comparator: "covers", mentee: "focus", mentor: "focus" }),
      preference({ key: "identity", label: t("women-in-leadership.identity"), weight: 8, comparator: "covers", mentee: t("answer.identity"), mentor: t("answer.characteristics"), sensitive: true, missing: "half" }),
      preference({ key: "department", label: t("often.otherDepartment"), weight: 8, comparator: "different", mentee: "department", mentor: "department", missing: "half" }),
      preference({ key: "time", label: t("often.timeInWeek"), weight: 6, comparator: "availability", mentee: t("answer.freeTimes"), mentor: t("answer.freeTimes"), minutes: 90, missing: "half" }),
    ],
    rules: [],
    approach: "assigned",
    mentorCapacity: 5,
    aim: "most-people",
  },
}); // prettier-ignore
