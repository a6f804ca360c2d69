// npm run backup: everything in the database, as of one moment, into a folder. Trellis may be running.
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { PLAIN, digestOf, manifestName, manifestText, tablesOf, writeTable } from "./archive.mjs";
import { readContents } from "./contents.mjs";
import { command, requireTrellis, withInstallation } from "./installation.mjs";
import { daysKept, removeOldBackups } from "./old-backups.mjs";
import { copyCluster } from "./point-in-time.mjs";

const USAGE = `npm run backup -- [folder] [--dry-run]
npm run backup -- --cluster [--dry-run]

Writes everything in the database, as of one moment, into a new folder (by default .data/backups/<time>). Trellis may
be running. Confidential text stays sealed: the master key is not in it, and must be kept apart from it.
Visits and one-time links are left out: after a restore everybody signs in again. Once it is whole, backups in
.data/backups that are older than 35 days (TRELLIS_BACKUP_DAYS) are removed: they hold keys that were destroyed since.
  --dry-run  says what would be written, and writes nothing
  --cluster  copies the embedded server as a whole into TRELLIS_ARCHIVE_DIR, where it keeps its log too: with both,
             npm run restore -- --until gives any moment since. Once a week is enough, once a day is quicker to restore.
Ends with 0 when the backup is whole, with 1 when there is none.`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  await command(USAGE, ({ dryRun, has, places }) =>
    withInstallation(async ({ ownerUrl, dataDir }) => {
      if (has("--cluster")) return await backUpCluster(ownerUrl, dataDir, { dryRun });
      await requireTrellis(ownerUrl);
      const time = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
      const folder = path.resolve(places[0] ?? path.join(dataDir, "backups", time));
      const { tables } = await backUp(ownerUrl, folder, { dryRun });
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      if (dryRun)
        return console.log(`${tables.length} tables with ${rows} rows would be written to ${folder}.`);
      const bytes = readdirSync(folder).reduce(
        (sum, file) => sum + statSync(path.join(folder, file)).size,
        0,
      );
      console.log(
        `${tables.length} tables with ${rows} rows, ${Math.ceil(bytes / 1024)} kB, are in ${folder}.`,
      );
      const removed = removeOldBackups(path.join(dataDir, "backups"));
      if (removed > 0)
        console.log(`${removed} older than ${daysKept()} days ${removed === 1 ? "is" : "are"} gone.`);
      console.log("Keep a copy on another machine, and the master key somewhere else.");
    }),
  );

async function backUpCluster(ownerUrl, dataDir, { dryRun }) {
  const { folder, old } = await copyCluster(ownerUrl, dataDir, { dryRun });
  if (!dryRun) return console.log(`A copy of the cluster is in ${folder}.`);
  console.log(`A copy of the cluster would be in ${folder}.`);
  for (const each of old) console.log(`${each} would be removed, with the log that only it needs.`);
}

/** Writes a backup, whole or not at all: the folder has its name only when everything is in it. */
export async function backUp(ownerUrl, folder, { dryRun = false } = {}) {
  if (existsSync(folder)) throw new Error(`${folder} is there already. A backup goes into a new folder.`);
  const half = `${folder}.partial`;
  const contents = (await readContents(ownerUrl)) === "demo" ? "demo" : "own";
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    const migrations = await migrationsOf(client);
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SET LOCAL ROLE trellis_backup");
    for (const setting of PLAIN) await client.query(setting);
    const tables = await tablesOf(client);
    await refuseGaps(client, tables);
    if (dryRun) return { tables: await sizesOf(client, tables) };
    mkdirSync(half, { recursive: true, mode: 0o700 });
    const manifest = { madeAt: new Date().toISOString(), contents, migrations, tables: [] };
    for (const table of tables) manifest.tables.push(await writeTable(client, half, table));
    await client.query("COMMIT");
    writeFileSync(path.join(half, manifestName), manifestText(manifest), { mode: 0o600, flush: true });
    renameSync(half, folder);
    return manifest;
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error.code === "ENOSPC" ? new Error("The disk is full. There is no backup.") : error;
  } finally {
    await client.end();
  }
}

async function sizesOf(client, tables) {
  const sizes = [];
  for (const table of tables) sizes.push({ ...table, ...(await digestOf(client, table)) });
  return sizes;
}

async function migrationsOf(client) {
  const { rows } = await client.query(
    "SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

/** A table whose rows the role for backups is not shown would be empty in the backup, without a word. */
async function refuseGaps(client, tables) {
  const { rows } = await client.query(`
    SELECT polrelid::regclass::text AS name FROM pg_policy
     WHERE polname = 'backup' AND 'trellis_backup'::regrole = ANY (polroles) AND pg_get_expr(polqual, polrelid) = 'true'`);
  const open = new Set(rows.map(({ name }) => name));
  const hidden = tables.filter(({ name }) => !open.has(name));
  if (hidden.length > 0)
    throw new Error(
      `The role trellis_backup is not shown ${hidden.map(({ name }) => name).join(", ")}. Start Trellis once, or npm run upgrade-db.`,
    );
}
