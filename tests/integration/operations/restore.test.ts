import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "@/lib/db/client.ts";
import { newId } from "@/lib/ids.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import { listNotes } from "@/lib/mentoring/notes/queries.ts";
import { set } from "@/lib/mentoring/goals/commands.ts";
import { send } from "@/lib/mentoring/suggestions/commands.ts";
import { sealEvents, verifyChain } from "@/lib/operations/audit.ts";
import { manifestText, readManifest } from "../../../scripts/archive.mjs";
import { recordRotation } from "../../../scripts/rotate-keys.mjs";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { typed } from "../../support/commands.ts";
import { Sql, tablesOf, unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

const LEFT_OUT = /^ops\.(sign_in_sessions|sign_in_tokens|passkey_challenges|owner_links|rate_limits)$/;
let world: World;
let home: string;
let folder: string;
let empty: TestDatabase;

beforeAll(async () => {
  world = await pairs();
  for (let i = 0; i < 60; i++) {
    await write(world.kofi, { id: newId(), relationshipId: world.pair, visibility: "shared", text: `shared ${i} ü\\n\t"'` }); // prettier-ignore
    await write(world.amara, { id: newId(), relationshipId: world.pair, visibility: "private", text: `own ${i}` }); // prettier-ignore
  }
  await set(world.kofi, { id: newId(), relationshipId: world.pair, horizon: "future", focusArea: "", title: "t", why: "w", steps: [] }); // prettier-ignore
  await send(world.ines, { id: newId(), recipientId: world.kofi.personId, text: "Ask." });
  while ((await sealEvents()) > 0);
  home = mkdtempSync(path.join(tmpdir(), "trellis-backup-"));
  folder = path.join(home, "first");
  // An empty database as a new machine has it: without even the tables.
  empty = await freshDatabase();
  await withOwner(empty.ownerUrl, async (query) => {
    for (const schema of ["people", "mentoring", "coaching", "ops"])
      await query(`drop schema ${schema} cascade`);
    await query("drop table public._prisma_migrations");
  });
});
afterAll(async () => {
  await world.close();
  await empty.drop();
  rmSync(home, { recursive: true, force: true });
});

async function withOwner<T>(url: string, work: (query: (text: string) => Promise<unknown>) => Promise<T>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work((text) => client.query(text));
  } finally {
    await client.end();
  }
}

/** One hash a row of every table, as whoever sees everything. */
const checksums = (owner: Sql) =>
  unhidden(owner, async (query) => {
    const found: Record<string, string[]> = {};
    for (const table of await tablesOf(query)) {
      if (LEFT_OUT.test(table)) continue;
      const rows = await query(`select md5(t::text) as sum from ${table} t order by 1`);
      found[table] = rows.map((row) => String(row["sum"]));
    }
    return found;
  });

const ownerUrl = () => (world.owner as unknown as { pool: pg.Pool }).pool.options.connectionString ?? "";
/** Each machine has its own folder; the key is carried there by hand. */
const machine = (name: string, url: string) => ({
  DATABASE_URL: url,
  TRELLIS_DATA_DIR: path.join(home, name),
  TRELLIS_MASTER_KEY_FILE: process.env["TRELLIS_MASTER_KEY_FILE"] ?? "",
});

