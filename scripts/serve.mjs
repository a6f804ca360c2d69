// npm run serve: one server process of several, or the worker beside them. Installs, builds and migrates nothing, and
// does not know the owner of the database.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { addressesOf } from "./database.mjs";
import { requireNode } from "./node-version.mjs";
import { isKeptByNpm, leaveWithNpm } from "./npm-parent.mjs";
import { dataDir, root } from "./place.mjs";
import { freeOrNot } from "./ports.mjs";
import { givenSecret, openSecrets } from "./secrets.mjs";
import { serve } from "./server.mjs";
import { superviseWorker } from "./worker-process.mjs";

const USAGE = `npm run serve [-- --worker]

Serves the pages that npm run build has built; with --worker does what waits (mail, matching, reminders) instead.
Needs DATABASE_URL, NEXTAUTH_URL and TRELLIS_SECRET, the master key, and a database that npm run upgrade-db has upgraded.`;
const { worker: asWorker } = options();
let running;
let leaving = false;

process.chdir(root);
requireNode();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void leave(0));
leaveWithNpm(() => leave(0));
try {
  const env = settings();
  running = asWorker
    ? await superviseWorker(env, watch("The worker"))
    : await serve({ port: await readyToServe(), env, ...watch("The server") });
  console.log(asWorker ? "The worker runs." : `Trellis answers on port ${process.env.PORT || 3000}.`);
} catch (error) {
  console.error(error.constructor === Error ? error.message : error.stack);
  process.exit(1);
}

function options() {
  try {
    const { values } = parseArgs({ options: { worker: { type: "boolean" }, help: { type: "boolean" } } });
    if (!values.help) return { worker: values.worker || isKeptByNpm("--worker") };
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** The port. Throws a sentence where it is taken, or there is nothing to serve. */
async function readyToServe() {
  const built = path.join(root, process.env.TRELLIS_BUILD_DIR || ".next", "trellis-build");
  if (!existsSync(built)) throw new Error("The pages are not built: npm ci, then npm run build.");
  return await freeOrNot(process.env.PORT || 3000);
}

/** All that the application is told. Throws a sentence for whatever is missing. */
function settings() {
  const { DATABASE_URL, NEXTAUTH_URL, TRELLIS_MASTER_KEY_FILE } = process.env;
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set: the server and database, without a password.");
  if (!NEXTAUTH_URL) throw new Error("NEXTAUTH_URL is not set: the address that people type.");
  if (!givenSecret())
    throw new Error("TRELLIS_SECRET is not set: the same for every process and for upgrade-db.");
  const keyFile = TRELLIS_MASTER_KEY_FILE || path.join(dataDir, "master.key");
  if (!existsSync(keyFile)) throw new Error(`There is no master key at ${keyFile}.`);
  const { appUrl, authUrl, workerUrl } = addressesOf(DATABASE_URL, dataDir);
  return {
    TRELLIS_APP_URL: appUrl,
    TRELLIS_AUTH_URL: authUrl,
    TRELLIS_WORKER_URL: workerUrl,
    TRELLIS_MASTER_KEY_FILE: keyFile,
    TRELLIS_DEMO: "0",
    NEXTAUTH_SECRET: openSecrets(dataDir).get("nextauth"),
    NEXTAUTH_URL,
    DATABASE_URL: "",
    TRELLIS_SECRET: "",
  };
}

function watch(name) {
  return {
    onDeath: (how) => console.error(`${name} ended (${how}); starting it again.`),
    onBack: () => console.error(`${name} is back.`),
    onGivenUp: (error) => {
      console.error(`${name} could not be started again: it ${error.message}.`);
      process.exit(1);
    },
  };
}

async function leave(code) {
  if (leaving) return;
  leaving = true;
  await running?.stop();
  process.exit(code);
}
