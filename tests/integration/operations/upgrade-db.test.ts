import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sealBytes } from "@/lib/crypto/seal.ts";
import { typed } from "../../support/commands.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { Sql, unhidden } from "../../support/sql.ts";

/** Several servers beside each other: none of them knows the owner of the database, so that this is their way in. */
let empty: TestDatabase;
let home: string;
let owner: Sql;
beforeAll(async () => {
  empty = await freshDatabase();
  owner = new Sql(empty.ownerUrl);
  home = mkdtempSync(path.join(tmpdir(), "trellis-upgrade-"));
});
afterAll(async () => {
  await owner.close();
  await empty.drop();
  rmSync(home, { recursive: true, force: true });
});

const upgrade = (more: Record<string, string>) =>
  typed("upgrade-db", ["--no-backup"], {
    DATABASE_URL: empty.ownerUrl,
    TRELLIS_DATA_DIR: home,
    TRELLIS_MASTER_KEY_FILE: "",
    TRELLIS_SECRET: randomBytes(32).toString("hex"),
    NEXTAUTH_URL: "https://trellis.example.org",
    ...more,
  });

test("an upgrade tells the first owner's link where an organization of one's own begins, and nowhere else", async () => {
  const undecided = await upgrade({});
  expect([undecided.code, undecided.said]).toEqual([0, expect.not.stringContaining("first owner")]);
  const own = await upgrade({ TRELLIS_DEMO: "0" });
  expect(own.said).toMatch(
    /Become the first owner: https:\/\/trellis\.example\.org\/welcome#[\w-]{43}\nThe link works once\./,
  );
  expect(own.code).toBe(0);
});

test("an upgrade refuses another installation's key, and in a shell without the key it changes nothing", async () => {
  const id = "0193ac00-0000-7000-8000-000000000001";
  const sealed = Buffer.from(sealBytes(randomBytes(32), Buffer.alloc(32), ["mails", id]));
  const mails = (statement: string, values?: unknown[]) =>
    unhidden(owner, (query) => query(statement, values), true, ["ops.mails"]);
  await mails("insert into ops.mails (id, address, kind, sealed) values ($1, 'a@example.org', 'sign-in', $2)", [id, sealed]);
  const refused = await upgrade({});
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("1 of 1 tried do not open with this key")]);
  const without = await upgrade({ TRELLIS_DATA_DIR: path.join(home, "elsewhere") });
  expect([without.code, without.said]).toEqual([1, expect.stringContaining("is missing")]);
  await mails("delete from ops.mails");
}); // prettier-ignore

test("T38: a migration that cannot be applied ends the upgrade with its name, and /ready says so until it is mended", async () => {
  const name = "20261130046000_language";
  const state = async () => {
    const [row] = await owner.as(null, (query) => query("select ops.schema_state($1) as state", [name]));
    return row?.["state"];
  };
  expect(await state()).toBe("ok");
  await owner.as(null, (query) => query("delete from public._prisma_migrations where migration_name = $1", [name]), true); // so that it meets what it made
  const failed = await upgrade({});
  expect(failed.code).toBe(1);
  expect(failed.said).toContain(name);
  expect(await state()).toBe("broken");
  const again = await upgrade({});
  expect([again.code, again.said.trim()]).toEqual([1, `The migration ${name} stopped half-way: restore the backup from before it. Nothing was changed now.`]);
  const { said } = await typed("doctor", [], { DATABASE_URL: empty.ownerUrl, TRELLIS_DATA_DIR: home, TRELLIS_MASTER_KEY_FILE: "" });
  expect(said).toContain(`✗ database    the migration ${name} stopped half-way`);
  expect(said).not.toContain("missing");
  await owner.as(null, (query) => query("update public._prisma_migrations set finished_at = now(), logs = null where migration_name = $1", [name]), true);
  expect((await upgrade({})).code).toBe(0);
  expect(await state()).toBe("ok");
}); // prettier-ignore

/** The command line of every process of this machine, as anybody on it may read them. */
const commandLines = () =>
  readdirSync("/proc").flatMap((pid) => {
    try {
      return /^\d+$/.test(pid) ? [readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")] : [];
    } catch {
      return []; // it has ended meanwhile
    }
  });

test.skipIf(!existsSync("/proc/self/cmdline"))(
  "the owner's password is on no command line while a database is migrated",
  async () => {
    const password = decodeURIComponent(new URL(empty.ownerUrl).password);
    const child = spawn(process.execPath, ["scripts/prisma.mjs", "migrate", "status"], {
      env: { ...process.env, DATABASE_URL: empty.ownerUrl },
      stdio: "ignore",
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    let code: number | null | undefined;
    void ended.then((status) => (code = status));
    const engines = new Set<string>();
    const told: string[] = [];
    while (code === undefined) {
      for (const line of commandLines()) {
        if (line.includes("schema-engine.mjs")) engines.add(line);
        if (line.includes(password)) told.push(line);
      }
      await pause(20);
    }
    expect(code).toBe(0);
    expect(engines.size).toBeGreaterThan(0);
    expect(told).toEqual([]);
  },
);
