import type { WordsOf } from "../../../words/tell.ts";
import { usual } from "../defaults.ts";
import type { Content } from "../schema.ts";
import { preference } from "./preference.ts";

const CIVIL_SERVICE = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];

/** The criteria are the published rules of the open-source project jonodrew/mentor-match, with consent honoured. */
export const acrossOrganisations = (t: WordsOf<"templates">, area: WordsOf<"design">): Content => ({
  purpose: {
    statement: t("across-organisations.statement"),
    measures: [
      { name: t("across-organisations.know"), unit: t("often.percent"), baseline: 22, target: 60, instrument: t("often.checkIn"), when: t("often.eachCheckPoint") },
    ],
  }, // prettier-ignore
  focus: {
    areas: [
      { name: t("across-organisations.growing"), kind: "competency" },
      { name: area("area.self-confidence"), kind: "whole_person" },
      { name: area("area.belonging"), kind: "whole_person" },
    ],
  },
  model: { kind: "one_to_one", groupSize: null },
  components: usual(t),
  matching: {
    criteria: [
      preference({ key: "seniority", label: t("across-organisations.seniority"), weight: 12, kind: "hard", comparator: "gap", mentee: "grade", mentor: "grade", scale: CIVIL_SERVICE, shares: { "1": 75, "2": 100 } }),
      preference({ key: "profession", label: t("across-organisations.profession"), weight: 10, comparator: "same", mentee: "profession", mentor: "profession" }),
      preference({ key: "identity", label: t("across-organisations.identity"), weight: 6, comparator: "covers", mentee: t("answer.identity"), mentor: t("answer.characteristics"), sensitive: true }),
      preference({ key: "organisation", label: t("across-organisations.organisation"), weight: 0, kind: "hard", comparator: "different", mentee: t("answer.organisation"), mentor: t("answer.organisation") }),
    ], // prettier-ignore
    rules: [],
    approach: "assigned",
    mentorCapacity: 1,
    aim: "best-total",
  },
});
