import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesUnder, root } from "./sources.ts";

/** Names that a table and the section around it share: to whoever goes from landmark to landmark, two of one name. */
function namedTwice(text: string): string[] {
  const sections = new Set([...text.matchAll(/<Section\s[^>]*?title="([^"]+)"/g)].map(([, title]) => title));
  const tables = [...text.matchAll(/<Table\s[^>]*?label="([^"]+)"/g)].map(([, label = ""]) => label);
  return tables.filter((label) => sections.has(label));
}

test("a table is not named like its section", () => {
  const texts = ["app", "components"]
    .flatMap(filesUnder)
    .map((file) => readFileSync(path.join(root, file), "utf8"));
  expect(texts.some((text) => text.includes("<Table"))).toBe(true);
  expect(texts.flatMap(namedTwice)).toEqual([]);
  expect(namedTwice('<Section title="Pairs">\n<Table label="Pairs">')).toEqual(["Pairs"]);
});
