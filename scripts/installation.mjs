// For the commands of whoever runs Trellis: the database of this installation, whether Trellis runs or not.
import { existsSync } from "node:fs";
import path from "node:path";
import { embeddedOwnerUrl, makeEmbeddedDatabase, using } from "./database.mjs";
import { holdFolder } from "./lock.mjs";
import { isKeptByNpm } from "./npm-parent.mjs";
import { dataDir } from "./place.mjs";
import { startPostgres } from "./postgres.mjs";

/**
 * Gives `work` the owner's address. The embedded server is used where it runs, and otherwise started for as long as
 * the work takes. `alone`: refuses while Trellis runs. `makes`: it may begin in an empty folder.
 */
export async function withInstallation(work, { alone = false, makes = false } = {}) {
  if (!makes && !isThere()) throw new Error(NOTHING_HERE);
  const { held } = await holdFolder(dataDir, () => ({ pid: process.pid }));
  if (!held && alone)
    throw new Error("Trellis is running in this folder. Stop it first; nothing was changed.");
  try {
    if (process.env.DATABASE_URL)
      return await work({ ownerUrl: process.env.DATABASE_URL, dataDir, running: !held });
    if (!held) return await work({ ownerUrl: runningUrl(), dataDir, running: true });
    const server = await startPostgres({ dataDir });
    try {
      return await work({
        ownerUrl: await makeEmbeddedDatabase(server.url, dataDir),
        dataDir,
        running: false,
      });
    } finally {
      await server.stop();
    }
  } finally {
    held?.release();
  }
}

const NOTHING_HERE = `There is no Trellis in ${dataDir}: set TRELLIS_DATA_DIR or DATABASE_URL.`;

/** Whether there is a database at all, of one's own or in the folder. Makes nothing. */
export const isThere = () =>
  Boolean(process.env.DATABASE_URL) || existsSync(path.join(dataDir, "postgres", "PG_VERSION"));

function runningUrl() {
  const url = embeddedOwnerUrl(dataDir);
  if (url) return url;
  throw new Error(
    `Trellis runs in ${dataDir}, and its database's password is not known here: give the command the variables that Trellis was started with.`,
  );
}

/** Whether Trellis was ever in this database. */
export const isPrepared = (ownerUrl) =>
  using(ownerUrl, async (sql) => {
    const [{ table }] = await sql("SELECT to_regclass('public._prisma_migrations') AS table");
    return table !== null;
  });

/** Throws a sentence where it was not. */
export async function requireTrellis(ownerUrl) {
  if (await isPrepared(ownerUrl)) return;
  throw new Error(
    process.env.DATABASE_URL ? "There is no Trellis in the database of DATABASE_URL." : NOTHING_HERE,
  );
}

/** Does something to the folder itself, with neither Trellis nor its server running in it. */
export async function aloneIn(dir, work) {
  const { held } = await holdFolder(dir, () => ({ pid: process.pid }));
  if (!held) throw new Error("Trellis is running in this folder. Stop it first; nothing was changed.");
  try {
    return await work();
  } finally {
    held.release();
  }
}

/** Runs a command: its words, and an exit code that scripts can rely on. 0 done, 1 not done, 2 asked wrongly. */
export async function command(usage, work) {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  const known = usage.match(/--[a-z][a-z-]*/g) ?? [];
  const options = new Set([...args.filter((arg) => arg.startsWith("--")), ...known.filter(isKeptByNpm)]);
  const unknown = [...options].filter((option) => !known.includes(option));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(", ")}.\n\n${usage}`);
    process.exit(2);
  }
  try {
    const code = await work({
      dryRun: options.has("--dry-run"),
      has: (option) => options.has(option),
      places: args.filter((arg) => !arg.startsWith("--")),
    });
    process.exit(code ?? 0);
  } catch (error) {
    if (error instanceof AskedWrongly) {
      console.error(`${error.message}\n\n${usage}`);
      process.exit(2);
    }
    console.error(`\n${error.constructor === Error ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

/** The command was given something else than it can use. */
export class AskedWrongly extends Error {}
