import { expect, test } from "vitest";
import { CATALOGUE } from "@/components/design/focus-catalogue.ts";
import { blankFor } from "@/lib/mentoring/designs/defaults.ts";
import { contentOf } from "@/lib/mentoring/designs/read.ts";
import { missing } from "@/lib/mentoring/designs/rules.ts";
import { templatesFor } from "@/lib/mentoring/designs/templates.ts";
import { LANGUAGES } from "@/lib/words/languages.ts";
import { wordsFor } from "@/lib/words/tell.ts";

const written = LANGUAGES.map((language) => ({ language, timeZone: "UTC" }));
/** Answers that lib/mentoring/enrolments knows by name, whoever makes the program. */
const KNOWN = ["profession", "department", "grade", "location", "languages", "focus"];

test.each(written)("D2: every template is complete and can be stored in $language", (maker) => {
  for (const { content } of templatesFor(maker)) {
    expect(missing(content)).toEqual([]);
    expect(contentOf(content)).toEqual(content); // no text is longer than a save would take
  }
  expect(contentOf(blankFor(maker))).toEqual(blankFor(maker));
});

test("templates differ in words only", () => {
  const shape = (maker: (typeof written)[number]) =>
    templatesFor(maker).map(({ key, content: { focus, model, components, matching } }) => ({
      key,
      model,
      kinds: focus.areas.map(({ kind }) => kind),
      months: components.checkInMonths,
      criteria: matching.criteria.map(({ label: _, mentee, mentor, scale, ...rest }) => ({
        ...rest,
        steps: scale.length,
        known: [mentee, mentor].map((answer) => (KNOWN.includes(answer) ? answer : "own")),
      })),
    }));
  for (const maker of written) expect(shape(maker)).toEqual(shape({ language: "en", timeZone: "UTC" }));
});

test.each(written)("most areas of a template are those that the studio offers, in $language", (maker) => {
  const t = wordsFor(maker, "design");
  const offered = [...CATALOGUE.competency, ...CATALOGUE.whole_person].map((area) => t(`area.${area}`));
  const own = templatesFor(maker).flatMap(({ content }) =>
    content.focus.areas.filter(({ name }) => !offered.includes(name)),
  );
  expect(own).toHaveLength(5);
});
