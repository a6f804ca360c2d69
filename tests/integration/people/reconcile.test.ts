import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { compareNightly, compareNow } from "@/lib/people/reconcile/commands.ts";
import { findComparison, findingsAsCsv } from "@/lib/people/reconcile/queries.ts";
import { IN_ENGLISH } from "@/lib/words/tell.ts";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

let world: World;
const id = (who: "kofi" | "ines" | "samuel" | "stranger" | "priya" | "noor") => world[who].personId;
const found = async () =>
  Object.fromEntries(
    ((await findComparison(world.noor))?.findings ?? []).map(({ kind, people }) => [
      kind,
      people.map(({ name }) => name),
    ]),
  );
const NOTHING = { circle: [], "manager-awaited": [], "manager-left": [], "no-line": [], "import-differs": [], "not-in-directory": [], "not-seen": [], "leaver-seat": [], "leaver-token": [] }; // prettier-ignore
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

test("where all agrees nothing is found; only an owner is shown anything; once a night is once", async () => {
  expect(await findComparison(world.noor)).toBeNull();
  expect(await compareNightly()).toBe(0);
  expect(await found()).toEqual(NOTHING);
  for (const who of ["ines", "tomas", "kofi"] as const) expect(await findComparison(world[who])).toBeNull();
});

test("what does not agree is named: awaited, unknown and departed managers, an import overtaken, people the directory lost", async () => {
  const run = newId();
  const [said, now] = [newId(), newId()];
  await unhidden(
    world.owner,
    async (query) => {
      // the directory knows kofi and ines: he waits for somebody, of her it has not spoken for long
      await query("insert into people.directory_entries (person_id, awaited_manager) values ($1, 'chief@x.org')", [id("kofi")]); // prettier-ignore
      await query("insert into people.directory_entries (person_id, changed_at) values ($1, now() - interval '100 days')", [id("ines")]); // prettier-ignore
      await query("update people.managers_of_record set until = now() where person_id = $1", [id("stranger")]); // prettier-ignore
      // an import said that samuel reports to priya, and somebody said ines again
      await query("update people.managers_of_record set until = now() where person_id = $1", [id("samuel")]);
      await query("insert into people.managers_of_record (id, person_id, manager_id, until) values ($1, $2, $3, now())", [said, id("samuel"), id("priya")]); // prettier-ignore
      await query("insert into people.managers_of_record (id, person_id, manager_id) values ($1, $2, $3)", [now, id("samuel"), id("ines")]); // prettier-ignore
      await query("insert into people.people_imports (id, imported_by, filename, created, updated, unchanged, rejected, manager_changes) values ($1, $2, 'f', 0, 1, 0, 0, 1)", [run, id("noor")]); // prettier-ignore
      await query("insert into people.import_rows (import_id, person_id, added, manager_after) values ($1, $2, false, $3)", [run, id("samuel"), said]); // prettier-ignore
    },
    true,
  );
  await markLeft(world.noor, { personId: id("ines") });
  await compareNow();
  const now2 = await found();
  expect(now2).toMatchObject({
    ...{ "manager-awaited": ["kofi"], "no-line": ["stranger"], "import-differs": ["samuel"] },
    ...{ "manager-left": ["kofi", "samuel"], circle: [], "not-seen": [] }, // ines has left
  });
  expect(now2["not-in-directory"]).toEqual(
    expect.arrayContaining(["amara", "helena", "lena", "noor", "priya", "samuel", "stranger", "tomas"]),
  );
  const comparison = await findComparison(world.noor);
  expect(comparison?.findings.find(({ kind }) => kind === "no-line")).toMatchObject({ count: 1, before: 0 });
});

test("the file has everybody, by kind, in the reader's words, and is an owner's", async () => {
  const lines = (await findingsAsCsv(world.noor, IN_ENGLISH)).trim().split("\r\n");
  const comparison = await findComparison(world.noor);
  expect(lines).toHaveLength(1 + (comparison?.findings ?? []).reduce((sum, { count }) => sum + count, 0));
  expect(lines[0]).toContain("What does not agree,Name,Mail address");
  expect(lines.filter((line) => line.startsWith("Manager has left")).map((line) => line.split(",")[1])).toEqual(["kofi", "samuel"]);
  expect(await findingsAsCsv(world.noor, { ...IN_ENGLISH, language: "de" })).toContain(";kofi;");
  for (const who of ["tomas", "ines", "kofi"] as const)
    await expect(findingsAsCsv(world[who], IN_ENGLISH)).rejects.toMatchObject({ code: "NotFound" });
}); // prettier-ignore

test("W2: nothing of mentoring is in it", async () => {
  const text = JSON.stringify([
    await findComparison(world.noor),
    await findingsAsCsv(world.noor, IN_ENGLISH),
  ]);
  expect(text).not.toContain(world.pair);
  expect(text).not.toMatch(/mentor|mentee|relationship|enrol/i);
});
