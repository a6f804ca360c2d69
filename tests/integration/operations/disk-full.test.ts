import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ExpectedError } from "@/lib/errors.ts";
import { newId } from "@/lib/ids.ts";
import { listNotes } from "@/lib/mentoring/notes/queries.ts";
import { log } from "@/lib/mentoring/sessions/log.ts";
import { readiness } from "@/lib/operations/readiness.ts";
import { keepUpload } from "@/lib/people/uploads/commands.ts";
import { backUp } from "../../../scripts/backup.mjs";
import { writeDurably } from "../../../scripts/files.mjs";
import { mountSmallDisk } from "../../support/small-disk.ts";
import { startServerIn } from "../../support/small-server.mjs";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

/** T33: the database, its log and our own files are on a disk of 256 MB, and somebody else fills it. */
const MB = 1024 * 1024;
const SAID = /no room left where Trellis keeps its data, so nothing was saved/;
/** For coming back. It takes a few seconds; on a busy machine a few more. */
const PATIENCE = 300_000;

const disk = mountSmallDisk(256);
if (!disk) console.info("T33 is left out: a small disk cannot be mounted here (that wants Linux and root).");
const elsewhere = mkdtempSync(path.join(tmpdir(), "trellis-elsewhere-"));
let server: Awaited<ReturnType<typeof startServerIn>>;
let world: World;

beforeAll(async () => {
  if (!disk) return;
  server = await startServerIn(disk.folder);
  world = await pairs();
});
afterAll(async () => {
  rmSync(elsewhere, { recursive: true });
  if (!disk) return;
  disk.empty();
  await world.close();
  await server.stop();
  disk.unmount();
});

let minute = 0;
type Try = { id: string; error: unknown };
/** Logs a session of its own minute, with two notes; says what became of it. */
async function tryToLog(): Promise<Try> {
  const id = newId();
  const time = new Date(Date.UTC(2026, 1, 1) + minute++ * 60_000).toISOString();
  const error = await log(world.kofi, {
    ...{ id, relationshipId: world.pair, date: time.slice(0, 10), time: time.slice(11, 16), minutes: 30 },
    ...{ sharedNoteId: newId(), sharedNote: "x".repeat(2_000) },
    ...{ privateNoteId: newId(), privateNote: "y".repeat(2_000) },
  }).then(
    () => null,
    (error: unknown) => error,
  );
  return { id, error };
}
/** A file of half a megabyte that nothing makes smaller; what was said to it. */
const tryToUpload = () => {
  const lines = randomBytes(384 * 1024).toString("base64").replace(/(.{100})/g, "$1,x\n"); // prettier-ignore
  return keepUpload(world.noor, "people.csv", new TextEncoder().encode(`name,mail\n${lines}\n`)).then(
    () => null,
    (error: unknown) => error,
  );
};
const found = (tries: readonly Try[]) =>
  unhidden(world.owner, async (query) => {
    const [row] = await query(
      `select (select count(*)::int from mentoring.sessions where id = any ($1)) as sessions,
              (select count(*)::int from mentoring.notes where session_id = any ($1)) as notes,
              (select count(*)::int from ops.events where kind = 'session.logged' and subject_id = any ($1)) as events`,
      [tries.map(({ id }) => id)],
    );
    return row;
  });
const once = (n: number) => ({ sessions: n, notes: 2 * n, events: n });
const ownerUrl = () => process.env["TRELLIS_APP_URL"]?.replace(/\/\/.*@/, `//${new URL(process.env["TRELLIS_TEST_OWNER_URL"] ?? "").username}:${new URL(process.env["TRELLIS_TEST_OWNER_URL"] ?? "").password}@`) ?? ""; // prettier-ignore

/** Tries until it is written again. Gives everything that was tried. */
async function untilWritten(): Promise<Try[]> {
  const [began, tries] = [performance.now(), [] as Try[]];
  for (;;) {
    const last = await tryToLog();
    tries.push(last);
    if (!last.error) break;
    if (performance.now() - began > PATIENCE) throw last.error;
    await pause(100);
  }
  console.info(`T33: written again ${Math.round(performance.now() - began)} ms after there was room`);
  return tries;
}

