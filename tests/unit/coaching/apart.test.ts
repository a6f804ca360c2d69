import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), "utf8");
const under = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, text: read(folder, file) }));

test("W9: no query of coaching touches a table of mentoring", () => {
  const models = readdirSync(path.join(root, "prisma/schema"))
    .filter((file) => file.startsWith("mentoring"))
    .flatMap((file) => [...read("prisma/schema", file).matchAll(/^model (\w)(\w+)/gm)])
    .map((found) => (found[1] ?? "").toLowerCase() + (found[2] ?? ""));
  expect(models).toContain("relationship");
  const reaches = new RegExp(`\\bdb\\.(${models.join("|")})\\b|mentoring\\.\\w|lib/mentoring`);
  expect(reaches.test("db.relationship.findMany()")).toBe(true);
  for (const { file, text } of ["lib/coaching", "app/coaching", "components/coaching"].flatMap(under))
    expect(reaches.test(text), file).toBe(false);
});
