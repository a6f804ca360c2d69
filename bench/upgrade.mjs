// npm run bench:upgrade -- <commit> [seconds] [requests a second]: what visitors notice while the database of an older
// Trellis, with a million sessions, is brought to this version: the older code serves before, meanwhile and afterwards,
// then this one (T38). Of three requests one is for a page and two are a program's, so that two processors can answer
// fifty a second. Writes nothing down; prints what it counted.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { build } from "../scripts/build.mjs";
import { prepareDatabase } from "../scripts/database.mjs";
import { freePort } from "../scripts/ports.mjs";
import { serve } from "../scripts/server.mjs";
import { grow, SIZE } from "./grow.mjs";
import { hashBytes, newToken } from "../lib/crypto/token.ts";
import { everything, Sql, unhidden } from "../tests/support/sql.ts";

const BUILD = ".next-test";
const SESSIONS = 1_000_000;
const ADDRESSES = ["/", "/mentoring", "/coaching", "/people", "/inbox", "/team", "/people/me", "/ready"];
const CALLS = ["/api/v1/me", "/api/v1/people?limit=20"];
const [commit, seconds = "20", rate = "50"] = process.argv.slice(2);
if (!commit) throw new Error("From which commit? npm run bench:upgrade -- <commit>");

const here = process.cwd();
const old = mkdtempSync(path.join(os.tmpdir(), "trellis-old-"));
const git = (...args) => execFileSync("git", args, { cwd: here, encoding: "utf8" });
const say = (...words) => console.log(`  ${words.join(" ")}`);

console.log(`\n${git("log", "-1", "--format=%h %s", commit).trim()}\n`);
git("worktree", "add", "--force", "--detach", old, commit);
cpSync(path.join(here, "node_modules"), path.join(old, "node_modules"), {
  recursive: true,
  verbatimSymlinks: true,
});
const of = (file) => import(pathToFileURL(path.join(old, file)).href);
let stop = () => Promise.resolve();
try {
  process.chdir(old);
  const { startTestDatabase } = await of("scripts/test-database.mjs");
  const { serveDemo } = await of("scripts/test-server.mjs");
  const theirs = await of("scripts/build.mjs");
  await theirs.generateClient();
  await theirs.build(BUILD);
  const database = await startTestDatabase();
  stop = () => database.stop();
  const env = { ...process.env, ...database.env };
  const before = await serveDemo(env, BUILD, path.join(here, "test-results", "bench-old.log"));
  await grow(before.ownerUrl, { ...SIZE, sessions: SESSIONS });
  process.chdir(here);
  await build(BUILD);

  const bearers = await tokensFor(before.ownerUrl);
  const watch = watchLocks(before.ownerUrl);
  await load("the older code", before.url, bearers);
  const begun = performance.now();
  const during = load("meanwhile", before.url, bearers);
  const { applied, appUrl, authUrl, workerUrl } = await prepareDatabase(
    before.ownerUrl,
    path.dirname(database.env.TRELLIS_MASTER_KEY_FILE),
  );
  say(`${applied} migrations in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await during;
  await load("the older code on the new tables", before.url, bearers);
  say(`longest wait for a lock: ${(await watch()).toFixed(2)} s`);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const now = await serve({
    port,
    env: {
      ...env,
      TRELLIS_APP_URL: appUrl,
      TRELLIS_AUTH_URL: authUrl,
      TRELLIS_WORKER_URL: workerUrl,
      NEXTAUTH_URL: url,
      TRELLIS_DEMO: "1",
      TRELLIS_BUILD_DIR: BUILD,
    },
  });
  say(`/ready of this code: ${(await fetch(`${url}/ready`)).status}`);
  await load("this code", url, bearers);
  await now.stop();
  await before.stop();
} catch (error) {
  console.error(error); // before what is still connected says that its database went
  process.exitCode = 1;
} finally {
  process.chdir(here);
  await stop();
  git("worktree", "remove", "--force", old);
  rmSync(old, { recursive: true, force: true });
}

/** So many requests a second, whether the earlier ones are answered or not. */
async function load(what, url, bearers) {
  const cookie = await cookieAt(url);
  const of = (i) =>
    i % 3 === 0
      ? [ADDRESSES[(i / 3) % ADDRESSES.length], { Cookie: cookie }]
      : [CALLS[i % CALLS.length], { Authorization: `Bearer ${bearers[i % bearers.length]}` }];
  for (let i = 0; i < 3 * ADDRESSES.length; i++) await ask(url, ...of(i)); // each of them once before it counts
  const asked = [];
  const begun = performance.now();
  const until = begun + Number(seconds) * 1000;
  for (let i = 0; performance.now() < until; i++) {
    asked.push(ask(url, ...of(i)));
    await pause(Math.max(0, begun + ((i + 1) * 1000) / Number(rate) - performance.now()));
  }
  const answers = await Promise.all(asked);
  const times = answers.map(({ took }) => took).sort((a, b) => a - b);
  const failed = answers.filter(({ status }) => status >= 400 || status === 0);
  say(
    `${what}: ${answers.length} requests, ${failed.length} failed (${[...new Set(failed.map(({ status }) => status))].join(", ") || "none"}), median ${Math.round(times[times.length >> 1])} ms, 95th ${Math.round(times[Math.floor(times.length * 0.95)])} ms`,
  );
}

/** Tokens of ten people, each of whom may ask six hundred times a minute. */
async function tokensFor(ownerUrl) {
  const owner = new Sql(ownerUrl);
  const people = await everything(owner, (query) => query("select id from people.people where left_at is null order by id limit 10"));
  const bearers = people.map(() => `trellis_pat_${newToken()}`);
  for (const [i, { id }] of people.entries())
    await unhidden(owner, (query) => query("insert into ops.personal_tokens (id, person_id, name, token_hash, scopes, expires_at) values (gen_random_uuid(), $1, 'A program', $2, '{people:read}', now() + interval '1 day')", [id, hashBytes(bearers[i])]), true, ["ops.personal_tokens"]);
  await owner.close();
  return bearers;
} // prettier-ignore

async function ask(url, address, headers) {
  const begun = performance.now();
  const status = await fetch(new URL(address, url), {
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(30_000),
  })
    .then(async (answer) => (await answer.arrayBuffer(), answer.status))
    .catch(() => 0);
  return { status, took: performance.now() - begun };
}

async function cookieAt(url) {
  const answer = await fetch(new URL("/api/demo-visit", url), {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url },
    body: new URLSearchParams({ persona: "ines" }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Looks twenty times a second for who waits, and how long already; gives the longest. */
function watchLocks(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {}); // its queries reject
  let longest = 0;
  let over = false;
  const watching = (async () => {
    await client.connect();
    while (!over) {
      const { rows } = await client.query("SELECT coalesce(max(extract(epoch FROM clock_timestamp() - waitstart)), 0)::float8 AS s FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
      longest = Math.max(longest, rows[0].s);
      await pause(50);
    }
    await client.end();
  })();
  return async () => {
    over = true;
    await watching;
    return longest;
  };
} // prettier-ignore
