// What a database holds: nothing yet, the demo organization, or somebody's own. Once decided it stays: a start
// without TRELLIS_DEMO=0 must never open a real organization to one-click sign-in.
import pg from "pg";
import { using } from "./database.mjs";
import { runTypeScript } from "./run.mjs";

const LOADING = "Trellis: the demo organization is being loaded";
const DEMO = "Trellis: demo organization";
const OWN = "Trellis";

/** The schemas of Trellis, as in prisma/schema. */
const SCHEMAS = ["people", "mentoring", "coaching", "ops"];

/** Takes a demo that was interrupted half-way out of the database, so that it can be loaded again. */
export function clearHalfLoadedDemo(ownerUrl) {
  return using(ownerUrl, async (sql) => {
    if ((await readNote(sql)) !== LOADING) return;
    await clear(sql);
    await writeNote(sql, null);
  });
}

/** Takes every table away, all of them or none. */
const clear = (sql) =>
  sql(
    [
      ...SCHEMAS.map((schema) => `DROP SCHEMA IF EXISTS ${schema} CASCADE`),
      "DROP TABLE IF EXISTS public._prisma_migrations",
    ].join("; "),
  );

/** Takes away what a first start made where nobody came since. Throws a sentence where somebody did. */
export const clearForRestore = (ownerUrl) =>
  using(ownerUrl, async (sql) => {
    if (await hasPeople(sql))
      throw new Error(
        "The database is not empty: people are in it. A restore goes into one without anybody; nothing was changed.",
      );
    await clear(sql);
  });

/** Whether there is anybody, without whom nothing is written. */
export const isInhabited = (ownerUrl) => using(ownerUrl, hasPeople);

async function hasPeople(sql) {
  const [{ table }] = await sql("SELECT to_regclass('people.people') AS table");
  if (!table) return false;
  // The owner is under row-level security like everybody.
  await sql("SET ROLE trellis_backup");
  const found = await sql("SELECT FROM people.people LIMIT 1");
  await sql("RESET ROLE");
  return found.length > 0;
}

/** "empty", "demo" or "own". */
export function readContents(ownerUrl) {
  return using(ownerUrl, async (sql) => {
    const note = await readNote(sql);
    if (note === DEMO) return "demo";
    if (note === OWN) return "own";
    // The size, not a count: the owner is under row-level security like everybody.
    const [{ bytes }] = await sql("SELECT pg_relation_size(to_regclass('people.people')) AS bytes");
    return Number(bytes) > 0 ? "own" : "empty";
  });
}

/** Fills an empty database with the demo organization. */
export async function loadDemo(ownerUrl, env) {
  await using(ownerUrl, (sql) => writeNote(sql, LOADING));
  await runTypeScript("prisma/worlds/load-demo.ts", {
    // A demo has a past, and only the owner can give it one.
    env: { ...env, TRELLIS_OWNER_URL: ownerUrl },
    failure: "The demo organization could not be loaded.",
  });
  await using(ownerUrl, (sql) => writeNote(sql, DEMO));
}

/** From now on this database is somebody's own. */
export const keepAsOwn = (ownerUrl) => keepAs(ownerUrl, "own");

/** What a restored database was. */
export const keepAs = (ownerUrl, contents) =>
  using(ownerUrl, (sql) => writeNote(sql, contents === "demo" ? DEMO : OWN));

/** The path of the one-time link for the first owner, or an empty text when there is an owner already. */
export async function firstOwnerPath(env) {
  const output = await runTypeScript("scripts/first-owner.ts", {
    env,
    failure: "The link for the first owner could not be made.",
  });
  return output.trim();
}

async function readNote(sql) {
  const [{ note }] = await sql(
    "SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = current_database()",
  );
  return note;
}

async function writeNote(sql, note) {
  const [{ database }] = await sql("SELECT current_database() AS database");
  await sql(
    `COMMENT ON DATABASE ${pg.escapeIdentifier(database)} IS ${note === null ? "NULL" : pg.escapeLiteral(note)}`,
  );
}
