// For the commands of whoever runs Trellis: the database of this installation, whether Trellis runs or not.
import { embeddedOwnerUrl, makeEmbeddedDatabase } from "./database.mjs";
import { holdFolder } from "./lock.mjs";
import { dataDir } from "./place.mjs";
import { startPostgres } from "./postgres.mjs";

/**
 * Gives `work` the owner's address. The embedded server is used where it runs, and otherwise started for as long as
 * the work takes. `alone`: refuses while Trellis runs.
 */
export async function withInstallation(work, { alone = false } = {}) {
  const { held } = await holdFolder(dataDir, () => ({ pid: process.pid }));
  if (!held && alone)
    throw new Error("Trellis is running in this folder. Stop it first; nothing was changed.");
  try {
    if (process.env.DATABASE_URL)
      return await work({ ownerUrl: process.env.DATABASE_URL, dataDir, running: !held });
    if (!held) return await work({ ownerUrl: embeddedOwnerUrl(dataDir), dataDir, running: true });
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
  const options = new Set(args.filter((arg) => arg.startsWith("--")));
  const unknown = [...options].filter((option) => !usage.includes(option));
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
    console.error(`\n${error.constructor === Error ? error.message : error.stack}\n`);
    process.exit(1);
  }
}
