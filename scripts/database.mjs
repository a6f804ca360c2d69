// One database made ready for the application: roles, passwords, migrations. The same for the embedded server
// and for one of your own.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrate } from "./migrations.mjs";
import { openSecrets } from "./secrets.mjs";

const OWNER = "trellis_owner";
const DATABASE = "trellis";

/** What migrations grant to and write policies for. Groups, shared by every Trellis database of a server. */
const GROUPS = [
  ...["trellis_app", "trellis_auth", "trellis_worker", "trellis_wall"],
  // Nobody signs in as these either: the owner puts them on to back up, and to rewrap keys.
  ...["trellis_backup", "trellis_keys"],
];
/** What the three parts of the application sign in as: one account a database, a member of its group. */
const PARTS = ["app", "auth", "worker"];

/** The account of one part: `trellis_app_login` signs in, and may do what `trellis_app` was granted. */
const accountOf = (database, part) => `${database}_${part}_login`;

const { escapeIdentifier: name, escapeLiteral: text } = pg;

/**
 * Makes the owner and the database on the embedded server, so that from here on both ways are one.
 * Gives the owner's address.
 */
export async function makeEmbeddedDatabase(superuserUrl, dataDir, database = DATABASE) {
  const password = openSecrets(dataDir).get("owner");
  await using(superuserUrl, async (sql) => {
    await makeRole(sql, OWNER);
    await sql(`ALTER ROLE ${OWNER} LOGIN CREATEROLE CREATEDB NOSUPERUSER PASSWORD ${text(password)}`);
    const found = await sql(`SELECT FROM pg_database WHERE datname = ${text(database)}`);
    if (found.length === 0) await sql(`CREATE DATABASE ${name(database)} OWNER ${OWNER}`);
  });
  // For a copy of the cluster (decision 048), which only a superuser may make else.
  await using(withParts(superuserUrl, { database }), (sql) =>
    sql(`GRANT EXECUTE ON FUNCTION pg_backup_start, pg_backup_stop TO ${OWNER}`),
  );
  return withParts(superuserUrl, { user: OWNER, password, database });
}

/** The embedded owner's address as last used, for commands that run beside a running Trellis. */
export function embeddedOwnerUrl(dataDir) {
  const file = path.join(dataDir, "postgres.port");
  const password = openSecrets(dataDir).peek("owner");
  if (!password || !existsSync(file)) return undefined;
  const port = readFileSync(file, "utf8").trim();
  return withParts(`postgresql://127.0.0.1:${port}/`, { user: OWNER, password, database: DATABASE });
}

/**
 * Roles, migrations (`upTo` one of them, or all), and addresses for the parts of the application. `applied` counts
 * the migrations that were new. Throws a sentence for the person at the keyboard when the server does not allow it.
 */
export async function prepareDatabase(ownerUrl, dataDir, { upTo } = {}) {
  const urls = await makeRoles(ownerUrl, dataDir);
  const applied = await migrate(ownerUrl, upTo);
  await using(ownerUrl, openToBackup);
  return { ...urls, applied };
}

/**
 * A backup must be able to read every row of every table, and row-level security is forced on the owner too. Done
 * after each migration, so that a new table is never left out of a backup by an oversight.
 */