test("T40: a backup restored on an empty machine has every row as it was, and everything opens", async () => {
  const from = machine("from", ownerUrl());
  expect(await typed("backup", [folder, "--dry-run"], from)).toMatchObject({ code: 0 });
  expect(() => statSync(folder)).toThrow();
  const started = performance.now();
  const made = await typed("backup", [folder], from);
  expect(made.code, made.said).toBe(0);
  expect(statSync(path.join(folder, "manifest.json")).mode & 0o077).toBe(0);

  const to = machine("to", empty.ownerUrl);
  const tried = await typed("restore", [folder, "--dry-run"], to);
  expect(tried.code, tried.said).toBe(0);
  const back = await typed("restore", [folder], to);
  expect(back.code, back.said).toBe(0);
  const seconds = (performance.now() - started) / 1000;

  const there = new Sql(empty.ownerUrl);
  const [before, after] = [await checksums(world.owner), await checksums(there)];
  expect(after).toEqual(before);
  const rows = Object.values(after).flat().length;
  await there.close();

  const { KEYS } = { KEYS: ["TRELLIS_APP_URL", "TRELLIS_AUTH_URL", "TRELLIS_WORKER_URL"] as const };
  const kept = KEYS.map((key) => process.env[key]);
  await disconnect();
  const secrets = JSON.parse(readFileSync(path.join(home, "to", "secrets.json"), "utf8")) as Record<string, string>;
  for (const [i, part] of (["app", "auth", "worker"] as const).entries()) {
    const account = `${empty.name}_${part}_login`;
    const url = Object.assign(new URL(empty.ownerUrl), { username: account, password: secrets[account] ?? "" });
    process.env[KEYS[i] ?? ""] = url.href;
  }
  const notes = [...(await listNotes(world.kofi, world.pair)), ...(await listNotes(world.amara, world.pair))];
  const opened = notes.filter((note) => /^(shared|own) \d+/.test(note.text)).length;
  expect((await verifyChain()).firstWrong).toBeNull();
  await disconnect();
  for (const [i, key] of KEYS.entries()) process.env[key] = kept[i];
  console.info(`T40: ${rows} rows, all checksums equal; ${opened} notes opened; backup and restore took ${seconds.toFixed(1)} s`);
  expect(opened).toBe(180); // sixty shared ones twice, and sixty of her own
}); // prettier-ignore

test("T40: a database in use is never restored over; whether a backup is whole can be asked where it was made", async () => {
  const { code, said } = await typed("restore", [folder], machine("from", ownerUrl()));
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining("not empty") as string });
  const tried = await typed("restore", [folder, "--dry-run"], machine("from", ownerUrl()));
  expect(tried.said).toMatch(
    /The backup is whole: \d+ tables with \d+ rows. It cannot go in here: people are in/,
  );
  expect(tried.code).toBe(0);
});

test("T40: a database that was started once, and where nobody came since, takes a backup", async () => {
  const started = await freshDatabase();
  await withOwner(started.ownerUrl, async (query) => {
    await query(`comment on database ${started.name} is 'Trellis'`);
    await query("set role trellis_wall");
    await query("insert into ops.events (id, kind, subject_type, subject_id) values (gen_random_uuid(), 'key.rotated', 'key', gen_random_uuid())"); // prettier-ignore
  });
  const back = await typed("restore", [folder], machine("started", started.ownerUrl));
  expect([back.code, back.said]).toEqual([0, expect.stringContaining("each the same as in the backup")]);
  const there = new Sql(started.ownerUrl);
  expect(await checksums(there)).toEqual(await checksums(world.owner));
  await there.close();
  await started.drop();
});

test("the doctor and a rotation's record touch no account: what runs signs in as before", async () => {
  const secrets = JSON.parse(readFileSync(path.join(home, "to", "secrets.json"), "utf8")) as Record<string, string>;
  const here = { ...machine("another-shell", empty.ownerUrl), TRELLIS_SECRET: randomBytes(32).toString("hex") };
  const { said } = await typed("doctor", [], here);
  expect(said).toMatch(/✓ audit log +\d+ entries, each as it was sealed/);
  await recordRotation(empty.ownerUrl);
  for (const part of ["app", "auth", "worker"]) {
    const account = `${empty.name}_${part}_login`;
    const url = Object.assign(new URL(empty.ownerUrl), { username: account, password: secrets[account] ?? "" });
    await withOwner(url.href, (query) => query("select 1"));
  }
  await withOwner(empty.ownerUrl, async (query) => {
    await query("set role trellis_backup");
    expect(await query("select from ops.events where kind = 'key.rotated'")).toMatchObject({ rowCount: 1 });
  });
}); // prettier-ignore

