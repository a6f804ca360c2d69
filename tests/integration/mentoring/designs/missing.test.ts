import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentOf } from "@/lib/mentoring/designs/read.ts";
import { missing } from "@/lib/mentoring/designs/rules.ts";
import { COMPARATORS, MODELS, RULES } from "@/lib/mentoring/designs/schema.ts";
import { freshDatabase, type TestDatabase } from "../../../support/database.ts";
import { BLANK, TEMPLATES } from "../../../support/designs.ts";
import { Sql } from "../../../support/sql.ts";

let database: TestDatabase;
let app: Sql;
beforeAll(async () => {
  database = await freshDatabase();
  app = new Sql(database.appUrl);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const inSql = (design: Record<string, unknown>): Promise<string[]> =>
  app.as(null, async (query) => {
    const parts = ["purpose", "focus", "model", "components", "matching"].map((key) =>
      JSON.stringify(design[key]),
    );
    const [row] = await query("select mentoring.design_missing($1, $2, $3, $4, $5) as codes", parts);
    return row!["codes"] as string[];
  });
const inCode = (design: Parameters<typeof contentOf>[0]) =>
  missing(contentOf(design)).map((each) => each.code);

/** What somebody leaves behind half-way: anything may be empty, blank, or not there. */
const text = fc.constantFrom("", " ", "  \n", "something", " padded ");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 6 });
const figure = fc.option(fc.integer({ min: -5, max: 100 }), { nil: null });
const several = <T>(value: fc.Arbitrary<T>) => maybe(fc.array(value, { maxLength: 3 }));
const criterion = fc.record({
  label: text, mentee: text, mentor: text,
  weight: fc.constantFrom(0, 0, 5, 100),
  kind: fc.constantFrom("preference", "hard"),
  comparator: fc.constantFrom(...COMPARATORS),
  scale: fc.array(fc.constantFrom("Junior", "Senior"), { maxLength: 3 }),
  shares: fc.constantFrom({}, { "1": 100 }),
}); // prettier-ignore
const design = fc.record({
  purpose: fc.record({ statement: maybe(text), measures: several(fc.record({ name: text, unit: text, baseline: figure, target: figure, instrument: text })) }),
  focus: fc.record({ areas: several(fc.record({ name: text, kind: fc.constantFrom("competency", "whole_person") })) }),
  model: fc.record({ kind: maybe(fc.constantFrom(null, ...MODELS)) }),
  components: fc.record({
    months: fc.integer({ min: 1, max: 60 }), cadenceWeeks: fc.integer({ min: 1, max: 12 }), sessionMinutes: fc.constant(60),
    orientation: maybe(text), agreement: maybe(text), confidentiality: maybe(text), closure: maybe(text),
    checkInMonths: several(fc.integer({ min: 1, max: 60 })), managerBriefing: maybe(fc.constantFrom(null, "eligible", "participants")),
  }),
  matching: fc.record({
    criteria: several(criterion).map((all) => all?.map((each, i) => ({ ...each, key: `c${i}` }))),
    rules: maybe(fc.option(fc.subarray([...RULES]), { nil: null })), approach: maybe(fc.constantFrom(null, "assigned", "self")),
    mentorCapacity: fc.integer({ min: 1, max: 10 }),
  }),
}); // prettier-ignore

test("D2: page and PostgreSQL find the same things missing in 400 half-written designs", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(design, async (written) => {
      const stored = contentOf(written); // as a save stores it
      const found = inCode(stored);
      found.forEach((code) => seen.add(code));
      expect(await inSql(stored)).toEqual(found);
    }),
    { numRuns: 400 },
  );
  // Every code that a save can leave behind came up; cadence and capacity are never below one.
  expect([...seen].sort()).toEqual(
    [
      "purpose.statement", "purpose.measure", "focus.competency", "focus.whole_person", "model.kind",
      "components.months", "components.orientation", "components.agreement", "components.confidentiality",
      "components.checkIns", "components.managerBriefing", "components.closure",
      "matching.criteria", "matching.criterion", "matching.rules", "matching.approach",
    ].sort(),
  ); // prettier-ignore
});

test("D2: a blank design lacks what is to be decided; every template is complete, in the page and in PostgreSQL", async () => {
  expect(inCode(BLANK)).toEqual([
    "purpose.statement", "purpose.measure", "focus.competency", "focus.whole_person", "model.kind",
    "matching.criteria", "matching.rules", "matching.approach",
  ]); // prettier-ignore
  expect(await inSql(BLANK)).toEqual(inCode(BLANK));
  for (const template of TEMPLATES) {
    expect(inCode(template.content)).toEqual([]);
    expect(await inSql(template.content)).toEqual([]);
  }
});

test("D2: of an empty row PostgreSQL misses everything", async () => {
  expect(await inSql({ purpose: {}, focus: {}, model: {}, components: {}, matching: {} })).toHaveLength(17);
});
