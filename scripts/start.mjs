// npm start, npm run dev: from a fresh clone to a page in the browser, with nothing but Node and npm.
import path from "node:path";
import { installDependencies } from "./install.mjs";
import { holdFolder } from "./lock.mjs";
import { requireNode } from "./node-version.mjs";
import { leaveWithNpm } from "./npm-parent.mjs";
import { dataDir, root } from "./place.mjs";
import { freeOrNot, nextFreePort } from "./ports.mjs";
import { endRuns } from "./run.mjs";
import { seconds, step } from "./steps.mjs";

const dev = process.argv.includes("--dev");
const started = performance.now();
let address;
let leaving;
/** What is running and must be stopped, last first. */
const running = [];

process.chdir(root);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => leave(0));
leaveWithNpm(() => leave(0));
await main().catch(fail);

async function main() {
  requireNode();
  if (!["", "0", "1"].includes(process.env.TRELLIS_DEMO ?? "")) throw new Error("TRELLIS_DEMO is 0 or 1.");
  console.log(`\nTrellis\n`);
  const { held, holder } = await holdFolder(dataDir, () => ({ pid: process.pid, address }));
  if (!held) return tellAlreadyRunning(holder);
  running.push(held.release);

  await step("Packages", installDependencies);
  // Only now can anything be imported that is, or needs, a package.
  const { ownerUrl } = await step("PostgreSQL", startDatabase);
  const database = await step("Database", () => prepare(ownerUrl));
  const port = await choosePort();
  const env = appEnvironment(database, port);
  const { demo, closed, ownerPath } = await step("Organization", () =>
    fill(ownerUrl, env, database.contents),
  );
  env.TRELLIS_DEMO = demo ? "1" : "0";
  if (!dev) await step("Pages", async () => (await import("./build.mjs")).build());
  await step("Server", () => serve(port, env));
  address = env.NEXTAUTH_URL;
  welcome({ demo, closed, ownerPath });
}

async function choosePort() {
  if (!process.env.PORT) return await nextFreePort(3000);
  return await freeOrNot(process.env.PORT);
}

async function startDatabase() {
  if (process.env.DATABASE_URL)
    return { said: "the one in DATABASE_URL", value: { ownerUrl: process.env.DATABASE_URL } };
  const { startPostgres } = await import("./postgres.mjs");
  const { makeEmbeddedDatabase } = await import("./database.mjs");
  const server = await startPostgres({ dataDir, ...watch("PostgreSQL") });
  running.push(() => server.stop());
  return {
    said: `embedded, port ${server.port}`,
    value: { ownerUrl: await makeEmbeddedDatabase(server.url, dataDir) },
  };
}

async function prepare(ownerUrl) {
  const { prepareDatabase } = await import("./database.mjs");
  const { clearHalfLoadedDemo, readContents } = await import("./contents.mjs");
  const { generateClient } = await import("./build.mjs");
  const { masterKeyFile, openSecrets } = await import("./secrets.mjs");
  await clearHalfLoadedDemo(ownerUrl);
  const urls = await prepareDatabase(ownerUrl, dataDir);
  await generateClient();
  const contents = await readContents(ownerUrl);
  const keyFile = masterKeyFile(dataDir, { mayCreate: contents === "empty" });
  if (contents !== "empty") await refuseAnothersKey(ownerUrl, keyFile);
  const said = urls.applied ? `${urls.applied} migrations applied` : "up to date";
  return { said, value: { ...urls, contents, keyFile, sessionSecret: openSecrets(dataDir).get("nextauth") } };
}

/** With a key that opens nothing here, whatever is written from now on would be lost with it. */
async function refuseAnothersKey(ownerUrl, keyFile) {
  const { tsImport } = await import("tsx/esm/api");
  const { readKeys, saidOfShut, tryKeys } = await tsImport("./master-key.mjs", import.meta.url);
  const found = await tryKeys(ownerUrl, readKeys(keyFile), { most: 10 });
  if (found.seen > 0 && found.shut === found.seen)
    throw new Error(await saidOfShut(ownerUrl, keyFile, found));
}

