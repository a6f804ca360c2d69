import { wordsFor, type Reader, type WordsOf } from "../../words/tell.ts";
import type { Components, Content } from "./schema.ts";

/** Texts that hold as they stand. */
export const usual = (t: WordsOf<"templates">): Components => ({
  months: 12,
  cadenceWeeks: 4,
  sessionMinutes: 60,
  orientation: t("blank.orientation"),
  agreement: t("blank.agreement"),
  confidentiality: t("blank.confidentiality"),
  checkInMonths: [3, 6, 12],
  managerBriefing: "eligible",
  closure: t("blank.closure"),
});

/** What a new design starts from, in its maker's language: nothing in it would make it look decided. */
export const blankFor = (maker: Reader): Content => ({
  purpose: { statement: "", measures: [] },
  focus: { areas: [] },
  model: { kind: null, groupSize: null },
  components: usual(wordsFor(maker, "templates")),
  matching: { criteria: [], rules: null, approach: null, mentorCapacity: 1, aim: "most-people" },
});
