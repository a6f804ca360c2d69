// The server that tests run on, and the migrated database that each of them gets a copy of.
import { randomBytes } from "node:crypto";
import path from "node:path";
import { dropDatabase } from "./drop-database.mjs";
import { makeEmbeddedDatabase, prepareDatabase, using, withParts } from "./database.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { holdFolder } from "./lock.mjs";
import { dataDir as home } from "./place.mjs";
import { startPostgres } from "./postgres.mjs";
import { masterKeyFile } from "./secrets.mjs";

const TEMPLATE = "trellis_test";

/** Gives what tests read from their environment, and `stop`. */
export async function startTestDatabase() {
  const { dataDir, ownerUrl, stop } = process.env.DATABASE_URL ? onGivenServer() : await onEmbeddedServer();
  try {
    return { env: await makeTemplate(ownerUrl, dataDir), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Several runs beside each other are given a server each. */
async function onEmbeddedServer() {
  for (let number = 1; ; number++) {
    const dataDir = path.join(home, `test-${number}`);
    const { held } = await holdFolder(dataDir, () => ({ pid: process.pid }));
    if (!held) continue;
    const server = await startPostgres({ dataDir, durable: false });
    const stop = async () => {
      await server.stop();
      held.release();
    };
    return { dataDir, stop, ownerUrl: await makeEmbeddedDatabase(server.url, dataDir, "postgres") };
  }
}

function onGivenServer() {
  const stop = () => Promise.resolve();
  return { dataDir: path.join(home, "test-given"), ownerUrl: process.env.DATABASE_URL, stop };
}

/** Made again whenever a migration has changed. */
async function makeTemplate(ownerUrl, dataDir) {
  const print = fingerprint(["prisma/migrations", "scripts/database.mjs"]);
  const templateUrl = withParts(ownerUrl, { database: TEMPLATE });
  await using(ownerUrl, async (sql) => {
    const databases = await sql(`
      SELECT datname AS name, shobj_description(oid, 'pg_database') AS print
      FROM pg_database WHERE datname = '${TEMPLATE}' OR starts_with(datname, '${TEMPLATE}_')`);
    for (const { name, print: made } of databases)
      if (name !== TEMPLATE || made !== print) await dropDatabase(sql, name);
    if (!databases.some(({ name, print: made }) => name === TEMPLATE && made === print))
      await sql(`CREATE DATABASE ${TEMPLATE}`);
  });
  const { appUrl, authUrl, workerUrl } = await prepareDatabase(templateUrl, dataDir);
  await using(ownerUrl, (sql) => sql(`COMMENT ON DATABASE ${TEMPLATE} IS '${print}'`));
  return {
    TRELLIS_TEST_OWNER_URL: templateUrl,
    TRELLIS_TEST_APP_URL: appUrl,
    TRELLIS_TEST_AUTH_URL: authUrl,
    TRELLIS_TEST_WORKER_URL: workerUrl,
    TRELLIS_MASTER_KEY_FILE: masterKeyFile(dataDir, { mayCreate: true }),
    NEXTAUTH_SECRET: "only for tests, and for nothing else",
  };
}

/** A copy of the template, and what an application on it is told. */
export async function cloneTestDatabase(env) {
  const name = `${TEMPLATE}_${randomBytes(6).toString("hex")}`;
  const templateUrl = env.TRELLIS_TEST_OWNER_URL;
  const atServer = (work) => using(withParts(templateUrl, { database: "postgres" }), work);
  await atServer((sql) => sql(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
  const at = (url) => withParts(url, { database: name });
  return {
    env: {
      TRELLIS_APP_URL: at(env.TRELLIS_TEST_APP_URL),
      TRELLIS_AUTH_URL: at(env.TRELLIS_TEST_AUTH_URL),
      TRELLIS_WORKER_URL: at(env.TRELLIS_TEST_WORKER_URL),
      TRELLIS_OWNER_URL: at(templateUrl),
    },
    drop: () => atServer((sql) => dropDatabase(sql, name)),
  };
}
