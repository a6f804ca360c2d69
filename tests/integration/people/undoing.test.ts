import { afterAll, beforeAll, expect, test } from "vitest";
import { asPerson, asSignIn } from "@/lib/db/unit.ts";
import { importPeople } from "@/lib/people/import/commands.ts";
import { previewImport } from "@/lib/people/import/queries.ts";
import { guessMapping } from "@/lib/people/import/rules.ts";
import { getProfile } from "@/lib/people/person/queries.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { forgetImportRows, undoImport } from "@/lib/people/undoing/commands.ts";
import { getImport, listImports } from "@/lib/people/undoing/queries.ts";
import type { StayFault } from "@/lib/people/undoing/schema.ts";
import { getRows, getUpload, keepUpload } from "@/lib/people/uploads/commands.ts";
import type { Actor } from "@/lib/access/actor.ts";
import { readTable } from "@/lib/spreadsheet/read-table.ts";
import { IN_ENGLISH, wordsFor } from "@/lib/words/tell.ts";
import { tablesOf, unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

const t = wordsFor(IN_ENGLISH, "import");
const inWords = ({ why, values }: StayFault): string => t(`stays.${why}`, values);

/** Noor owns the organization, Tomas keeps its directory with her. */
let world: World;
beforeAll(async () => {
  world = await pairs();
  await sql("insert into people.organization_roles (person_id, role) values ($1, 'program_admin')", [
    world.tomas.personId,
  ]);
});
afterAll(() => world.close());

const sql = (text: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(text, values), true);

const upload = (csv: string, actor: Actor = world.noor) =>
  keepUpload(actor, "people.csv", new TextEncoder().encode(csv));
const bring = async (csv: string, actor: Actor = world.noor) => {
  const { id } = await upload(csv, actor);
  const { table } = await getUpload(actor, id);
  return importPeople(actor, { uploadId: id, mapping: guessMapping(table.columns) });
};
const planOf = async (actor: Actor, id: string) => (await getImport(actor, id)).plan;
const idOf = async (email: string) => {
  const [row] = await sql("select id from people.people where email = $1", [email]);
  return String(row?.["id"]);
};
const signIn = (personId: string) =>
  asSignIn((db) =>
    db.signInSession.create({
      data: { tokenHash: personId, personId, expiresAt: new Date(Date.now() + 3_600_000) },
    }),
  );

/** Every row of every table, but for what says that something was imported and undone. */
const LOG =
  /^(ops\.(events|sealed_events|uploads|webhook_deliveries)|people\.(people_imports|import_mappings))$/;
const everything = () =>
  unhidden(world.owner, async (query) => {
    const tables: Record<string, unknown> = {};
    for (const table of await tablesOf(query))
      if (!LOG.test(table))
        tables[table] = (
          await query(
            `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${table} t`,
          )
        )[0]?.["digest"];
    return tables;
  });

/** A file of so many rows: people under each other, some of whom are here already, and every `bad`th at fault. */
const file = (rows: number, bad: number) =>
  [
    "mail,name,reports to,job title,site",
    "samuel@example.org,Samuel Ito,helena@example.org,Analyst,Porto",
    "stranger@example.org,stranger,,Archivist,",
    ...Array.from({ length: rows - 2 }, (_, i) =>
      (i + 1) % bad === 0
        ? `not an address ${i},Nobody ${i},none,,`
        : `new-${i}@example.org,New ${i},${i === 0 ? "none" : `new-${Math.floor((i - 1) / 8)}@example.org`},Maker,Turin`,
    ),
  ].join("\n");

test("T44: 1,000 rows with 30 bad ones: rows back with reasons, a rerun adds nobody, undoing restores all of it", async () => {
  const before = await everything();
  const csv = file(1_000, 33);
  const { id: uploadId } = await upload(csv);
  const { plan, mapping } = await previewImport(world.noor, uploadId, null);
  const bad = plan.rejected.length;
  expect(bad).toBe(30);

  const run = await importPeople(world.noor, { uploadId, mapping });
  // the dry run is the real run
  expect(run).toMatchObject({
    created: plan.create.length,
    updated: plan.update.length,
    unchanged: plan.unchanged,
    rejected: bad,
    managerChanges: plan.managerChanges.length,
    withoutManager: plan.withoutManager.length,
  });
  expect(run.created).toBe(968);
  const back = readTable(await getRows(world.noor, run.id));
  expect(back.columns).toEqual(["mail", "name", "reports to", "job title", "site", "line", "reason"]);
  // and with them those whose manager is among them
  expect(plan.withoutManager.length).toBeGreaterThan(0);
  expect(back.rows).toHaveLength(bad + plan.withoutManager.length);
  expect(back.rows.filter(({ cells }) => /is not a mail address/.test(cells[6] ?? ""))).toHaveLength(bad);
  await expect(getRows(world.tomas, run.id)).rejects.toMatchObject({ code: "NotFound" });
  expect(await everything()).not.toEqual(before);

  const again = await bring(csv);
  expect(again).toMatchObject({ created: 0, updated: 0, managerChanges: 0, rejected: 30 });

  const undone = await undoImport(world.noor, { importId: run.id });
  expect(undone).toEqual({ away: 968, back: 2, managers: 1, stayed: 0 });
  expect(await everything()).toEqual(before);
  const events = await sql("select kind from ops.events where subject_id = $1 order by at", [run.id]);
  expect(events.map(({ kind }) => kind)).toEqual(["people.imported", "people.import-undone"]);
  await expect(undoImport(world.noor, { importId: run.id })).rejects.toMatchObject({ code: "Conflict" });
  expect((await listImports(world.noor)).find(({ id }) => id === run.id)?.undone).toMatchObject({
    by: "noor",
    stayed: 0,
  });
});

test("whoever confirms the same file twice imports it once", async () => {
  const { id } = await upload("email,name,manager\ntwice@example.org,Twice,none");
  const mapping = { email: 0, name: 1, manager: 2 };
  const both = await Promise.allSettled(
    [1, 2].map(() => importPeople(world.noor, { uploadId: id, mapping })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("what has moved on stays, and is named with its reason; the rest goes", async () => {
  const run = await bring(
    [
      "email,name,manager,job title,department",
      "boss@example.org,Boss,none,,",
      "mid@example.org,Mid,boss@example.org,,",
      "came@example.org,Came,mid@example.org,,",
      "role@example.org,Role,none,,",
      "sent@example.org,Sent,none,,",
      "late@example.org,Late,none,,",
      "gone@example.org,Gone,boss@example.org,,",
      "stranger@example.org,stranger,boss@example.org,Archivist,Papers",
    ].join("\n"),
  );
  await signIn(await idOf("came@example.org"));
  await sql("insert into people.organization_roles (person_id, role) values ($1, 'program_admin')", [await idOf("role@example.org")]); // prettier-ignore
  await sql("insert into people.directory_entries (person_id) values ($1)", [await idOf("sent@example.org")]);
  await bring("email,name,manager,job title\nlate@example.org,Late,,Now with a title\nstranger@example.org,stranger,,Librarian", world.tomas); // prettier-ignore

  const plan = await planOf(world.noor, run.id);
  expect(plan?.away.map(({ name }) => name)).toEqual(["Gone"]);
  expect(
    Object.fromEntries(plan?.stays.map(({ name, reasons }) => [name, reasons.map(inWords).join(" ")]) ?? []),
  ).toEqual({
    Boss: "Is the manager of record of Mid.",
    Mid: "Is the manager of record of Came.",
    Came: "Has signed in since.",
    Role: "Has a role in the organization since.",
    Sent: "Is known to the organization’s directory since.",
    Late: "Was changed by a later import. Undo that one first.",
    stranger: "Job title: has been changed since.",
  });
  expect(await undoImport(world.noor, { importId: run.id })).toEqual({ away: 1, back: 1, managers: 1, stayed: 7 }); // prettier-ignore
  expect(await getProfile(world.noor, world.stranger.personId)).toMatchObject({
    jobTitle: "Librarian",
    department: null,
    manager: { name: "helena" },
  });
});

test("a manager who was given since stays, and so does whoever they had in between", async () => {
  const run = await bring("email,name,manager\nbetween@example.org,Between,none\nsamuel@example.org,samuel,between@example.org"); // prettier-ignore
  const personId = world.samuel.personId;
  await setManager(world.tomas, { personId, manager: { kind: "person", id: world.helena.personId } });
  const plan = await planOf(world.noor, run.id);
  expect(plan?.stays.map(({ name, reasons }) => [name, ...reasons.map(inWords)])).toEqual([
    ["samuel", "Has another manager of record since."],
    ["Between", "Was the manager of record of samuel."],
  ]);
  await undoImport(world.noor, { importId: run.id });
  expect((await getProfile(world.noor, personId)).manager).toMatchObject({ name: "helena" });
  await setManager(world.tomas, { personId, manager: { kind: "person", id: world.ines.personId } });
});

test("a manager who would close a circle now stays as the import made it", async () => {
  const run = await bring("email,name,manager\nsamuel@example.org,samuel,helena@example.org");
  const turn = (personId: string, id: string) =>
    setManager(world.noor, { personId, manager: { kind: "person", id } });
  await turn(world.ines.personId, world.samuel.personId);
  expect((await planOf(world.noor, run.id))?.stays).toMatchObject([
    { name: "samuel", reasons: [{ why: "circle", values: {} }] },
  ]);
  await undoImport(world.noor, { importId: run.id });
  expect((await getProfile(world.noor, world.samuel.personId)).manager).toMatchObject({ name: "helena" });
  await turn(world.ines.personId, world.helena.personId);
  await turn(world.samuel.personId, world.ines.personId);
});

test("W6: a manager of before breaks a pair again, and pauses it in the same transaction", async () => {
  // kofi answered to his mentor amara once; an import put him under ines, and then the two found each other
  const paused = () =>
    sql("select 1 from mentoring.pauses where relationship_id = $1 and resumed_at is null", [world.pair]);
  expect(await paused()).toHaveLength(0);
  const run = await bring("email,name,manager\nkofi@example.org,kofi,helena@example.org");
  await sql(
    `update people.managers_of_record set manager_id = $1
      where id = (select manager_before from people.import_rows where import_id = $2)`,
    [world.amara.personId, run.id],
  );
  expect(await paused()).toHaveLength(0);
  expect(await undoImport(world.noor, { importId: run.id })).toMatchObject({ managers: 1, stayed: 0 });
  expect((await getProfile(world.noor, world.kofi.personId)).manager).toMatchObject({ name: "amara" });
  expect(await paused()).toHaveLength(1);
});

test("W2, W7: whether somebody is in anything of mentoring shows in no byte of an undoing, before or after", async () => {
  const csv =
    "email,name,manager,job title\na@example.org,Aya,none,Maker\nb@example.org,Bo,a@example.org,Maker";
  const seen: unknown[] = [];
  for (const mentored of [false, true]) {
    const run = await bring(csv);
    const ids = [await idOf("a@example.org"), await idOf("b@example.org")];
    const calm = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value)
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
          .replace(/\d{4}-\d\d-\d\dT[^"]*/g, "then"),
      ) as unknown;
    if (mentored) {
      await sql("alter table mentoring.enrolments disable trigger user"); // the program is past taking people in
      await sql("insert into mentoring.enrolments (id, program_id, design_id, person_id, side, state) select gen_random_uuid(), $1, id, $2, 'mentee', 'approved' from mentoring.designs limit 1", [world.programId, ids[1]]); // prettier-ignore
      await sql("alter table mentoring.enrolments enable trigger user");
      await sql("insert into mentoring.exclusions (program_id, mentee_id, mentor_id, reason, created_by) values ($1, $2, $3, 'r', $4)", [world.programId, ids[1], world.amara.personId, world.tomas.personId]); // prettier-ignore
    }
    const looks: unknown[] = [
      await getImport(world.noor, run.id),
      await undoImport(world.noor, { importId: run.id }),
    ];
    for (const personId of ids)
      await expect(getProfile(world.noor, personId)).rejects.toMatchObject({ code: "NotFound" });
    const { id } = await upload(csv);
    looks.push(await getImport(world.noor, run.id), await previewImport(world.noor, id, null));
    seen.push(calm(looks));
    if (mentored) {
      // what speaks of her is there still, without her name; Aya above her went
      expect([...(await sql("select name, email, left_at is not null as left from people.people where id = any ($1)", [ids]))]).toEqual([{ name: "Taken back", email: `${ids[1]}@taken-back.invalid`, left: true }]); // prettier-ignore
      expect([...(await sql("select state from mentoring.enrolments where person_id = $1", [ids[1]]))]).toEqual([{ state: "withdrawn" }]); // prettier-ignore
    } else expect(await sql("select 1 from people.people where id = any ($1)", [ids])).toHaveLength(0);
  }
  expect(seen[1]).toEqual(seen[0]);
});

test("whoever keeps the directory undoes their own import, an owner every one, nobody else any", async () => {
  const run = await bring("email,name\nmine@example.org,Mine");
  const importId = run.id;
  expect(await getImport(world.tomas, importId)).toMatchObject({ mine: false, plan: null });
  await expect(undoImport(world.tomas, { importId })).rejects.toMatchObject({ code: "Forbidden" });
  await expect(undoImport(world.ines, { importId })).rejects.toMatchObject({ code: "Forbidden" });
  await expect(getImport(world.ines, importId)).rejects.toMatchObject({ code: "NotFound" });
  expect(await listImports(world.ines)).toEqual([]);
  for (const who of [world.tomas, world.ines])
    await expect(
      asPerson(who, (db) => db.$executeRaw`select people.take_back_import(${importId}::uuid, '{}', '{}', 0)`),
    ).rejects.toMatchObject({ code: "Forbidden" });
  // nobody who was not added by it, even if somebody says so
  await expect(
    asPerson(world.noor, (db) => db.$executeRaw`select people.take_back_import(${importId}::uuid, ${[world.samuel.personId]}::uuid[], '{}', 0)`), // prettier-ignore
  ).rejects.toMatchObject({ code: "Conflict" });

  const theirs = await bring("email,name\ntheirs@example.org,Theirs", world.tomas);
  await undoImport(world.noor, { importId: theirs.id });
  await undoImport(world.noor, { importId });
});

test("after thirty days it is too late, and what stood there before is forgotten", async () => {
  const run = await bring("email,name\nold@example.org,Old");
  await sql("update people.people_imports set at = at - interval '31 days' where id = $1", [run.id]);
  expect((await getImport(world.noor, run.id)).plan).toBeNull();
  await expect(undoImport(world.noor, { importId: run.id })).rejects.toMatchObject({ code: "Conflict" });
  await forgetImportRows();
  expect(await sql("select 1 from people.import_rows where import_id = $1", [run.id])).toHaveLength(0);
});

test("headings that were mapped once are known again in another order, and from the rows that came back", async () => {
  const { id } = await upload("Wer,Anschrift,Chef\nUwe,uwe@example.org,none\n,,");
  const mapping = { name: 0, email: 1, manager: 2 };
  expect((await previewImport(world.noor, id, null)).saved).toBeNull();
  await importPeople(world.noor, { uploadId: id, mapping });
  const next = await upload("anschrift,Chef,Wer,line,reason\nute@example.org,none,Ute,3,x", world.tomas);
  const preview = await previewImport(world.tomas, next.id, null);
  expect(preview).toMatchObject({ mapping: { email: 0, manager: 1, name: 2 }, saved: { by: "noor" } });
  expect(preview.plan.create).toMatchObject([{ email: "ute@example.org", details: { name: "Ute" } }]);
  expect(await previewImport(world.tomas, next.id, "guess")).toMatchObject({ mapping: {}, saved: null });
});