async function openToBackup(sql) {
  const tables = await sql(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name, n.nspname AS schema
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('people', 'mentoring', 'coaching', 'ops')
       AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'backup')`);
  for (const schema of new Set(tables.map((table) => table.schema)))
    await sql(`GRANT USAGE ON SCHEMA ${schema} TO trellis_backup`);
  for (const { name: table } of tables) {
    await sql(`GRANT SELECT ON ${table} TO trellis_backup`);
    await sql(`CREATE POLICY backup ON ${table} FOR SELECT TO trellis_backup USING (true)`);
  }
}

/** The roles that migrations speak of, and an account with the password of `secrets.json` for each part. */
export async function makeRoles(ownerUrl, dataDir) {
  refuseNoAddress(ownerUrl);
  const secrets = openSecrets(dataDir);
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const passwords = Object.fromEntries(PARTS.map((part) => [part, secrets.get(accountOf(database, part))]));
  await using(ownerUrl, async (sql) => {
    await check(sql);
    // Two of these at once would trip over each other's roles, which belong to the whole server.
    await sql("SELECT pg_advisory_lock(hashtext('trellis roles'))");
    for (const group of GROUPS) await makeRole(sql, group);
    // The wall's functions belong to trellis_wall; migrations must be able to act as it, and nobody else needs to.
    await sql(
      "GRANT trellis_wall, trellis_backup, trellis_keys TO CURRENT_USER WITH INHERIT FALSE, SET TRUE",
    ).catch(explainForeignRole);
    await sql(`REVOKE ALL ON DATABASE ${name(database)} FROM PUBLIC`);
    for (const part of PARTS) await makeAccount(sql, database, part, passwords[part]);
  });
  return addressesOf(ownerUrl, dataDir);
}

/** What the parts of the application sign in with; nothing is asked of the database for it. */
export function addressesOf(databaseUrl, dataDir) {
  const secrets = openSecrets(dataDir);
  const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  const urlOf = (part) => {
    const user = accountOf(database, part);
    return withParts(databaseUrl, { user, password: secrets.get(user) });
  };
  return { appUrl: urlOf("app"), authUrl: urlOf("auth"), workerUrl: urlOf("worker") };
}

async function makeRole(sql, role) {
  const found = await sql(`SELECT FROM pg_roles WHERE rolname = ${text(role)}`);
  if (found.length === 0) await sql(`CREATE ROLE ${name(role)} NOLOGIN`);
}

async function makeAccount(sql, database, part, password) {
  const account = accountOf(database, part);
  await makeRole(sql, account);
  await sql(`ALTER ROLE ${name(account)} LOGIN INHERIT PASSWORD ${text(password)}`);
  await sql(`GRANT trellis_${part} TO ${name(account)} WITH INHERIT TRUE, SET FALSE`).catch(
    explainForeignRole,
  );
  await sql(`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(account)}`);
}

async function check(sql) {
  const [{ version, role, superuser, createrole, owns }] = await sql(`
    SELECT current_setting('server_version') AS version, rolname AS role, rolsuper AS superuser,
      rolcreaterole AS createrole, pg_has_role(datdba, 'USAGE') AS owns
    FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`);
  const missing = [];
  if (Number.parseInt(version, 10) < 17)
    missing.push(`PostgreSQL 17 or newer is needed; this server is ${version}.`);
  if (!superuser && !createrole)
    missing.push(`${role} may not create roles. As an administrator: ALTER ROLE ${name(role)} CREATEROLE;`);
  if (!owns)
    missing.push(
      `${role} does not own the database. As an administrator: ALTER DATABASE … OWNER TO ${name(role)};`,
    );
  if (missing.length)
    throw new Error(`The database in DATABASE_URL cannot be used yet.\n${missing.join("\n")}`);
}

function explainForeignRole(error) {
  if (error.code !== "42501") throw error;
  throw new Error(
    "The roles of Trellis on this server were made by another account.\n" +
      `As an administrator: GRANT ${GROUPS.join(", ")} TO <the owner> WITH ADMIN OPTION;`,
  );
}

/** One connection, and a function that runs a statement on it. */
export async function using(url, work) {
  refuseNoAddress(url);
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Error(cannotConnect(url, error));
  }
  try {
    return await work(async (statement) => (await client.query(statement)).rows);
  } finally {
    await client.end();
  }
}

function refuseNoAddress(url) {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return;
  throw new Error(
    "DATABASE_URL is no address of a PostgreSQL: postgresql://account:password@host:5432/database, with what is special in a password written as %40 and the like.",
  );
}

function cannotConnect(url, error) {
  const { hostname, port, pathname } = new URL(url);
  const database = pathname.slice(1);
  if (error.code === "3D000")
    return `The database ${database} does not exist yet. CREATE DATABASE ${name(database)};`;
  if (error.code?.startsWith("28"))
    return `PostgreSQL at ${hostname}:${port || 5432} refused the account: ${error.message}.`;
  return `PostgreSQL at ${hostname}:${port || 5432} does not answer: ${error.message || error.code}.`;
}

/** The same address with another user, password or database. */
export function withParts(address, { user, password, database }) {
  const url = new URL(address);
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
