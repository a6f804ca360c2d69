import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typed } from "../../support/commands.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";

/** Several servers beside each other: none of them knows the owner of the database, so that this is their way in. */
let empty: TestDatabase;
let home: string;
beforeAll(async () => {
  empty = await freshDatabase();
  home = mkdtempSync(path.join(tmpdir(), "trellis-upgrade-"));
});
afterAll(async () => {
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
