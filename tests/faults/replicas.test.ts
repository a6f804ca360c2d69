import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashBytes, newToken } from "../../lib/crypto/token.ts";
import { startBalancer, type Balancer } from "../support/balancer.ts";
import { demoIds } from "../support/demo-ids.ts";
import { openVisit } from "../support/sessions.ts";
import { everything, Sql, unhidden, type Query } from "../support/sql.ts";
import { startStack, type Replica, type Stack } from "../support/stack.mjs";

/** Two processes of one build behind a balancer. They share the database, the key and the session secret. */
const BUILD = process.env["TRELLIS_BUILD_DIR"] ?? ".next-test";
const DRAIN = 2;
/**
 * TRELLIS_T35: so many requests a second, whether the ones before are answered or not, of ten one page and nine files
 * that a page brings; else six visitors who ask for pages without a pause.
 */
const RATE = Number(process.env["TRELLIS_T35"] ?? 0);

let stack: Stack;
let owner: Sql;
let balancer: Balancer;
let cookie: string;
let kofi: string;
const replicas: Replica[] = [];

beforeAll(async () => {
  process.env["TRELLIS_DRAIN_SECONDS"] = String(DRAIN);
  stack = await startStack(BUILD);
  owner = new Sql(stack.ownerUrl);
  ({ kofi } = await demoIds(stack.ownerUrl));
  cookie = await openVisit(owner, kofi);
  balancer = await startBalancer();
  for (let i = 0; i < 2; i++) replicas.push(await stack.addReplica({ TRELLIS_CLOCKS: "0" }));
  for (const { url } of replicas) balancer.take(url);
});
afterAll(async () => {
  balancer.close();
  await owner.close();
  await stack.stop();
  delete process.env["TRELLIS_DRAIN_SECONDS"];
});

const get = (at: string, path = "/inbox", as = cookie) =>
  fetch(new URL(path, at), {
    headers: { Cookie: as },
    redirect: "manual",
    signal: AbortSignal.timeout(60_000),
  });

test("a visit opened at one process is a visit at the other, and ends at both within a second", async () => {
  for (const { url } of replicas) expect((await get(url)).status).toBe(200);
  await unhidden(owner, (query) => query("delete from ops.sign_in_sessions where person_id = $1", [kofi]), true);
  const ended = performance.now();
  for (const { url } of replicas) expect((await get(url)).status).toBe(307);
  expect(performance.now() - ended).toBeLessThan(5_000);
  cookie = await openVisit(owner, kofi);
}); // prettier-ignore

test("T16: whom a directory switches off at one process is out at both: visits, tokens, feed, passkeys, waiting mail", async () => {
  const [here, there] = replicas as [Replica, Replica];
  const { samuel } = await demoIds(stack.ownerUrl);
  const directory = `trellis_scim_${newToken()}`;
  const personal = `trellis_pat_${newToken()}`;
  const feed = newToken();
  const visits = await Promise.all([openVisit(owner, samuel), openVisit(owner, samuel)]);
  await unhidden(owner, (query) => give(query, samuel, { directory, personal, feed }), true);
  const statuses = async () => {
    const asked = [here, there].flatMap(({ url }) => [
      ...visits.map((Cookie) => fetch(`${url}/inbox`, { headers: { Cookie }, redirect: "manual" })),
      fetch(`${url}/api/v1/me`, { headers: { Authorization: `Bearer ${personal}` } }),
      fetch(`${url}/api/calendar/${feed}`),
    ]);
    return (await Promise.all(asked)).map(({ status }) => status);
  };
  expect(await statuses()).toEqual([200, 200, 200, 200, 200, 200, 200, 200]);
  const began = performance.now();
  const off = await fetch(`${here.url}/api/scim/v2/Users/${samuel}`, {
    method: "PATCH",
    headers: { Authorization: `Bearer ${directory}`, "Content-Type": "application/scim+json" },
    body: JSON.stringify({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
      Operations: [{ op: "replace", path: "active", value: false }],
    }),
  });
  expect(off.status).toBe(200);
  const answered = performance.now();
  // All of it is asked after the directory had its answer: no process remembers anything.
  expect(await statuses()).toEqual([307, 307, 401, 404, 307, 307, 401, 404]);
  console.info(`T16: switched off at one process in ${Math.round(answered - began)} ms, out at both ${Math.round(performance.now() - answered)} ms later`); // prettier-ignore
  const [left] = await everything(owner, (query) =>
    query(
      `select (select count(*)::int from ops.sign_in_sessions where person_id = $1) as visits, (select count(*)::int from ops.personal_tokens where person_id = $1) as tokens,
              (select count(*)::int from ops.passkeys where person_id = $1) as passkeys, (select count(*)::int from ops.mails where person_id = $1 and sent_at is null) as mails,
              (select count(*)::int from people.calendars where person_id = $1 and token_hash is not null) as feeds`,
      [samuel],
    ),
  );
  expect(left).toEqual({ visits: 0, tokens: 0, passkeys: 0, mails: 0, feeds: 0 });
}); // prettier-ignore

