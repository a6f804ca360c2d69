// npm run restore: a backup into an empty database, checked row by row before anything is kept.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { PLAIN, digestOf, readManifest, readTable } from "./archive.mjs";
import { clearForRestore, isInhabited, keepAs } from "./contents.mjs";
import { prepareDatabase } from "./database.mjs";
import { AskedWrongly, aloneIn, command, isThere, withInstallation } from "./installation.mjs";
import { presentMigrations } from "./migrations.mjs";
import { dataDir } from "./place.mjs";
import { returnTo } from "./point-in-time.mjs";

const USAGE = `npm run restore -- <folder> [--dry-run]
npm run restore -- --until <moment> [--dry-run]

Puts a backup into a database that nobody is in yet, in one transaction: afterwards every row is there and proven to be
the same, or nothing is. Trellis must be stopped. A backup of an older version is brought up to date afterwards.
  --dry-run  says whether the backup is whole, and whether it could go in here as things are; writes nothing
  --until    puts the embedded server as a whole back as it was at a moment (2026-11-30T10:15:00Z), from the copy and the
             log in TRELLIS_ARCHIVE_DIR; what was there before is kept beside it
Ends with 0 when everything is there (with --dry-run: when the backup is whole), with 1 when nothing was changed.`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  await command(USAGE, async ({ dryRun, has, places }) => {
    if (!places[0]) throw new AskedWrongly(has("--until") ? "Until which moment?" : "Which backup?");
    if (has("--until")) return goBackTo(new Date(places[0]), { dryRun });
    const folder = path.resolve(places[0]);
    const manifest = await readBackup(folder);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const size = `${manifest.tables.length} tables with ${rows} rows`;
    if (dryRun) return console.log(`The backup is whole: ${size}. ${await lookAtPlace()}`);
    return withInstallation(
      async ({ ownerUrl, dataDir }) => {
        await restore(ownerUrl, dataDir, folder, manifest);
        console.log(`${size} are back, each the same as in the backup.`);
        const key = process.env.TRELLIS_MASTER_KEY_FILE || path.join(dataDir, "master.key");
        console.log(
          existsSync(key)
            ? "npm run doctor says whether the master key here opens it."
            : `Now put the master key into ${key}: without it no confidential text can be read.`,
        );
      },
      { alone: true, makes: true },
    );
  });

async function goBackTo(moment, { dryRun }) {
  const { copy, former } = await aloneIn(dataDir, () => returnTo(dataDir, moment, { dryRun }));
  if (dryRun) return console.log(`It would begin from ${copy}.`);
  console.log(`Everything is as it was at ${moment.toISOString()}. What was there is in ${former}.`);
  console.log("Make a new copy after the next start: npm run backup -- --cluster.");
}

/** Whether a restore could begin here. What is not asked of the backup is no reason to fail. */
async function lookAtPlace() {
  if (!isThere()) return `It can go into ${dataDir}, where nothing is yet.`;
  try {
    return await withInstallation(async ({ ownerUrl, running }) =>
      (await isInhabited(ownerUrl))
        ? "It cannot go in here: people are in this database."
        : running
          ? "It can go in here once Trellis is stopped."
          : "It can go in here: nobody is in this database.",
    );
  } catch (error) {
    return `It cannot go in here as things are: ${error.message}`;
  }
}

/** What the backup says of itself, after it was looked through. */
async function readBackup(folder) {
  const manifest = await readManifest(folder);
  const unknown = manifest.migrations.filter((name) => !presentMigrations().includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The backup is of a newer Trellis than this one (${unknown.at(-1)}). Nothing was changed.`,
    );
  return manifest;
}

/** Restores into a database without people. */
async function restore(ownerUrl, dataDir, folder, manifest) {
  await clearForRestore(ownerUrl);
  // The tables as they were when the backup was made; what came since is applied to the rows afterwards.
  await prepareDatabase(ownerUrl, dataDir, { upTo: manifest.migrations.at(-1) });
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    for (const setting of PLAIN) await client.query(setting);
    const putBack = await liftRules(client, manifest.tables);
    for (const table of manifest.tables) await readTable(client, folder, table);
    for (const table of manifest.tables) await hold(client, table);
    await putBack();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    await client.query("VACUUM people.people"); // what was taken back leaves its room, and the database looks used
    throw error;
  } finally {
    await client.end();
  }
  await keepAs(ownerUrl, manifest.contents);
  await prepareDatabase(ownerUrl, dataDir);
}

async function hold(client, table) {
  const { rows, digest } = await digestOf(client, table);
  if (rows !== table.rows || digest !== table.digest)
    throw new Error(
      `${table.name} did not come back as it was (${rows} of ${table.rows} rows). Nothing was changed.`,
    );
}

/** Rows come back in no particular order and past every rule; afterwards each rule stands again, and has been checked. */
async function liftRules(client, tables) {
  const names = tables.map(({ name }) => name);
  const { rows: references } = await client.query(
    "SELECT conrelid::regclass::text AS name, quote_ident(conname) AS key, pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text = ANY ($1)",
    [names],
  );
  for (const { name, key } of references) await client.query(`ALTER TABLE ${name} DROP CONSTRAINT ${key}`);
  for (const name of names)
    await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
  return async () => {
    for (const { name, key, is } of references)
      await client.query(`ALTER TABLE ${name} ADD CONSTRAINT ${key} ${is}`);
    for (const name of names)
      await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER`);
  };
}
