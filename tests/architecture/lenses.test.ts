import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * "Who can see this?" on every field of mentoring: a form of these folders carries the line under each of its fields,
 * or one line for all of them. What a browser shows is asked once more by tests/e2e/pages/lenses.test.ts.
 */
const FOLDERS = ["break-glass", "check-ins", "design", "enrolment", "matching", "program", "relationship", "report"]; // prettier-ignore
const LINE = /<(AudienceLine|ProgramAudience)\b|audience=\{audience\}/;
const FORM = /<ActionForm\b/;
/** Everybody may know who looks after a program. */
const OPEN = ["program/appoint-form.tsx"];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(`components/${folder}`).map((file) => `${folder}/${file}`),
);
const lacking = (all: readonly { name: string; text: string }[]): string[] =>
  all
    .filter(({ name, text }) => FORM.test(text) && !LINE.test(text) && !OPEN.includes(name))
    .map(({ name }) => name);

test("W1: every form of mentoring says who can see what is written in it", () => {
  const all = files.map((name) => ({ name, text: readFileSync(`components/${name}`, "utf8") }));
  expect(all.filter(({ text }) => FORM.test(text)).length).toBeGreaterThan(20);
  expect(lacking(all)).toEqual([]);
});

test("a form without the line is found", () => {
  expect(lacking([{ name: "relationship/new-form.tsx", text: "<ActionForm><TextField name='x' /></ActionForm>" }])).toEqual(["relationship/new-form.tsx"]); // prettier-ignore
});