test("T40: a damaged backup is refused whichever byte of it was changed, before anything is written", async () => {
  const to = machine("third", empty.ownerUrl);
  for (const file of ["people.people.copy.gz", "manifest.json", "mentoring.notes.copy.gz"]) {
    const place = path.join(folder, file);
    copyFileSync(place, `${place}.kept`);
    const bytes = readFileSync(place);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(place, bytes);
    const { code, said } = await typed("restore", [folder, "--dry-run"], to);
    expect(code, said).toBe(1);
    copyFileSync(`${place}.kept`, place);
    rmSync(`${place}.kept`);
  }
  const cut = path.join(home, "cut");
  mkdirSync(cut);
  writeFileSync(path.join(cut, "manifest.json"), "{");
  const { said } = await typed("restore", [cut, "--dry-run"], to);
  expect(said.trim()).toBe(`${path.join(cut, "manifest.json")} cannot be read: it is damaged.`);
});

test("T11: a backup holds no word that was said, and no visit", async () => {
  const { gunzipSync } = await import("node:zlib");
  const all = readdirSync(folder)
    .filter((file) => file.endsWith(".gz"))
    .map((file) => gunzipSync(readFileSync(path.join(folder, file))).toString("latin1"))
    .join("\n");
  expect(all).toContain("kofi@example.org"); // who is there is in it, or the look would prove nothing
  expect(all).not.toMatch(/shared \d+ |own \d+/);
  expect(readdirSync(folder).some((file) => file.includes("sign_in"))).toBe(false);
});

test("a backup refuses to be made when a table would be left empty in it", async () => {
  const wrong = path.join(home, "wrong");
  await withOwner(ownerUrl(), (query) => query("drop policy backup on mentoring.notes"));
  const { code, said } = await typed("backup", [wrong], machine("from", ownerUrl()));
  expect({ code, said }).toMatchObject({
    code: 1,
    said: expect.stringContaining("mentoring.notes") as string,
  });
  await withOwner(ownerUrl(), (query) =>
    query("create policy backup on mentoring.notes for select to trellis_backup using (true)"),
  );
});

test("T13: no backup outlives its days: the next one takes away what is older, and nothing else; the doctor names what is left", async () => {
  const dir = path.join(home, "dated");
  const here = { ...machine("dated", ownerUrl()), TRELLIS_BACKUP_DAYS: "35", NEXTAUTH_URL: "https://trellis.example.org" }; // prettier-ignore
  const backups = path.join(dir, "backups");
  const aged = (name: string, days: number) => {
    mkdirSync(path.join(backups, name), { recursive: true });
    const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as object;
    const madeAt = new Date(Date.now() - days * 86_400_000).toISOString();
    writeFileSync(path.join(backups, name, "manifest.json"), JSON.stringify({ ...manifest, madeAt }));
  };
  aged("of-36-days", 36);
  aged("of-34-days", 34);
  mkdirSync(path.join(backups, "no-backup"));
  const { said, code } = await typed("backup", [], here);
  expect([code, said]).toEqual([0, expect.stringContaining("1 older than 35 days is gone.")]);
  const left = readdirSync(backups);
  expect(left).toHaveLength(3);
  expect(left).toEqual(expect.arrayContaining(["of-34-days", "no-backup"]));
  expect((await typed("doctor", [], { ...here, TRELLIS_BACKUP_DAYS: "30" })).said).toContain("of-34-days is older than 30 days"); // prettier-ignore
});

test("the doctor finds a nightly backup amiss that was not made, and not one that was made before an upgrade", async () => {
  const backups = path.join(home, "nightly", "backups");
  const here = { ...machine("nightly", ownerUrl()), NEXTAUTH_URL: "https://trellis.example.org" };
  mkdirSync(backups, { recursive: true });
  const made = await readManifest(folder);
  const older = { ...made, tables: [], madeAt: new Date(Date.now() - 3.5 * 86_400_000).toISOString() };
  for (const [name, code, sign] of [["before-20261124000000_all-1", 0, "–"], ["2026-11-26T02-00-00", 1, "✗"]] as const) {
    mkdirSync(path.join(backups, name));
    writeFileSync(path.join(backups, name, "manifest.json"), manifestText(older));
    const ill = await typed("doctor", [], here);
    expect([ill.code, ill.said]).toEqual([code, expect.stringContaining(`${sign} backup      the newest is 3 days old`)]);
  }
}); // prettier-ignore