/** What somebody has who is let in everywhere, and a directory's token of the owner's. */
async function give(query: Query, personId: string, secrets: Record<"directory" | "personal" | "feed", string>) {
  await query("insert into ops.directory_tokens (id, token_hash, made_by, expires_at) select gen_random_uuid(), $1, person_id, now() + interval '1 day' from people.organization_roles where role = 'owner' limit 1", [hashBytes(secrets.directory)]);
  await query("insert into ops.personal_tokens (id, person_id, name, token_hash, scopes, expires_at) values (gen_random_uuid(), $1, 'A program', $2, '{people:read}', now() + interval '1 day')", [personId, hashBytes(secrets.personal)]);
  await query("insert into people.calendars (person_id, token_hash) values ($1, $2) on conflict (person_id) do update set token_hash = excluded.token_hash", [personId, hashBytes(secrets.feed)]);
  await query("insert into ops.passkeys (id, person_id, name, credential_id, public_key) values (gen_random_uuid(), $1, 'A key', 'c', 'k')", [personId]);
  await query("insert into ops.mails (id, person_id, address, kind, sealed, next_attempt) select gen_random_uuid(), id, email, 'nudge', 'x', now() + interval '1 day' from people.people where id = $1", [personId]);
} // prettier-ignore

test("T35: a rolling restart of two processes under load fails no request; each says in time that it goes", async () => {
  let over = false;
  let answered = 0;
  const failed: string[] = [];
  const waits: number[] = [];
  const page = await (await get(balancer.url)).text();
  const files = [...page.matchAll(/"(\/_next\/static\/[^"]+\.(?:js|css))"/g)].map(([, file = ""]) => file);
  const visits: string[] = []; // one alone would wait for their turns (T27)
  for (let i = 0; i < 20; i++) visits.push(await openVisit(owner, kofi));
  let nth = 0;
  const ask = async () => {
    const asked = performance.now();
    const file = nth++ % 10 > 0 && RATE > 0 ? files[nth % files.length] : undefined;
    try {
      const answer = await get(balancer.url, file, visits[Math.floor(nth / 10) % visits.length]);
      const text = await answer.text();
      if (!file) waits.push(performance.now() - asked);
      if (answer.status !== 200 || (!file && !text.includes("</html>"))) failed.push(`${answer.status} ${file}`);
      answered++;
    } catch (error) {
      failed.push(error instanceof Error ? `${error.name} ${String((error as { cause?: unknown }).cause)}` : "?");
    }
  };
  const visitors = RATE > 0 ? [atRate(RATE, ask, () => over)] : Array.from({ length: 6 }, async () => {
    while (!over) await ask();
  });
  const begun = performance.now();
  await pause(1000);
  const slowest = { off: 0, exit: 0 };
  for (const replica of [...replicas]) {
    const asked = performance.now();
    const stopping = replica.stop();
    // When the last question was asked that still heard "ready": how long the answer took is the machine's affair.
    for (let asking = asked; ; ) {
      const status = await fetch(`${replica.url}/ready`).then(({ status }) => status, () => 0); // prettier-ignore
      if (status !== 200) break;
      slowest.off = Math.max(slowest.off, asking - asked);
      await pause(20);
      asking = performance.now();
    }
    await stopping;
    slowest.exit = Math.max(slowest.exit, performance.now() - asked);
    balancer.drop(replica.url);
    const next = await stack.addReplica({ TRELLIS_CLOCKS: "0" });
    while ((await fetch(`${next.url}/ready`)).status !== 200) await pause(50);
    balancer.take(next.url);
    await pause(500);
  }
  over = true;
  const seconds = (performance.now() - begun) / 1000;
  await Promise.all(visitors);
  const middle = waits.sort((a, b) => a - b)[waits.length >> 1] ?? 0;
  console.info(
    `T35: ${answered} answers over two restarts (${Math.round(answered / seconds)} a second, half of the pages within ${Math.round(middle)} ms), ${failed.length} failed; /ready off after ${Math.round(slowest.off)} ms, gone after ${Math.round(slowest.exit)} ms`,
  );
  expect(failed).toEqual([]);
  // On a machine where a page takes longer than a second, so may this.
  expect(slowest.off).toBeLessThan(Math.max(1_000, ...waits));
  expect(slowest.exit).toBeLessThan(30_000);
  expect(answered).toBeGreaterThan(50);
}); // prettier-ignore

