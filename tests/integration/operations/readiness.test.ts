import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "@/lib/db/client.ts";
import { asWorker } from "@/lib/db/unit.ts";
import { post } from "@/lib/mail/outbox.ts";
import { readiness } from "@/lib/operations/readiness.ts";
import { freshDatabase, serveFrom, type TestDatabase } from "../../support/database.ts";

const kept = process.env["TRELLIS_MASTER_KEY_FILE"] ?? "";
const home = mkdtempSync(path.join(tmpdir(), "trellis-ready-"));
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  serveFrom(database);
});
afterAll(async () => {
  process.env["TRELLIS_MASTER_KEY_FILE"] = kept;
  await disconnect();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

let files = 0;
async function underKey(...keys: string[]) {
  const file = path.join(home, `${files++}.key`);
  writeFileSync(file, keys.join("\n"));
  process.env["TRELLIS_MASTER_KEY_FILE"] = file;
  const { ready, checks } = await readiness();
  return { ready, key: checks.key };
}

test("with another installation's key nobody is sent here, and with its own again they are", async () => {
  const own = readFileSync(kept, "utf8").trim();
  const another = randomBytes(32).toString("base64");
  expect(await underKey(another), "nothing is there yet that a key should open").toMatchObject({ key: "ok" });
  process.env["TRELLIS_MASTER_KEY_FILE"] = kept;
  await asWorker((db) => post(db, { personId: null, address: "a@example.org" }, { kind: "sign-in", link: "https://trellis.example.org" })); // prettier-ignore
  expect(await underKey(own)).toEqual({ ready: true, key: "ok" });
  expect(await underKey(another)).toEqual({ ready: false, key: "another" });
  expect(await underKey(another, own), "while the key is being changed").toEqual({ ready: true, key: "ok" });
  expect(await underKey("c2hvcnQ=")).toEqual({ ready: false, key: "missing" });
});