test("the doctor says what is amiss, and nothing where nothing is", async () => {
  const here = { ...machine("from", ownerUrl()), NEXTAUTH_URL: "https://trellis.example.org" };
  const well = await typed("doctor", [], here);
  expect(well.said).toContain("Nothing is amiss.");
  expect(well.code).toBe(0);
  const other = path.join(home, "other.key");
  writeFileSync(other, randomBytes(32).toString("base64"), { mode: 0o644 });
  await withOwner(ownerUrl(), (query) => query("alter table mentoring.notes no force row level security"));
  const ill = await typed("doctor", [], { ...here, TRELLIS_MASTER_KEY_FILE: other, NEXTAUTH_URL: "http://trellis.example.org" }); // prettier-ignore
  await withOwner(ownerUrl(), (query) => query("alter table mentoring.notes force row level security"));
  expect(ill.code).toBe(1);
  for (const words of ["chmod 600", "do not open with this key", "mentoring.notes", "not https"])
    expect(ill.said).toContain(words);
});

test("commands know their options", async () => {
  for (const script of ["doctor", "backup", "restore", "rotate-keys", "upgrade-db"]) {
    expect(await typed(script, ["--help"], {})).toMatchObject({ code: 0 });
    expect((await typed(script, ["--wrong"], {})).code).toBe(2);
  }
  expect((await typed("backup", ["--dry"], {})).code, "the beginning of an option is none").toBe(2);
  for (const args of [[], ["--until"]])
    expect((await typed("restore", args, {})).code, "without what to restore").toBe(2);
});

test("where there is no Trellis, commands say so and make nothing", async () => {
  const nowhere = path.join(home, "nowhere");
  const here = { DATABASE_URL: "", TRELLIS_DATA_DIR: nowhere };
  const commands: [string, ...string[]][] = [
    ["doctor"],
    ["backup"],
    ["rotate-keys"],
    ["upgrade-db", "--dry-run"],
  ];
  for (const { code, said } of await Promise.all(
    commands.map(([script, ...args]) => typed(script, args, here)),
  ))
    expect([code, said.trim()]).toEqual([
      1,
      `There is no Trellis in ${nowhere}: set TRELLIS_DATA_DIR or DATABASE_URL.`,
    ]);
  for (const args of [["/nowhere"], ["/nowhere", "--dry-run"]])
    expect(await typed("restore", args, here)).toMatchObject({ code: 1, said: expect.stringContaining("is no backup") as string }); // prettier-ignore
  expect(await typed("restore", [folder, "--dry-run"], here)).toMatchObject({ code: 0, said: expect.stringContaining("where nothing is yet") as string }); // prettier-ignore
  expect(existsSync(nowhere)).toBe(false);
});

test("a database that is none of Trellis', does not answer or has no address is one fault, in words", async () => {
  const none = await freshDatabase();
  await withOwner(none.ownerUrl, async (query) => {
    for (const schema of ["people", "mentoring", "coaching", "ops"])
      await query(`drop schema ${schema} cascade`);
    await query("drop table public._prisma_migrations");
  });
  for (const [url, words] of [
    [none.ownerUrl, "there is no Trellis in"],
    [Object.assign(new URL(none.ownerUrl), { port: "1" }).href, "does not answer"],
    ["a@b/c", "is no address of a PostgreSQL"],
  ] as const) {
    const here = { ...machine("from", url), NEXTAUTH_URL: "https://trellis.example.org" };
    const ill = await typed("doctor", [], here);
    expect([ill.code, ill.said]).toEqual([1, expect.stringContaining("\n1 amiss.")]);
    const failed = await typed("backup", [], here);
    for (const { said } of [ill, failed]) expect(said.toLowerCase()).toContain(words.toLowerCase());
    expect([failed.code, failed.said]).toEqual([1, expect.not.stringMatching(/\n +at /)]);
  }
  await none.drop();
});