test.skipIf(!disk)("T33: on a full disk what is there is read, what would be written is refused in words, and it comes back by itself", async () => {
  if (!disk) return;
  const tries = [await tryToLog()];
  expect(tries[0]?.error).toBeNull();
  disk.fill();

  const refusedFile = await tryToUpload();
  expect(refusedFile).toBeInstanceOf(ExpectedError);
  expect(refusedFile).toMatchObject({ status: 503, message: expect.stringMatching(SAID) as string });
  // a few words still find room in pages that are half empty; sooner or later there is none
  while (!tries.at(-1)?.error && tries.length < 1_000) tries.push(await tryToLog());
  for (let i = 0; i < 20; i++) tries.push(await tryToLog());
  const refused = tries.filter(({ error }) => error);
  expect(refused.length).toBeGreaterThan(0);
  for (const { error } of refused) expect(error).toMatchObject({ status: 503, message: expect.stringMatching(SAID) as string });
  for (let i = 0; i < 20; i++) expect((await listNotes(world.kofi, world.pair)).length).toBeGreaterThanOrEqual(2);
  expect((await readiness()).checks, "pages are read, so visitors may come").toMatchObject({ database: "ok" });

  // a backup fails loudly and leaves nothing, and no file of ours is half of one
  await expect(backUp(ownerUrl(), path.join(disk.folder, "backup"))).rejects.toThrow("The disk is full. There is no backup.");
  expect(readdirSync(disk.folder).filter((name) => name.startsWith("backup"))).toEqual([]);
  const secrets = path.join(server.home, "secrets.json");
  const before = readFileSync(secrets, "utf8");
  expect(() => writeDurably(secrets, before.padEnd(64 * 1024))).toThrow(/ENOSPC/);
  expect(readFileSync(secrets, "utf8")).toBe(before);
  expect(existsSync(`${secrets}.next`)).toBe(false);

  disk.empty();
  tries.push(...(await untilWritten()));
  const kept = tries.filter(({ error }) => !error);
  expect(await found(kept)).toEqual(once(kept.length));
  expect(await found(refused)).toEqual(once(0));
  console.info(`T33: ${kept.length} kept, ${refused.length} refused in words`);
}); // prettier-ignore

test.skipIf(!disk)("T33: where PostgreSQL's own log finds no room, nothing acknowledged is lost, no page is corrupt, and it comes back by itself", async () => {
  if (!disk) return;
  const tries: Try[] = [];
  const open = new pg.Client({ connectionString: ownerUrl() }); // a new connection wants room of its own
  open.on("error", () => undefined);
  await open.connect();
  let ended: unknown = null;
  disk.fill();
  for (let i = 0; i < 400 && !ended; i++) {
    if (i % 10 === 0) tries.push(await tryToLog());
    ended = await open.query("select pg_logical_emit_message(true, 'trellis', repeat('x', $1::int))", [MB]).then(
      () => null,
      (error: unknown) => error,
    );
    disk.fill(); // also what PostgreSQL gives back
  }
  await open.end().catch(() => undefined);
  console.info(`T33: the log ran out of room: ${String((ended as { message?: unknown } | null)?.message)}`);
  expect(ended).not.toBeNull();
  for (let i = 0; i < 5; i++) tries.push(await tryToLog());
  disk.empty();
  tries.push(...(await untilWritten()));
  const kept = tries.filter(({ error }) => !error);
  expect(await found(kept)).toEqual(once(kept.length));

  // a backup elsewhere reads every row of every table, and PostgreSQL checks the sum of every page it reads
  const { tables } = await backUp(ownerUrl(), path.join(elsewhere, "whole"));
  expect(tables.length).toBeGreaterThan(50);
  const [sums] = await world.owner.as(null, (query) => query("select current_setting('data_checksums') as kept, sum(checksum_failures)::int as wrong from pg_stat_database"));
  expect(sums).toEqual({ kept: "on", wrong: 0 });
}); // prettier-ignore

test("T33: a process that cannot write its log goes on", () => {
  const program = `
    const { report, note } = await import("./lib/log.ts");
    for (let i = 0; i < 3; i++) { report(new Error("x")); note("y"); console.error(new Error("z")); }
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.stdout.write("goes on");`;
  const nowhere = existsSync("/dev/full") ? openSync("/dev/full", "w") : "ignore";
  const done = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--import", "./scripts/with-parent.mjs", "--input-type=module", "--eval", program],
    { env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "pipe", nowhere], encoding: "utf8" },
  );
  expect(done.stdout).toBe("goes on");
}); // prettier-ignore
