// The Prisma command line with the schema engine of this repository (schema-engine.mjs), so that nothing is
// downloaded. Without DATABASE_URL it works on the embedded server, which it starts unless Trellis runs.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { embeddedOwnerUrl, makeEmbeddedDatabase, makeRoles } from "./database.mjs";
import { holdFolder } from "./lock.mjs";
import { dataDir, root } from "./place.mjs";
import { startPostgres } from "./postgres.mjs";

const args = process.argv.slice(2);
const needsDatabase = ["migrate", "db", "studio"].includes(args[0]);
process.exitCode = process.env.DATABASE_URL || !needsDatabase ? prisma() : await onEmbedded();
process.exit();

async function onEmbedded() {
  const { held } = await holdFolder(dataDir, () => ({ pid: process.pid }));
  if (!held) return prisma(embeddedOwnerUrl(dataDir));
  const server = await startPostgres({ dataDir });
  try {
    const ownerUrl = await makeEmbeddedDatabase(server.url, dataDir);
    await makeRoles(ownerUrl, dataDir);
    return prisma(ownerUrl);
  } finally {
    await server.stop();
  }
}

function prisma(url = process.env.DATABASE_URL ?? "") {
  const env = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", ...process.env, DATABASE_URL: url };
  // Windows cannot start a file by its first line; there Prisma's own engine is used.
  if (process.platform !== "win32" && !env.PRISMA_SCHEMA_ENGINE_BINARY) {
    env.PRISMA_SCHEMA_ENGINE_BINARY = fileURLToPath(new URL("./schema-engine.mjs", import.meta.url));
    if (["migrate", "db"].includes(args[0]) && url) Object.assign(env, withoutPassword(url));
  }
  const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: "inherit", env }).status ?? 1;
}

/** Prisma gives the engine its address on the command line, which everybody on the machine may read. */
function withoutPassword(url) {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  return { DATABASE_URL: address.href, ...(password && { PGPASSWORD: password }) };
}