/** All that the application is told. */
function appEnvironment({ appUrl, authUrl, workerUrl, keyFile, sessionSecret }, port) {
  return {
    TRELLIS_APP_URL: appUrl,
    TRELLIS_AUTH_URL: authUrl,
    TRELLIS_WORKER_URL: workerUrl,
    TRELLIS_MASTER_KEY_FILE: keyFile,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || sessionSecret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    // The owner may change the rules of the database; the application has no business with it.
    DATABASE_URL: "",
    TRELLIS_SECRET: "",
  };
}

async function fill(ownerUrl, env, contents) {
  const { firstOwnerPath, keepAsOwn, loadDemo } = await import("./contents.mjs");
  const wanted = process.env.TRELLIS_DEMO !== "0";
  if (contents === "empty" && wanted) {
    await loadDemo(ownerUrl, { ...env, TRELLIS_DEMO: "1" });
    return { said: "demo, loaded", value: { demo: true } };
  }
  if (contents === "demo")
    return wanted
      ? { said: "demo", value: { demo: true } }
      : { said: "demo, closed to one-click sign-in", value: { demo: false, closed: true } };
  if (contents === "empty") await keepAsOwn(ownerUrl);
  const ownerPath = await firstOwnerPath({ ...env, TRELLIS_DEMO: "0" });
  return { said: ownerPath ? "yours, without an owner yet" : "yours", value: { demo: false, ownerPath } };
}

async function serve(port, env) {
  const { serve: startServer } = await import("./server.mjs");
  const server = await startServer({ port, env, dev, ...watch("The server") });
  running.push(() => server.stop());
  return { said: `port ${port}` };
}

function watch(name) {
  return {
    onDeath: (how) => console.error(`${name} ended (${how}); starting it again.`),
    onBack: () => console.error(`${name} is back.`),
    onGivenUp: (error) => fail(new Error(`${name} could not be started again: it ${error.message}.`)),
  };
}

function welcome(organization) {
  console.log(`\n  ${address}   ready after ${seconds(started)}\n\n  ${howToComeIn(organization)}`);
  const kept = process.env.DATABASE_URL ? "The keys are" : "Everything is";
  const place = path.relative(root, dataDir);
  console.log(`  ${kept} kept in ${place.startsWith("..") ? dataDir : place}. Ctrl-C stops it.\n`);
}

function howToComeIn({ demo, closed, ownerPath }) {
  if (ownerPath) return `Become the first owner: ${address}${ownerPath}\n  The link works once.`;
  if (demo)
    return "Sign in by choosing one of the people on the first page. This is a demo: nobody in it is real.";
  if (closed)
    return `This is the demo, closed to one-click sign-in: nobody in it is real, and it never becomes your own organization.\n  That begins in a place of its own: TRELLIS_DEMO=0 TRELLIS_DATA_DIR=<a new folder> npm start${process.env.DATABASE_URL ? ", with an empty database" : ""}.`;
  return process.env.SMTP_URL
    ? "Sign in with your mail address; a link is sent to it."
    : "Sign in with your mail address. SMTP_URL is not set, so no mail is sent: the link is printed here.";
}

function tellAlreadyRunning({ pid, address: at }) {
  console.log(
    `  Trellis already runs in this folder${at ? `: ${at}` : ", and is still starting"} (process ${pid}).\n`,
  );
  process.exit(1);
}

function fail(error) {
  if (leaving) return;
  const bug = error.constructor !== Error;
  console.error(`\n${bug ? error.stack : error.message}\n`);
  return leave(1);
}

/** Stops what runs, last started first. Ctrl-C may arrive twice: from the terminal and through npm. */
function leave(code) {
  leaving ??= (async () => {
    if (address) console.log("\n  Stopping.");
    endRuns();
    for (const stop of running.reverse()) await stop();
    process.exit(code);
  })();
  return leaving;
}
