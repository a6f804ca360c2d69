// npm run bench:import: ten thousand people in one file, three hundred of them at fault (T44): preview, import, the same
// file again, and the undoing, with every row of every table compared. Writes bench/results/import.json.
// TRELLIS_ROWS: another size.
import { mkdirSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import os from "node:os";
import { performance } from "node:perf_hooks";
import { startTestDatabase } from "../scripts/test-database.mjs";

const ROWS = Number(process.env.TRELLIS_ROWS ?? 10_000);
const BAD = Math.round((ROWS * 3) / 100);
const PREVIEW_GATE = 3_000;
const OWNER = "0199aaaa-0000-7000-8000-000000000001";
/** What says that something was imported and undone stays. */
const LOG =
  /^(ops\.(events|sealed_events|uploads|webhook_deliveries)|people\.(people_imports|import_mappings))$/;

const database = await startTestDatabase();
Object.assign(process.env, database.env);
const { freshDatabase, serveFrom } = await import("../tests/support/database.ts");
const { Sql, tablesOf, unhidden } = await import("../tests/support/sql.ts");
const { disconnect } = await import("../lib/db/client.ts");
const { importPeople } = await import("../lib/people/import/commands.ts");
const { previewImport } = await import("../lib/people/import/queries.ts");
const { getImport } = await import("../lib/people/undoing/queries.ts");
const { undoImport } = await import("../lib/people/undoing/commands.ts");
const { keepUpload } = await import("../lib/people/uploads/commands.ts");

const actor = { personId: OWNER };
const fresh = await freshDatabase();
serveFrom(fresh);
const owner = new Sql(fresh.ownerUrl);
const figures = {};
const timed = async (what, work) => {
  const begun = performance.now();
  const value = await work();
  figures[what] = Math.round(performance.now() - begun);
  console.log(`${what}: ${figures[what]} ms`);
  return value;
};
const must = (holds, what) => {
  if (!holds) throw new Error(what);
};
const everything = () =>
  unhidden(owner, async (query) => {
    const rows = {};
    for (const table of await tablesOf(query))
      if (!LOG.test(table)) rows[table] = await query(`select t::text as row from ${table} t order by 1`);
    return rows;
  });

try {
  await unhidden(owner, async (query) => {
    await query("insert into people.organizations (id, name) values (1, 'Bench')");
    await query("insert into people.people (id, email, name) values ($1, 'owner@bench.example', 'Owner')", [OWNER]);
    await query("insert into people.organization_roles (person_id, role) values ($1, 'owner')", [OWNER]);
  }, true); // prettier-ignore
  const before = await everything();
  const bytes = new TextEncoder().encode(
    [
      "email,name,manager,job title,department,location",
      ...Array.from({ length: ROWS }, (_, i) =>
        Math.floor(((i + 1) * BAD) / ROWS) > Math.floor((i * BAD) / ROWS)
          ? `nobody ${i},,,,,`
          : `p${i}@bench.example,Person ${i},${i === 0 ? "none" : `p${Math.floor((i - 1) / 8)}@bench.example`},Maker,Unit ${i % 40},Porto`,
      ),
    ].join("\n"),
  );
  const { id } = await timed("upload", () => keepUpload(actor, "people.csv", bytes));
  const looks = [];
  for (let k = 0; k < 5; k++) {
    await timed("preview", () => previewImport(actor, id, null));
    looks.push(figures.preview);
  }
  figures.preview = looks.sort((a, b) => a - b)[2];
  const { plan, mapping } = await previewImport(actor, id, null);
  must(plan.rejected.length === BAD, `${plan.rejected.length} rows came back, not ${BAD}`);
  must(plan.rejected.every(({ reasons }) => reasons.length > 0), "a row came back without a reason"); // prettier-ignore
  const run = await timed("import", () => importPeople(actor, { uploadId: id, mapping }));
  must(run.created === ROWS - BAD, `${run.created} people were added`);
  const again = await keepUpload(actor, "people.csv", bytes);
  const rerun = await timed("the same again", () => importPeople(actor, { uploadId: again.id, mapping }));
  must(rerun.created + rerun.updated + rerun.managerChanges === 0, "a rerun changed something");
  const look = await timed("what undoing would do", () => getImport(actor, run.id));
  must(look.plan.away.length === run.created && look.plan.stays.length === 0, "not everything would go");
  await timed("undoing", () => undoImport(actor, { importId: run.id }));
  must(isDeepStrictEqual(await everything(), before), "undoing left something");
  console.log("every row of every table is as it was before");
  mkdirSync("bench/results", { recursive: true });
  const machine = `${os.cpus().length} × ${os.cpus()[0].model.trim()}`;
  writeFileSync(
    "bench/results/import.json",
    `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), node: process.version, machine, load: os.loadavg()[0], rows: ROWS, bad: BAD, milliseconds: figures }, null, 2)}\n`,
  );
  if (figures.preview > PREVIEW_GATE) process.exitCode = 1;
} finally {
  await disconnect();
  await owner.close();
  await fresh.drop();
  await database.stop();
}
