import { expect, test } from "vitest";
import { asksFor, keptAnswers, planSheet, type Asked } from "@/lib/mentoring/enrolments/rules.ts";
import { Eligibility } from "@/lib/mentoring/enrolments/schema.ts";
import { readTable } from "@/lib/spreadsheet/read-table.ts";
import { inEnglish, say } from "@/lib/words/said.ts";
import { IN_ENGLISH, wordsFor } from "@/lib/words/tell.ts";

const GERMAN = { language: "de", timeZone: "UTC" } as const;

test("whom a side is for is said of one, of two and of more, on a page as in a refusal", () => {
  const eligibility = Eligibility.parse({
    mentee: { departments: ["Design"], grades: ["4", "5"], locations: ["Oslo", "Turin", "Pune"] },
  });
  const t = wordsFor(IN_ENGLISH, "enrolment");
  const asks = asksFor(eligibility, "mentee");
  const said = ["It is for Design.", "It is for grade 4 or 5.", "It is for people in Oslo, Turin or Pune."];
  expect(asks.map(({ what, values }) => t(`isFor.${what}`, values))).toEqual(said);
  expect(asks.map(({ what, values }) => inEnglish(say(`enrolment.isFor.${what}`, values)))).toEqual(said);
  expect(asksFor(eligibility, "mentor")).toEqual([]);
});

test("what somebody agreed to is kept in the words that they read", () => {
  const asked: Asked = {
    key: "identity",
    label: "Identity",
    kind: "text",
    options: [],
    required: false,
    sensitive: true,
    purpose: "",
    fromDirectory: false,
    several: true,
    suggested: [],
  };
  const wordsIn = (...reader: [] | [typeof GERMAN]) =>
    keptAnswers([asked], { identity: "parent" }, { identity: true }, ...reader).kept[0]?.consentWords;
  expect(wordsIn()).toBe(
    "Identity — Only to find you a partner, and only if you agree. — I agree that this answer is used for that",
  );
  expect(wordsIn(GERMAN)).toBe(
    "Identity — Nur, um jemanden für dich zu finden, und nur, wenn du einverstanden bist. — Ich bin einverstanden, dass diese Antwort dafür verwendet wird",
  );
});

test("a row of a sheet that cannot be taken says every reason", () => {
  const table = readTable(
    new TextEncoder().encode("mail,name,places\nann@x.org,Ann,2\nANN@x.org,,30\nno mail,Ben,\n,Cy,"),
  );
  const columns = { email: 0, name: 1, first: null, last: null, capacity: 2, consent: "nobody" as const };
  const { enrol, rejected } = planSheet(table, "mentor", { uploadId: "", ...columns, questions: {} }, [], 1);
  const t = wordsFor(IN_ENGLISH, "enrolment");
  expect(enrol.map(({ email, capacity }) => [email, capacity])).toEqual([["ann@x.org", 2]]);
  expect(rejected.map(({ reasons }) => reasons.map(({ why, values }) => t(`row.${why}`, values)).join(" "))).toEqual([
    "There is no name. ann@x.org stands in line 2 already. “30” is not a number of places from 1 to 20.",
    "“no mail” is not a mail address.",
    "There is no mail address.",
  ]); // prettier-ignore
});
