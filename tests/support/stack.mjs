import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { makeEmbeddedDatabase, prepareDatabase } from "../../scripts/database.mjs";
import { dataDir } from "../../scripts/place.mjs";
import { freePort } from "../../scripts/ports.mjs";
import { startPostgres } from "../../scripts/postgres.mjs";
import { runTypeScript } from "../../scripts/run.mjs";
import { masterKeyFile } from "../../scripts/secrets.mjs";
import { serve } from "../../scripts/server.mjs";
import { mkdirSync } from "node:fs";

/** A whole Trellis of its own: an embedded PostgreSQL that is as durable as in production, the demo, the built pages. */
export async function startStack(buildDir) {
  mkdirSync(dataDir, { recursive: true });
  const home = mkdtempSync(path.join(dataDir, "fault-"));
  const postgres = await startPostgres({ dataDir: home });
  const ownerUrl = await makeEmbeddedDatabase(postgres.url, home);
  const { appUrl, authUrl, workerUrl } = await prepareDatabase(ownerUrl, home);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    TRELLIS_APP_URL: appUrl,
    TRELLIS_AUTH_URL: authUrl,
    TRELLIS_WORKER_URL: workerUrl,
    TRELLIS_MASTER_KEY_FILE: masterKeyFile(home, { mayCreate: true }),
    NEXTAUTH_SECRET: "only for tests, and for nothing else",
    NEXTAUTH_URL: url,
    TRELLIS_DEMO: "1",
    TRELLIS_BUILD_DIR: buildDir,
  };
  await runTypeScript("prisma/worlds/load-demo.ts", {
    env: { ...env, TRELLIS_OWNER_URL: ownerUrl },
    failure: "The demo could not be loaded.",
  });
  const server = await serve({ port, env });
  const replicas = [];
  return {
    url,
    ownerUrl,
    /** Another server process of the same build on the same database, as behind a balancer. */
    async addReplica(more = {}) {
      const port = await freePort();
      const replica = await serve({ port, env: { ...env, ...more } });
      replicas.push(replica);
      return { url: `http://localhost:${port}`, pid: () => replica.pid, stop: () => replica.stop() };
    },
    serverPid: () => server.pid,
    postgresPid: () =>
      Number(readFileSync(path.join(home, "postgres", "postmaster.pid"), "utf8").split("\n")[0]),
    async stop() {
      await Promise.all([server, ...replicas].map((each) => each.stop()));
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
