import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { Sql, tablesOf, unhidden, type Query, type Row } from "../support/sql.ts";
import { attempt } from "./attempt.ts";
import { differencesIn } from "./compare.ts";
import { VISIBLE } from "./oracle.ts";
import { PEOPLE, layOut } from "./world.ts";
import { WRITES } from "./writes.ts";

/**
 * T03: take each policy and each trigger away, one at a time, and see the wall's tests notice. Everything
 * happens inside one transaction of the owner and is taken back.
 */
let database: TestDatabase;
let owner: Sql;
let all: Record<string, Row[]>;
beforeAll(async () => {
  database = await freshDatabase();
  owner = new Sql(database.ownerUrl);
  await unhidden(owner, layOut, true);
  all = await unhidden(owner, async (query) => {
    const rows: Record<string, Row[]> = {};
    for (const table of await tablesOf(query))
      rows[table] = await query(`select t.*, t.ctid::text as place from ${table} t`);
    return rows;
  });
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

const tableIn = (sql: string) =>
  [...sql.matchAll(/(?:into|update|from) ((?:people|mentoring|coaching|ops)\.\w+)/g)].map(
    (match) => match[1],
  );

/** Does anything in the wall's tests fail now? Looks at the mutated table first, then everywhere. */
async function noticed(query: Query, table: string): Promise<boolean> {
  const near = WRITES.filter((write) => tableIn(write.sql).includes(table));
  const far = WRITES.filter((write) => !near.includes(write));
  for (const who of [...PEOPLE, null])
    if ((await differencesIn(query, all, VISIBLE, who, [table])).length > 0) return true;
  for (const write of near) if ((await attempt(query, write)) !== write.expect) return true;
  for (const who of PEOPLE) if ((await differencesIn(query, all, VISIBLE, who)).length > 0) return true;
  for (const write of far) if ((await attempt(query, write)) !== write.expect) return true;
  return false;
}

async function survivors(mutations: { name: string; table: string; sql: string }[]): Promise<string[]> {
  return owner.as(null, async (query) => {
    await query(
      "grant trellis_app, trellis_auth, trellis_worker, trellis_backup, trellis_keys to current_user with inherit false, set true",
    );
    expect(await noticed(query, "people.people"), "unmutated, the wall's tests pass").toBe(false);
    const alive: string[] = [];
    for (const mutation of mutations) {
      await query("savepoint mutation");
      await query(mutation.sql);
      if (!(await noticed(query, mutation.table))) alive.push(mutation.name);
      await query("rollback to savepoint mutation");
    }
    return alive;
  });
}

const policies = (where: string) =>
  owner.as(null, (query) =>
    query(`select schemaname || '.' || tablename as table, policyname as name, cmd, qual, with_check, array_to_string(roles, ',') as role
             from pg_policies where schemaname in ('people', 'mentoring', 'coaching', 'ops') and ${where} order by 1, 2, 6`),
  );

test("T03: drop any one policy and a test of the wall fails", async () => {
  const rows = await policies("true");
  const alive = await survivors(
    rows.map((row) => ({
      name: `${String(row["table"])}/${String(row["name"])} to ${String(row["role"])}`,
      table: String(row["table"]),
      sql: `drop policy ${String(row["name"])} on ${String(row["table"])}`,
    })),
  );
  console.info(`T03: ${rows.length} policies dropped one at a time, ${rows.length - alive.length} noticed`);
  expect(alive).toEqual([]);
});

test("T03: open any one policy to everybody and a test of the wall fails", async () => {
  // A condition that is already `true` cannot be opened further; a loosened UPDATE or DELETE is still held by
  // the reading policy wherever the two say the same.
  const rows = (await policies("permissive = 'PERMISSIVE' and cmd in ('SELECT', 'INSERT', 'ALL')")).filter(
    (row) => (row["qual"] ?? row["with_check"]) !== "true",
  );
  const alive = await survivors(
    rows.map((row) => ({
      name: `${String(row["table"])}/${String(row["name"])}`,
      table: String(row["table"]),
      sql: `alter policy ${String(row["name"])} on ${String(row["table"])} ${row["cmd"] === "INSERT" ? "" : "using (true)"} ${row["cmd"] === "SELECT" ? "" : "with check (true)"}`,
    })),
  );
  console.info(`T03: ${rows.length} policies opened one at a time, ${rows.length - alive.length} noticed`);
  expect(alive).toEqual([]);
});

test("T03: drop any one trigger and a test of the wall fails", async () => {
  const rows = await owner.as(null, (query) =>
    query(`select t.tgname as name, t.tgrelid::regclass::text as table from pg_trigger t join pg_class c on c.oid = t.tgrelid
             join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and n.nspname in ('people', 'mentoring', 'coaching', 'ops') order by 2, 1`),
  );
  const alive = await survivors(
    rows.map((row) => ({
      name: `${String(row["table"])}/${String(row["name"])}`,
      table: String(row["table"]),
      sql: `drop trigger ${String(row["name"])} on ${String(row["table"])}`,
    })),
  );
  console.info(`T03: ${rows.length} triggers dropped one at a time, ${rows.length - alive.length} noticed`);
  expect(alive).toEqual([]);
});
