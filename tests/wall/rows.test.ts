import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { Sql, tablesOf, unhidden, type Row } from "../support/sql.ts";
import { differences } from "./compare.ts";
import { VISIBLE } from "./oracle.ts";
import { PEOPLE, layOut } from "./world.ts";

let database: TestDatabase;
let owner: Sql, app: Sql;
let all: Record<string, Row[]>;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new Sql(database.ownerUrl);
  app = new Sql(database.appUrl);
  await unhidden(owner, layOut, true);
  all = await unhidden(owner, async (query) => {
    const rows: Record<string, Row[]> = {};
    for (const table of await tablesOf(query))
      rows[table] = await query(`select t.*, t.ctid::text as place from ${table} t`);
    return rows;
  });
});
afterAll(async () => {
  await Promise.all([owner.close(), app.close()]);
  await database.drop();
});

describe("W10 T02: row-level security alone, as the application's role without any where", () => {
  test("every table has rows in this world, or the rest proves nothing", () => {
    expect(
      Object.entries(all)
        .filter(([table, rows]) => rows.length === 0 && table !== "ops.rate_limits")
        .map(([table]) => table),
    ).toEqual([]);
  });

  test("no actor: no row from any table but the organization's name", async () => {
    expect(await differences(app, all, VISIBLE, null)).toEqual([]);
  });

  test.each(PEOPLE)("%s sees exactly the rows the design says", async (who) => {
    expect(await differences(app, all, VISIBLE, who)).toEqual([]);
  });

  test("the catalogue: security enabled and forced on every table, the application owns nothing, no view defines its way round", async () => {
    const [facts] = await owner.as(null, (query) =>
      query(`select
        (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('people','mentoring','coaching','ops') and not (c.relrowsecurity and c.relforcerowsecurity)) as open,
        (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname ~ '(app|auth|worker|backup|keys)') as owned,
        (select count(*)::int from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname ~ '(app|auth|worker|backup|keys)') as functions,
        (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v','m') and n.nspname in ('people','mentoring','coaching','ops')) as views,
        (select count(*)::int from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname in ('people','mentoring','coaching','ops') and (p.proconfig is null or not exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%'))) as unpinned,
        (select count(*)::int from pg_roles where rolname ~ '^trellis_' and (rolsuper or rolbypassrls)) as mighty`),
    );
    expect(facts).toEqual({ open: 0, owned: 0, functions: 0, views: 0, unpinned: 0, mighty: 0 });
    expect(Object.keys(all).length).toBe(
      Object.keys(VISIBLE).length +
        // read by the sign-in's role or by the worker, and by nobody as the application
        [
          "sign_in_sessions",
          "sign_in_tokens",
          "passkey_challenges",
          "identities",
          "owner_links",
          "rate_limits",
          "match_snapshots",
          "fingerprint_keys",
          "nudges",
          "sealed_events",
          "webhook_secrets",
        ].length,
    );
  });

  test("no foreign key runs between mentoring and coaching, and no column of mentoring names a manager", async () => {
    const rows = await owner.as(null, (query) =>
      query(`select conname as found from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
               join pg_namespace x on x.oid = a.relnamespace join pg_namespace y on y.oid = b.relnamespace
              where c.contype = 'f' and (x.nspname, y.nspname) in (('mentoring', 'coaching'), ('coaching', 'mentoring'))
             union all select column_name from information_schema.columns where table_schema = 'mentoring' and column_name like '%manager%'`),
    );
    expect(rows).toHaveLength(0);
  });
});
