import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { now } from "@/lib/clock.ts";
import { asPerson } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import { carryOut } from "@/lib/people/import/carry-out.ts";
import { importPeople } from "@/lib/people/import/commands.ts";
import { listExisting } from "@/lib/people/import/queries.ts";
import { guessMapping, planImport, type Existing } from "@/lib/people/import/rules.ts";
import { ConfirmImport, type Plan } from "@/lib/people/import/schema.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { getImport } from "@/lib/people/undoing/queries.ts";
import { getRows, getUpload, keepUpload, mayUpload } from "@/lib/people/uploads/commands.ts";
import { toCsv } from "@/lib/spreadsheet/cells.ts";
import { readTable } from "@/lib/spreadsheet/read-table.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

let world: World;
beforeAll(async () => {
  world = await pairs();
  await markLeft(world.noor, { personId: world.stranger.personId });
});
afterAll(() => world.close());

const bytes = (csv: string) => new TextEncoder().encode(csv);

/** Who there would be, by mail address, as a plan says it. */
function foretold(existing: readonly Existing[], plan: Plan) {
  const people = new Map(existing.map(({ id: _, leftAt: __, ...person }) => [person.email, person]));
  const nothing = { jobTitle: null, department: null, location: null, grade: null, timeZone: "UTC" };
  for (const { email, details, manager } of plan.create)
    people.set(email, { ...nothing, ...details, email, managerEmail: manager });
  for (const { email, changes } of plan.update)
    for (const { field, to } of changes) Object.assign(people.get(email) ?? {}, { [field]: to });
  for (const { email, manager } of plan.managerChanges)
    Object.assign(people.get(email) ?? {}, { managerEmail: manager });
  return people;
}

class TakenBack extends Error {}
const COLUMNS = ["email", "name", "manager", "job title", "time zone"];
const HERE = ["helena", "noor", "ines", "kofi", "samuel", "stranger"];
const NEW = ["ann", "ben", "cy"];
const mail = fc.constantFrom(...[...HERE, ...NEW].map((name) => `${name}@example.org`));
const row = fc.tuple(
  fc.oneof(
    { weight: 9, arbitrary: mail },
    fc.constantFrom("", "no address", `${"x".repeat(260)}@example.org`),
  ),
  fc.constantFrom("", "Kim", "helena", "stranger", "Bo", "\' =x", "x".repeat(121)),
  fc.oneof(mail, fc.constantFrom("", "none", "Kim", "Bo", "kofi", "stranger", "???", "Nobody Known")),
  fc.constantFrom("", "", "Maker", "x".repeat(121)),
  fc.constantFrom("", "", "", "Europe/Rome", "Mars/Olympus"),
);

test("the dry run is the real run, whatever the file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      fc.pre(rows.some((cells) => cells.some(Boolean)));
      const table = readTable(bytes(toCsv(COLUMNS, rows)));
      const work = asPerson(world.noor, async (db) => {
        const before = await listExisting(db);
        const plan = planImport(table, guessMapping(COLUMNS), before);
        const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0, managerChanges: 0 };
        const run = { importId: newId(), moment: now() };
        await db.peopleImport.create({
          data: { id: run.importId, importedBy: world.noor.personId, filename: "f", ...counts },
        });
        await carryOut(db, world.noor, plan, run, () => Promise.resolve());
        await db.$executeRaw`set constraints all immediate`;
        const after = (await listExisting(db)).map(({ id: _, leftAt: __, ...person }) => person);
        for (const person of after)
          expect(person).toMatchObject(foretold(before, plan).get(person.email) ?? {});
        expect(after).toHaveLength(before.length + plan.create.length);
        const again = planImport(table, guessMapping(COLUMNS), await listExisting(db));
        expect([again.create, again.update, again.managerChanges]).toEqual([[], [], []]);
        throw new TakenBack();
      });
      await expect(work).rejects.toBeInstanceOf(TakenBack);
    }),
    { numRuns: Number(process.env["TRELLIS_RUNS"] ?? 60) },
  );
}, 240_000);

test("rows that are taken without their manager come back, and mended they only set the manager", async () => {
  const bring = async (csv: string) => {
    const { id } = await keepUpload(world.noor, "people.csv", bytes(csv));
    const { table } = await getUpload(world.noor, id);
    return importPeople(world.noor, { uploadId: id, mapping: guessMapping(table.columns) });
  };
  const run = await bring("email,name,manager\nfay@example.org,Fay,stranger@example.org\ngus@example.org,Gus,nobody@example.org\nhal@example.org,Hal,none"); // prettier-ignore
  expect(run).toMatchObject({ created: 3, rejected: 0, withoutManager: 2 });
  expect(await getImport(world.noor, run.id)).toMatchObject({ withoutManager: 2, hasRows: true });
  const back = new TextDecoder().decode(await getRows(world.noor, run.id));
  expect(back).toContain("The manager “stranger@example.org” has left.");
  const mended = await bring(back.replace(/stranger@example.org|nobody@example.org/, "hal@example.org"));
  expect(mended).toMatchObject({ created: 0, updated: 0, managerChanges: 1, withoutManager: 1 });
});

test("files are taken of those who import something, twenty in a quarter of an hour", async () => {
  await expect(mayUpload(world.kofi)).rejects.toMatchObject({ code: "Forbidden" });
  await expect(keepUpload(world.kofi, "f.csv", bytes("name\nx"))).rejects.toMatchObject({
    code: "Forbidden",
  });
  for (let i = 0; i < 20; i++) await mayUpload(world.tomas); // the admin of a program
  await expect(mayUpload(world.tomas)).rejects.toMatchObject({ code: "TooMany" });
});

test("without the column of the mail address nothing is confirmed", () => {
  const said = ConfirmImport.safeParse({ uploadId: newId(), mapping: { name: 1 } });
  expect(said.success).toBe(false);
});
