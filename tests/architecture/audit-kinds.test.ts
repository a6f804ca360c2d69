import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { kindOf } from "@/components/operations/audit-kinds.ts";
import { filesUnder, root } from "./sources.ts";

/** The first two arguments have no comma; the third is what has happened. */
const RECORDED = /\brecord\(\s*\w+,\s*[\w.]+,\s*"([a-z-]+)\.([a-z-]+)"/g;

const audited = /AUDITED = \[([^\]]*)\]/.exec(
  readFileSync(path.join(root, "lib/operations/audit.ts"), "utf8"),
);
const SUBJECTS = new Set(audited?.[1]?.match(/[a-z]+/g));

test("the audit log has words for whatever is recorded of what it shows", () => {
  const kinds = filesUnder("lib").flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(RECORDED)].flatMap(([, subject, what]) =>
      subject && SUBJECTS.has(subject) ? [`${subject}.${what ?? ""}`] : [],
    ),
  );
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => !kindOf(kind))).toEqual([]);
});
