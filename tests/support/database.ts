import { randomBytes } from "node:crypto";
import pg from "pg";
import { dropDatabase } from "../../scripts/drop-database.mjs";

export type TestDatabase = {
  name: string;
  ownerUrl: string;
  appUrl: string;
  authUrl: string;
  workerUrl: string;
  drop: () => Promise<void>;
};

/** A database of its own for one test file: every migration applied, no rows but theirs. */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = setting("TRELLIS_TEST_OWNER_URL");
  const name = `${new URL(template).pathname.slice(1)}_${randomBytes(6).toString("hex")}`;
  const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await atServer((sql) => sql(`CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`));
  return {
    name,
    ownerUrl: at(template),
    appUrl: at(setting("TRELLIS_TEST_APP_URL")),
    authUrl: at(setting("TRELLIS_TEST_AUTH_URL")),
    workerUrl: at(setting("TRELLIS_TEST_WORKER_URL")),
    drop: () => atServer((sql) => dropDatabase(sql, name)),
  };
}

/** Points `lib` at a database, as the application's environment would. */
export function serveFrom(database: TestDatabase): void {
  process.env["TRELLIS_APP_URL"] = database.appUrl;
  process.env["TRELLIS_AUTH_URL"] = database.authUrl;
  process.env["TRELLIS_WORKER_URL"] = database.workerUrl;
}

async function atServer(
  work: (sql: (statement: string) => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const url = Object.assign(new URL(setting("TRELLIS_TEST_OWNER_URL")), { pathname: "/postgres" });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await work((statement) => client.query(statement));
  } finally {
    await client.end();
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run through the vitest configuration of this repository.`);
  return value;
}
