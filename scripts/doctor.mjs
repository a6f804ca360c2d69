// npm run doctor: is everything as it should be, in plain words.
import { existsSync, readdirSync, statSync, statfsSync } from "node:fs";
import path from "node:path";
import { manifestName, readManifest } from "./archive.mjs";
import { using } from "./database.mjs";
import { command, isPrepared, withInstallation } from "./installation.mjs";
import { archiveDir } from "./log-archive.mjs";
import { daysKept, oldBackups } from "./old-backups.mjs";
import { SAMPLE, readKeys, saidOfShut, tryKeys } from "./master-key.mjs";
import { brokenMigrations, missingMigrations } from "./migrations.mjs";
import { copiesIn } from "./point-in-time.mjs";

const USAGE = `npm run doctor -- [--dry-run]

Looks at the keys, the database, mail and backups of this installation and says what is amiss and what to do. It changes
nothing (--dry-run is the same).
Ends with 0 when nothing is amiss, with 1 when something is. What is only worth knowing does not count.`;

const DAY = 86_400_000;

await command(USAGE, async () => {
  let amiss = 0;
  const say = (sign, about, words) => {
    if (sign === "✗") amiss += 1;
    console.log(`  ${sign} ${about.padEnd(12)}${words}`);
  };
  const look = async (about, work) => {
    try {
      for (const [sign, words] of await work()) say(sign, about, words);
      return true;
    } catch (error) {
      say("✗", about, error.message.split("\n")[0]);
      return false;
    }
  };
  await withInstallation(async ({ ownerUrl, dataDir }) => {
    const keyFile = process.env.TRELLIS_MASTER_KEY_FILE || path.join(dataDir, "master.key");
    await look("Node", lookAtNode);
    await look("disk", () => lookAtDisk(dataDir));
    // Where it does not answer, or nothing is in it, one line says so.
    const answers = await look("database", () => lookAtDatabase(ownerUrl));
    if (answers && (await isPrepared(ownerUrl))) {
      await look("wall", () => lookAtWall(ownerUrl));
      await look("key", () => lookAtKey(ownerUrl, keyFile));
      await look("audit log", () => lookAtChain(ownerUrl));
      await look("mail", () => lookAtMail(ownerUrl));
    }
    await look("address", lookAtAddress);
    await look("backup", () => lookAtBackups(dataDir));
    if (answers) await look("log", () => lookAtLog(ownerUrl));
  });
  console.log(amiss ? `\n${amiss} amiss.` : "\nNothing is amiss.");
  return amiss ? 1 : 0;
});

function lookAtNode() {
  const major = Number.parseInt(process.versions.node, 10);
  return [
    [
      major >= 22 ? "✓" : "–",
      `${process.version}${major >= 22 ? "" : "; 24 is what we recommend for production"}`,
    ],
  ];
}

function lookAtDisk(dataDir) {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = (bavail * bsize) / 1024 ** 3;
  return [[free < 1 ? "✗" : "✓", `${free.toFixed(1)} GB free where the data is`]];
}

async function lookAtDatabase(ownerUrl) {
  const [{ version, behind }] = await using(ownerUrl, (sql) =>
    sql(
      `SELECT current_setting('server_version') AS version, abs(extract(epoch FROM clock_timestamp()) * 1000 - ${Date.now()}) AS behind`,
    ),
  );
  return [
    ["✓", `PostgreSQL ${version} answers`],
    Number(behind) > 5000
      ? ["✗", `its clock is ${Math.round(Number(behind) / 1000)} s away from this machine's: set both by NTP`]
      : ["✓", "its clock is this machine's"],
    await lookAtVersion(ownerUrl),
  ];
}

async function lookAtVersion(ownerUrl) {
  if (!(await isPrepared(ownerUrl)))
    return ["✗", "there is no Trellis in it: set TRELLIS_DATA_DIR or DATABASE_URL"];
  const [broken] = await brokenMigrations(ownerUrl);
  if (broken) return ["✗", `the migration ${broken} stopped half-way: restore the backup from before it`];
  const missing = (await missingMigrations(ownerUrl)).length;
  if (missing === 0) return ["✓", "it is of this version"];
  return ["✗", `${missing} ${missing === 1 ? "migration is" : "migrations are"} missing: npm run upgrade-db`];
}

/** Row-level security on every table, as the migrations made it: somebody with the owner's password may have lifted it. */
async function lookAtWall(ownerUrl) {
  const tables = await using(ownerUrl, (sql) =>
    sql(`SELECT c.oid::regclass::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind = 'r' AND n.nspname IN ('people', 'mentoring', 'coaching', 'ops')`),
  );
  if (tables.length === 0) return [["✗", "there is no table"]];
  const open = tables.filter(({ forced }) => !forced);
  const mighty = await using(ownerUrl, (sql) =>
    sql("SELECT rolname AS name FROM pg_roles WHERE rolname ~ '^trellis_' AND (rolsuper OR rolbypassrls)"),
  );
  if (open.length + mighty.length === 0) return [["✓", "row-level security is forced on every table"]];
  return [
    ...open.map(({ name }) => ["✗", `row-level security is not forced on ${name}`]),
    ...mighty.map(({ name }) => ["✗", `the role ${name} stands above row-level security`]),
  ];
}

