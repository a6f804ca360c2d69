import { randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 } from "uuid";
import { sealBytes } from "@/lib/crypto/seal.ts";
import { newId } from "@/lib/ids.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import { listNotes } from "@/lib/mentoring/notes/queries.ts";
import { send } from "@/lib/mentoring/suggestions/commands.ts";
import { listSuggestions } from "@/lib/mentoring/suggestions/queries.ts";
import { rotate } from "../../../scripts/rotate-keys.mjs";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

/** The size that a test run has time for; T14 asks for 100,000. TRELLIS_T14 says how many. */
const KEYS = Number(process.env["TRELLIS_T14"] ?? 5_000);

let world: World;
let home: string;
const kept = process.env["TRELLIS_MASTER_KEY_FILE"] ?? "";
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), "trellis-keys-"));
  const file = path.join(home, "master.key");
  copyFileSync(kept, file);
  process.env["TRELLIS_MASTER_KEY_FILE"] = file;
  world = await pairs();
  const master = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  // People who once kept a private note: a key each.
  await unhidden(
    world.owner,
    async (query) => {
      const ids = Array.from({ length: KEYS }, () => v7());
      const keys = ids.map((id) =>
        Buffer.from(sealBytes(master, Buffer.alloc(32, 7), ["key", "author", id])),
      );
      await query(
        "insert into people.people (id, email, name) select id, id || '@x.example', 'N' from unnest($1::uuid[]) id",
        [ids],
      );
      await query(
        "insert into people.author_keys (person_id, wrapped) select * from unnest($1::uuid[], $2::bytea[])",
        [ids, keys],
      );
    },
    true,
  );
});
afterAll(async () => {
  process.env["TRELLIS_MASTER_KEY_FILE"] = kept;
  await world.close();
  rmSync(home, { recursive: true, force: true });
});

const ownerUrl = () => (world.owner as unknown as { pool: pg.Pool }).pool.options.connectionString ?? "";

test(`T14: ${KEYS} keys rewrapped under reads and writes: no failed request, and the former key is not needed`, async () => {
  const file = process.env["TRELLIS_MASTER_KEY_FILE"] ?? "";
  const former = readFileSync(file, "utf8");
  await send(world.ines, { id: newId(), recipientId: world.kofi.personId, text: "Ask her." });
  let over = false;
  const failures: unknown[] = [];
  let requests = 0;
  const life = [world.kofi, world.amara].flatMap((who) =>
    (["shared", "private"] as const).map(async (visibility) => {
      while (!over) {
        try {
          const id = newId();
          await write(who, { id, relationshipId: world.pair, visibility, text: `said ${id}` });
          const back = (await listNotes(who, world.pair)).find((note) => note.id === id);
          if (back?.text !== `said ${id}`) failures.push(id);
          requests += 2;
        } catch (error) {
          failures.push(error);
        }
      }
    }),
  );
  const { rewrapped } = await rotate(ownerUrl(), file, { wait: 1500 });
  over = true;
  await Promise.all(life);
  console.info(`T14: ${rewrapped} rewrapped during ${requests} requests, ${failures.length} failed`);
  expect(failures).toEqual([]);
  expect(rewrapped).toBeGreaterThanOrEqual(KEYS + 2);
  expect(readFileSync(file, "utf8")).not.toContain(former.trim());
  expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(1);
  // Only the new key is in the file now, and everything opens.
  expect((await listNotes(world.kofi, world.pair)).every((note) => note.text.startsWith("said "))).toBe(true);
  expect((await listSuggestions(world.kofi)).map((each) => each.text)).toEqual(["Ask her."]);
});

test("T14: nothing in the database opens with the former key any more", async () => {
  const { typed } = await import("../../support/commands.ts");
  const former = path.join(home, "former.key");
  copyFileSync(kept, former);
  const { said, code } = await typed("doctor", [], {
    DATABASE_URL: ownerUrl(),
    TRELLIS_DATA_DIR: home,
    TRELLIS_MASTER_KEY_FILE: former,
  });
  expect(code).toBe(1);
  const [, shut, seen] = /(\d+) of (\d+) tried do not open/.exec(said) ?? [];
  expect(shut).toBe(seen);
  expect(Number(seen)).toBeGreaterThan(100);
});

test("typed with --dry-run it counts what would be wrapped anew, and changes nothing", async () => {
  const { typed } = await import("../../support/commands.ts");
  const file = process.env["TRELLIS_MASTER_KEY_FILE"] ?? "";
  const before = readFileSync(file, "utf8");
  const { said, code } = await typed("rotate-keys", ["--dry-run"], {
    DATABASE_URL: ownerUrl(),
    TRELLIS_DATA_DIR: home,
    TRELLIS_MASTER_KEY_FILE: file,
  });
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/people\.author_keys +\d+[\s\S]*Nothing was changed/),
  ]);
  expect(Number(/author_keys +(\d+)/.exec(said)?.[1])).toBeGreaterThanOrEqual(KEYS);
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("npm takes --dry-run for its own: it counts all the same", async () => {
  const { typed } = await import("../../support/commands.ts");
  const file = process.env["TRELLIS_MASTER_KEY_FILE"] ?? "";
  const before = readFileSync(file, "utf8");
  const { said } = await typed("rotate-keys", [], { DATABASE_URL: ownerUrl(), TRELLIS_DATA_DIR: home, npm_config_dry_run: "true" });
  expect(said).toMatch(/\d+ in all would be wrapped with a new key/);
  expect(readFileSync(file, "utf8")).toBe(before);
}); // prettier-ignore

test("a key that opens nothing, no key, or no database: it is said before the file is touched, and which key it should be", async () => {
  const { typed } = await import("../../support/commands.ts");
  const folder = path.join(home, "wrong");
  mkdirSync(folder);
  const file = path.join(folder, "master.key");
  const here = { DATABASE_URL: ownerUrl(), TRELLIS_DATA_DIR: folder, TRELLIS_MASTER_KEY_FILE: file };
  const unreachable = { DATABASE_URL: Object.assign(new URL(ownerUrl()), { port: "1" }).href };
  const wrong = () => randomBytes(32).toString("base64");
  const good = readFileSync(process.env["TRELLIS_MASTER_KEY_FILE"] ?? "", "utf8");
  for (const [key, more, words] of [
    [wrong(), {}, /(\d+) of \1 tried do not open with this key/],
    ["not a key", {}, /does not hold a master key/],
    [good, unreachable, /does not answer/],
  ] as const) {
    writeFileSync(file, key, { mode: 0o600 });
    const { code, said } = await typed("rotate-keys", [], { ...here, ...more });
    expect([code, said]).toEqual([1, expect.stringMatching(words)]);
    expect(said).not.toMatch(/\n +at /);
    expect(readFileSync(file, "utf8")).toBe(key);
  }
  // Two keys, as an interrupted rotation leaves them, are none that goes on where neither opens anything.
  writeFileSync(file, `${wrong()}\n${wrong()}\n`);
  writeFileSync(`${file}.before-2026-11-01T10-00-00`, good);
  const { said } = await typed("doctor", [], here);
  expect(said).toMatch(/do not open with this key.*master\.key\.before-2026-11-01T10-00-00 opens them/);
  expect(said).not.toContain("interrupted");
});
