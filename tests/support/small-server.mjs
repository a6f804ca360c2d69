import { mkdirSync } from "node:fs";
import path from "node:path";
import { makeEmbeddedDatabase } from "../../scripts/database.mjs";
import { startPostgres } from "../../scripts/postgres.mjs";
import { startTestDatabase } from "../../scripts/test-database.mjs";

/** A PostgreSQL in a folder, as durable as in production, with a migrated database that tests get copies of from here on. */
export async function startServerIn(folder) {
  const home = path.join(folder, "home");
  mkdirSync(home);
  const server = await startPostgres({ dataDir: home });
  process.env.DATABASE_URL = await makeEmbeddedDatabase(server.url, home, "postgres");
  const { env } = await startTestDatabase();
  delete process.env.DATABASE_URL;
  Object.assign(process.env, env);
  return { home, stop: () => server.stop() };
}
