// npm run rotate-keys: a new master key, and everything wrapped anew with it, while Trellis runs.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { using } from "./database.mjs";
import { writeDurably } from "./files.mjs";
import { command, requireTrellis, withInstallation } from "./installation.mjs";
import { readKeys, requireOpening } from "./master-key.mjs";
import { missingMigrations } from "./migrations.mjs";
import { rewrapAll } from "./rewrap.mjs";

const USAGE = `npm run rotate-keys -- [--dry-run]

Makes a new master key and wraps with it every key in the database. Confidential text itself is not touched. Trellis
may be running; every server process must read the same key file. The former key is kept beside the new one as
master.key.before-<time>: backups from before can only be read with it.
If it is interrupted, run it again: it goes on where it stopped.
  --dry-run  says how much would be wrapped anew, and changes nothing
Ends with 0 when nothing is left under the former key, with 1 otherwise.`;

/** Longer than any transaction of the application: afterwards nobody writes with what they read before. */
const LONGEST_TRANSACTION = 20_000;

if (process.argv[1] === fileURLToPath(import.meta.url))
  await command(USAGE, ({ dryRun }) =>
    withInstallation(async ({ ownerUrl, dataDir, running }) => {
      const file = process.env.TRELLIS_MASTER_KEY_FILE || path.join(dataDir, "master.key");
      if (!existsSync(file)) throw new Error(`There is no master key at ${file}.`);
      await requireTrellis(ownerUrl);
      if ((await missingMigrations(ownerUrl)).length > 0)
        throw new Error("The database is of an older version: npm run upgrade-db. Nothing was changed.");
      if (dryRun) {
        const { seen, tables } = await requireOpening(ownerUrl, file, readKeys(file));
        for (const [table, count] of Object.entries(tables)) console.log(`${table.padEnd(32)}${count}`);
        return console.log(
          `${seen} in all would be wrapped with a new key; the present one opens each. Nothing was changed.`,
        );
      }
      // Servers on a PostgreSQL of one's own are not seen from here.
      const wait = running || process.env.DATABASE_URL ? LONGEST_TRANSACTION : 0;
      const { rewrapped, kept } = await rotate(ownerUrl, file, { wait });
      await recordRotation(ownerUrl);
      console.log(`${rewrapped} keys and letters are wrapped with the new master key in ${file}.`);
      console.log(
        `The former key is in ${kept}. Keep it, apart from the database, as long as a backup from before is kept.`,
      );
    }),
  );

/** Changes the key in the file and everything under it. Gives how much, and where the former key went. */
export async function rotate(ownerUrl, file, { wait }) {
  const keys = readKeys(file);
  await requireOpening(ownerUrl, file, keys);
  const [newest, former] = begin(file, keys);
  let rewrapped = await pass(ownerUrl, newest, former);
  for (let done = 1; done > 0; rewrapped += done) {
    await pause(wait);
    done = await pass(ownerUrl, newest, former);
  }
  const kept = `${file}.before-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}`;
  writeDurably(kept, `${former.toString("base64")}\n`);
  writeDurably(file, `${newest.toString("base64")}\n`);
  return { rewrapped, kept };
}

/** The new key first, the former one after it; as they are, where a rotation was interrupted. */
function begin(file, keys) {
  if (keys.length > 1) return keys;
  const both = [randomBytes(32), ...keys];
  writeDurably(file, both.map((key) => `${key.toString("base64")}\n`).join(""));
  return both;
}

async function pass(ownerUrl, newest, former) {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SET ROLE trellis_keys");
    return Object.values(await rewrapAll(client, newest, former)).reduce((sum, count) => sum + count, 0);
  } finally {
    await client.end();
  }
}

/** As the owner of the audit log's functions, which the database's owner may put on: no account is touched for it. */
export function recordRotation(ownerUrl) {
  return using(ownerUrl, async (sql) => {
    await sql("SET ROLE trellis_wall");
    await sql(
      "INSERT INTO ops.events (id, kind, subject_type, subject_id) VALUES (gen_random_uuid(), 'key.rotated', 'key', gen_random_uuid())",
    );
  });
}
