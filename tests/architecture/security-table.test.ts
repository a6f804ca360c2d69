import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { contradictions, page } from "../../scripts/security-table.mjs";

test("docs/security.md says what the tests bear out, and where nothing does, why", async () => {
  expect(contradictions()).toEqual([]);
  const written = readFileSync(path.resolve(import.meta.dirname, "../../docs/security.md"), "utf8");
  expect(written, "node scripts/security-table.mjs writes it anew").toBe(await page());
});
