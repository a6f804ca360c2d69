// Any moment since a copy of the embedded server's cluster can be had back: the copy, and its log up to that moment
// (decision 048).
import {
  copyFileSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import pg from "pg";
import { writeDurably } from "./files.mjs";
import { archiveDir } from "./log-archive.mjs";
import { daysKept } from "./old-backups.mjs";
import { recover } from "./postgres.mjs";
import { serverAccount } from "./postgres-account.mjs";

const DAY = 86_400_000;

/**
 * Copies the cluster of a server that runs. Gives the folder, and which older copies became too old: they are removed,
 * with what only they needed.
 */
export async function copyCluster(ownerUrl, dataDir, { dryRun = false } = {}) {
  const dir = requiredDir();
  const folder = path.join(dir, "copies", nameOf(new Date()));
  const half = `${folder}.partial`;
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    if ((await client.query("SHOW archive_mode")).rows[0].archive_mode !== "on")
      throw new Error("The server that runs keeps no log: start Trellis again with TRELLIS_ARCHIVE_DIR.");
    if (dryRun) return { folder, old: tooOld([...copiesIn(dir), { folder, at: new Date() }]) };
    mkdirSync(half, { recursive: true, mode: 0o700 });
    const { rows } = await client.query("SELECT pg_walfile_name(pg_backup_start('trellis', fast => true)) AS first");
    copyFiles(path.join(dataDir, "postgres"), path.join(half, "postgres"));
    // Waits until the log that belongs to the copy is in the archive.
    const { rows: [{ labelfile }] } = await client.query("SELECT labelfile FROM pg_backup_stop()");
    writeFileSync(path.join(half, "postgres", "backup_label"), labelfile);
    cpSync(path.join(dataDir, "secrets.json"), path.join(half, "secrets.json"));
    writeDurably(path.join(half, "copy.json"), JSON.stringify({ at: new Date().toISOString(), first: rows[0].first }));
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
  return { folder, old: removeOld(dir) };
} // prettier-ignore

/**
 * Puts the cluster of a stopped Trellis back as it was at a moment: the last copy before it, and the log up to it, with
 * what the former cluster had not handed to the archive yet. The former one is kept beside it. Gives where.
 */
export async function returnTo(dataDir, moment, { dryRun = false } = {}) {
  const dir = requiredDir();
  if (!(moment <= Date.now())) throw new Error("That moment is still to come, or is no moment: 2026-11-30T10:15:00Z.");
  const copy = copiesIn(dir).findLast(({ at }) => at <= moment);
  if (!copy) throw new Error(`There is no copy of before that moment in ${dir}. Nothing was changed.`);
  if (dryRun) return { copy: copy.folder };
  const cluster = path.join(dataDir, "postgres");
  const former = `${cluster}.before-${nameOf(new Date())}`;
  const account = serverAccount(existsSync(cluster) ? cluster : copy.cluster);
  const secrets = path.join(dataDir, "secrets.json");
  if (!existsSync(secrets)) cpSync(path.join(copy.folder, "secrets.json"), secrets);
  const next = `${cluster}.returning`;
  rmSync(next, { recursive: true, force: true });
  copyFiles(copy.cluster, next);
  copyFiles(path.join(cluster, "pg_wal"), path.join(next, "pg_wal"));
  if (existsSync(cluster)) renameSync(cluster, former);
  renameSync(next, cluster);
  try {
    // Where nothing was written after the moment the server misses its target; all there is, is as it was then.
    if (!(await replay(dataDir, account, dir, moment))) await replay(dataDir, account, dir);
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    if (existsSync(former)) renameSync(former, cluster);
    throw new Error(`The log could not be replayed; everything is as it was.\n${error.message}`);
  }
  return { copy: copy.folder, former };
} // prettier-ignore

/** Recovers once, up to a moment or to the end of the log. Gives whether there was anything after that moment. */
async function replay(dataDir, account, dir, moment) {
  const cluster = path.join(dataDir, "postgres");
  const settings = path.join(cluster, "postgresql.auto.conf");
  const before = readFileSync(settings, "utf8");
  const target = moment
    ? `recovery_target_time = '${moment.toISOString().replace("T", " ").replace("Z", "+00")}'\nrecovery_target_action = 'promote'\n`
    : "";
  writeFileSync(settings, `${before}\nrestore_command = 'gzip -dc "${dir}/log/%f.gz" > "%p"'\n${target}`);
  writeFileSync(path.join(cluster, "recovery.signal"), "");
  if (account) for (const file of everythingIn(cluster)) lchownSync(file, account.uid, account.gid);
  const reached = await recover(dataDir);
  writeFileSync(settings, before);
  return reached;
}

/** The copies there are, oldest first. */
export function copiesIn(dir) {
  const copies = path.join(dir, "copies");
  if (!existsSync(copies)) return [];
  return readdirSync(copies)
    .filter((name) => existsSync(path.join(copies, name, "copy.json")))
    .sort()
    .map((name) => {
      const folder = path.join(copies, name);
      const { at, first } = JSON.parse(readFileSync(path.join(folder, "copy.json"), "utf8"));
      return { folder, cluster: path.join(folder, "postgres"), at: new Date(at), first };
    });
}

/** Copies and log hold keys that were destroyed since: none is kept longer than a backup is, but for the newest copy. */
const tooOld = (copies) =>
  copies
    .slice(0, -1)
    .filter(({ at }) => at.getTime() <= Date.now() - daysKept() * DAY)
    .map(({ folder }) => folder);

function removeOld(dir) {
  const old = tooOld(copiesIn(dir));
  for (const folder of old) rmSync(folder, { recursive: true });
  const [oldest] = copiesIn(dir);
  const log = path.join(dir, "log");
  for (const name of readdirSync(log))
    if (/^[0-9A-F]{24}/.test(name) && name.slice(8, 24) < oldest.first.slice(8)) rmSync(path.join(log, name));
  return old;
} // prettier-ignore

function requiredDir() {
  if (process.env.DATABASE_URL)
    throw new Error("DATABASE_URL is set: this is for the embedded server. Yours has its own ways to do it.");
  const dir = archiveDir();
  if (!dir) throw new Error("TRELLIS_ARCHIVE_DIR is not set: the server’s log is kept nowhere.");
  return dir;
}

/** A cluster's files, without what belongs to a server that runs. One that goes meanwhile is one the log brings back. */
function copyFiles(from, to) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (LEFT_OUT.test(entry.name)) continue;
    if (entry.isDirectory()) copyFiles(EMPTIED.has(entry.name) ? "" : here, there);
    else if (entry.isFile()) copyOne(here, there);
  }
}
const LEFT_OUT = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|t\d+_.*)$/;
const EMPTIED = new Set(["pg_wal", "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"]); // prettier-ignore

function copyOne(from, to) {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

const everythingIn = (folder) => [
  folder,
  ...readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)),
];

/** 2026-11-30T10-15-00-123Z */
const nameOf = (moment) => moment.toISOString().replaceAll(/[:.]/g, "-");