async function lookAtKey(ownerUrl, file) {
  if (!existsSync(file)) return [["✗", `${file} is missing: put it back from where you keep it`]];
  const keys = readKeys(file);
  const found = [];
  if (process.platform !== "win32" && statSync(file).mode & 0o077)
    found.push(["✗", `others on this machine can read ${file}: chmod 600`]);
  const tried = await tryKeys(ownerUrl, keys, { most: SAMPLE });
  if (keys.length > 1 && (tried.seen === 0 || tried.shut < tried.seen))
    found.push(["✗", "a rotation was interrupted: npm run rotate-keys goes on with it"]);
  found.push(
    tried.shut > 0
      ? ["✗", await saidOfShut(ownerUrl, file, tried)]
      : ["✓", `opens all ${tried.seen} that were tried`],
  );
  return found;
}

async function lookAtChain(ownerUrl) {
  const [{ entries, first_wrong: wrong, unsealed, head }] = await using(ownerUrl, async (sql) => {
    await sql("SET ROLE trellis_wall");
    return await sql("SELECT * FROM ops.verify_events()");
  });
  if (wrong !== null)
    return [["✗", `entry ${wrong} is not what was sealed: somebody changed the log in the database`]];
  return [
    ["✓", `${entries} entries, each as it was sealed; newest ${head.slice(0, 16) || "none"}`],
    ...(Number(unsealed) > 0
      ? [["–", `${unsealed} wait for their seal; the server does that while it runs`]]
      : []),
  ];
}

async function lookAtMail(ownerUrl) {
  const [{ waiting, oldest }] = await using(ownerUrl, async (sql) => {
    await sql("SET ROLE trellis_backup");
    return await sql(
      "SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(created_at)) / 60, 0)::int AS oldest FROM ops.mails WHERE sent_at IS NULL",
    );
  });
  if (!process.env.SMTP_URL) return [["–", `SMTP_URL is not set here; ${waiting} mails wait in the outbox`]];
  return [[oldest > 15 ? "✗" : "✓", `${waiting} wait, the oldest for ${oldest} minutes`]];
}

function lookAtAddress() {
  const address = process.env.NEXTAUTH_URL;
  if (!address) return [["–", "NEXTAUTH_URL is not set here; links in mails then lead to localhost"]];
  const { protocol, hostname } = new URL(address);
  if (protocol === "https:" || hostname === "localhost") return [["✓", address]];
  return [["✗", `${address} is not https: cookies and pages can be read on the way`]];
}

async function lookAtBackups(dataDir) {
  const folder = path.join(dataDir, "backups");
  const made = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(path.join(folder, name, manifestName)) && !name.endsWith(".partial"))
        .map((name) => path.join(folder, name))
        .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    : [];
  const [newest] = made;
  if (!newest) return [["–", `none in ${folder}: npm run backup makes one`]];
  const { madeAt } = await readManifest(newest);
  const days = Math.floor((Date.now() - Date.parse(madeAt)) / DAY);
  // One from before an upgrade is no sign of a nightly job.
  const nightly = made.some((each) => !path.basename(each).startsWith("before-"));
  return [
    days < 2
      ? ["✓", `the newest is whole and ${days < 1 ? "of today" : "1 day old"}`]
      : [nightly ? "✗" : "–", `the newest is ${days} days old: npm run backup, every night`],
    ...oldBackups(folder).map((each) => [
      "–",
      `${path.basename(each)} is older than ${daysKept()} days and holds keys that were destroyed since: remove it`,
    ]),
  ];
}

/** Where the embedded server's log is kept for a return to a moment, whether it is (decision 048). */
async function lookAtLog(ownerUrl) {
  const dir = process.env.DATABASE_URL ? undefined : archiveDir();
  if (!dir) return [];
  const [{ on, failing }] = await using(ownerUrl, (sql) =>
    sql(`SELECT current_setting('archive_mode') = 'on' AS on, last_failed_time > coalesce(last_archived_time, '-infinity') AS failing
           FROM pg_stat_archiver`),
  );
  const [newest] = copiesIn(dir).slice(-1);
  return [
    !on
      ? ["✗", "the server that runs does not keep it: start Trellis again with TRELLIS_ARCHIVE_DIR"]
      : failing
        ? [
            "✗",
            `it cannot be copied to ${dir}: postgres.log says why. It is kept where the data is meanwhile`,
          ]
        : ["✓", `it is kept in ${dir}`],
    newest
      ? ["✓", `any moment since ${newest.at.toISOString().slice(0, 16)} can be had back`]
      : ["✗", "there is no copy that it could begin from: npm run backup -- --cluster"],
  ];
}
