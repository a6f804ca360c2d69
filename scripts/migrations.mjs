import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { using } from "./database.mjs";
import { root } from "./place.mjs";

const migrationsDir = path.join(root, "prisma", "migrations");

/** The names of the migrations that this Trellis brings, oldest first. */
export const presentMigrations = () =>
  existsSync(migrationsDir)
    ? readdirSync(migrationsDir)
        .filter((entry) => existsSync(path.join(migrationsDir, entry, "migration.sql")))
        .sort()
    : [];

/**
 * Brings a database up to date with `prisma/migrations`, or as far as one of them; gives how many were new.
 */
export async function migrate(ownerUrl, upTo) {
  const wanted = presentMigrations().filter((name) => !upTo || name <= upTo);
  const waiting = await listWaiting(ownerUrl, wanted);
  // Asking Prisma takes longer than the rest of a start together, and most starts have nothing new.
  if (waiting.length === 0) return 0;
  await refuseHalfway(ownerUrl);
  const folder = upTo ? folderOf(wanted) : migrationsDir;
  const done = spawnSync(process.execPath, [path.join(root, "scripts", "prisma.mjs"), "migrate", "deploy"], {
    env: { ...process.env, DATABASE_URL: ownerUrl, TRELLIS_MIGRATIONS_DIR: folder },
    encoding: "utf8",
  });
  if (upTo) rmSync(folder, { recursive: true, force: true });
  if (done.status !== 0) throw new Error(`The database could not be migrated.\n${done.stdout}${done.stderr}`);
  return waiting.length;
}

/** The migrations that are missing from a database. */
export const missingMigrations = (ownerUrl) => listWaiting(ownerUrl, presentMigrations());

/** Prisma applies what a folder holds. */
function folderOf(names) {
  const folder = mkdtempSync(path.join(tmpdir(), "trellis-migrations-"));
  for (const name of [...names, "migration_lock.toml"])
    cpSync(path.join(migrationsDir, name), path.join(folder, name), { recursive: true });
  return folder;
}

/** The migrations that stopped half-way: nothing is applied after one. */
export const brokenMigrations = (ownerUrl) =>
  using(ownerUrl, async (sql) => {
    const [{ table }] = await sql(`SELECT to_regclass('public._prisma_migrations') AS table`);
    if (!table) return [];
    const rows = await sql(
      `SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
    );
    return rows.map(({ name }) => name);
  });

/** Throws a sentence where one did. */
export async function refuseHalfway(ownerUrl) {
  const [name] = await brokenMigrations(ownerUrl);
  if (name)
    throw new Error(
      `The migration ${name} stopped half-way: restore the backup from before it. Nothing was changed now.`,
    );
}

async function listWaiting(ownerUrl, wanted) {
  const applied = await using(ownerUrl, async (sql) => {
    const [{ table }] = await sql(`SELECT to_regclass('public._prisma_migrations') AS table`);
    if (!table) return [];
    return await sql(
      `SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL`,
    );
  });
  const names = new Set(applied.map(({ name }) => name));
  return wanted.filter((name) => !names.has(name));
}