/** Begins so many a second; ends when the last is answered. */
async function atRate(rate: number, ask: () => Promise<void>, isOver: () => boolean): Promise<void> {
  const begun = performance.now();
  const asked: Promise<void>[] = [];
  while (!isOver()) {
    while (asked.length < ((performance.now() - begun) / 1000) * rate) asked.push(ask());
    await pause(5);
  }
  await Promise.all(asked);
}

test("T38: a migration that stopped half-way, or is missing, takes a process out of service and not down", async () => {
  const said = async () => {
    const answer = await fetch(`${stack.url}/ready`);
    return { status: answer.status, ...((await answer.json()) as { checks: { schema: string } }).checks };
  };
  expect(await said()).toMatchObject({ status: 200, schema: "ok" });
  const change = (sql: string) => owner.as(null, (query) => query(sql), true);
  await change(
    "insert into public._prisma_migrations (id, checksum, migration_name, started_at) values ('x', 'x', '29990101000000_broken', now())",
  );
  expect(await said()).toMatchObject({ status: 503, schema: "broken" });
  await change("delete from public._prisma_migrations where id = 'x'");
  await change(
    "update public._prisma_migrations set migration_name = 'x' || migration_name where migration_name = (select max(migration_name) from public._prisma_migrations)",
  );
  expect(await said()).toMatchObject({ status: 503, schema: "behind" });
  expect((await fetch(`${stack.url}/live`)).status).toBe(200);
  await change(
    "update public._prisma_migrations set migration_name = substr(migration_name, 2) where migration_name like 'x%'",
  );
  expect(await said()).toMatchObject({ status: 200, schema: "ok" });
}); // prettier-ignore

test("metrics are on a port of their own, and name no page and no person", async () => {
  const port = 3611;
  const replica = await stack.addReplica({ TRELLIS_METRICS_PORT: String(port), TRELLIS_CLOCKS: "0" });
  for (let i = 0; i < 5; i++) await (await get(replica.url)).text();
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toMatch(/trellis_requests_total\{method="GET",status="2xx"\} \d+/);
  expect(text).toContain('trellis_check{check="database"} 1');
  expect(text).toContain("trellis_outbox_oldest_seconds");
  expect(text).not.toMatch(/inbox|kofi/i);
  expect((await fetch(`${replica.url}/metrics`)).status).toBe(404);
  await replica.stop();
}); // prettier-ignore
