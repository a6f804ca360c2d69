// npm run restore: a backup into an empty database, checked row by row before anything is kept.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { PLAIN, digestOf, readManifest, readTable } from "./archive.mjs";
import { keepAs, readContents } from "./contents.mjs";
import { prepareDatabase } from "./database.mjs";
import { aloneIn, command, withInstallation } from "./installation.mjs";
import { presentMigrations } from "./migrations.mjs";
import { dataDir } from "./place.mjs";
import { returnTo } from "./point-in-time.mjs";

const USAGE = `npm run restore -- <folder> [--dry-run]
npm run restore -- --until <moment> [--dry-run]

Puts a backup into an empty database, in one transaction: afterwards every row is there and proven to be the same, or
nothing is. Trellis must be stopped. A backup of an older version is brought up to date afterwards.
  --dry-run  checks the backup and the place it would go to, and writes nothing
  --until    puts the embedded server as a whole back as it was at a moment (2026-11-30T10:15:00Z), from the copy and the
             log in TRELLIS_ARCHIVE_DIR; what was there before is kept beside it
Ends with 0 when everything is there, with 1 when nothing was changed.`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  await command(USAGE, ({ dryRun, has, places }) => {
    if (!places[0]) throw new Error(USAGE);
    if (has("--until")) return goBackTo(new Date(places[0]), { dryRun });
    return withInstallation(
      async ({ ownerUrl, dataDir }) => {
        const { rows, tables } = await restore(ownerUrl, dataDir, path.resolve(places[0]), { dryRun });
        if (dryRun)
          return console.log(
            `The backup is whole: ${tables} tables with ${rows} rows. The database is empty.`,
          );
        console.log(`${tables} tables with ${rows} rows are back, each the same as in the backup.`);
        const key = process.env.TRELLIS_MASTER_KEY_FILE || path.join(dataDir, "master.key");
        console.log(
          existsSync(key)
            ? "npm run doctor says whether the master key here opens it."
            : `Now put the master key into ${key}: without it no confidential text can be read.`,
        );
      },
      { alone: true },
    );
  });

async function goBackTo(moment, { dryRun }) {
  const { copy, former } = await aloneIn(dataDir, () => returnTo(dataDir, moment, { dryRun }));
  if (dryRun) return console.log(`It would begin from ${copy}.`);
  console.log(`Everything is as it was at ${moment.toISOString()}. What was there is in ${former}.`);
  console.log("Make a new copy after the next start: npm run backup -- --cluster.");
}

/** Restores into a database without people. Gives how much. */
export async function restore(ownerUrl, dataDir, folder, { dryRun = false } = {}) {
  const manifest = await readManifest(folder);
  const unknown = manifest.migrations.filter((name) => !presentMigrations().includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The backup is of a newer Trellis than this one (${unknown.at(-1)}). Nothing was changed.`,
    );
  if ((await readContents(ownerUrl)) !== "empty")
    throw new Error("The database is not empty. A restore goes into an empty one; nothing was changed.");
  const sum = { tables: manifest.tables.length, rows: manifest.tables.reduce((n, { rows }) => n + rows, 0) };
  if (dryRun) return sum;
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
  return sum;
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
