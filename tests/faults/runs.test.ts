import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoIds } from "../support/demo-ids.ts";
import { Sql, type Row } from "../support/sql.ts";
import { startStack, type Stack } from "../support/stack.mjs";

const BUILD = process.env["TRELLIS_BUILD_DIR"] ?? ".next-test";
const RUNS = 12;
const KILLS = 6;

let stack: Stack;
let owner: Sql;
let draft: string;
beforeAll(async () => {
  stack = await startStack(BUILD);
  owner = new Sql(stack.ownerUrl);
  ({ draft } = await demoIds(stack.ownerUrl));
  await owner.as(
    null,
    (query) => query("grant trellis_app, trellis_worker to current_user with inherit false, set true"),
    true,
  );
});
afterAll(async () => {
  await owner.close();
  await stack.stop();
});

/** As one of the roles of the application: lifting row-level security would lock the tables of a living server. */
const as = (
  role: "trellis_app" | "trellis_worker",
  who: string | null,
  sql: string,
  values: unknown[] = [],
) =>
  owner.as(
    who,
    async (query): Promise<Row[]> => {
      await query(`set local role ${role}`);
      return query(sql, values);
    },
    true,
  );
const asSystem = (sql: string, values: unknown[] = []) => as("trellis_worker", null, sql, values);

test(`the server killed ${KILLS} times while ${RUNS} runs wait: each comes to exactly one result`, async () => {
  const ids = Array.from({ length: RUNS }, () => randomUUID());
  const [asked] = await asSystem("select created_by from mentoring.match_runs where id = $1", [draft]);
  for (const id of ids)
    await as(
      "trellis_app",
      String(asked?.["created_by"]),
      `insert into mentoring.match_runs (id, program_id, design_id, aim, seed, criteria, created_by)
         select $1, program_id, design_id, aim, seed, criteria, created_by from mentoring.match_runs where id = $2`,
      [id, draft],
    );
  for (let kill = 0; kill < KILLS; kill++) {
    // as soon as a run is at work
    for (let i = 0; i < 400; i++) {
      const [row] = await asSystem("select count(*)::int as n from mentoring.match_runs where state = 'running' and alive_at > now() - interval '2 seconds'"); // prettier-ignore
      if (Number(row?.["n"]) > 0) break;
      await pause(25);
    }
    try {
      process.kill(stack.serverPid(), "SIGKILL");
    } catch {
      // it is between two lives
    }
    await pause(1_500);
  }
  let open = RUNS;
  for (const until = Date.now() + 180_000; open > 0 && Date.now() < until; await pause(500))
      open = Number((await asSystem("select count(*)::int as n from mentoring.match_runs where id = any ($1) and state in ('queued', 'running')", [ids]))[0]?.["n"]); // prettier-ignore
  const rows = await asSystem(
    `select r.state, r.attempts, r.certified, r.fingerprint,
         (select count(*)::int from mentoring.match_snapshots s where s.run_id = r.id) as snapshots,
         (select count(*)::int from mentoring.proposals p where p.run_id = r.id) as proposals
       from mentoring.match_runs r where id = any ($1)`,
    [ids],
  );
  const attempts = rows.map((row) => Number(row["attempts"]));
  console.info(`${KILLS} kills: ${RUNS} runs, begun ${attempts.reduce((sum, n) => sum + n, 0)} times`);
  expect(rows).toHaveLength(RUNS);
  for (const row of rows)
    expect(row).toMatchObject({ state: "draft", certified: true, snapshots: 1, proposals: 14 });
  expect(new Set(rows.map((row) => row["fingerprint"])).size).toBe(1); // the same people, the same lot
});
