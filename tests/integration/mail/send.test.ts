import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, serveFrom, type TestDatabase } from "../../support/database.ts";
import { disconnect } from "@/lib/db/client.ts";
import { asSignIn } from "@/lib/db/unit.ts";
import { post } from "@/lib/mail/outbox.ts";
import { sendWaitingMail } from "@/lib/mail/send.ts";

let database: TestDatabase;
let server: SMTPServer;
const received: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  serveFrom(database);
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${port}`;
});
afterAll(async () => {
  delete process.env["SMTP_URL"];
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await disconnect();
  await database.drop();
});

test("mail waits in the outbox and leaves once, through a real SMTP server", async () => {
  await asSignIn((db) =>
    post(
      db,
      { personId: null, address: "kofi@example.org" },
      { kind: "sign-in", link: "http://localhost/sign-in/confirm#token=x" },
    ),
  );
  expect(await sendWaitingMail()).toBe(1);
  expect(await sendWaitingMail()).toBe(0);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^Subject: Your sign-in link\r?$/m);
  expect(received[0]).toMatch(/^To: kofi@example\.org\r?$/m);
  expect(received[0]).toContain("/sign-in/confirm");
});

test("a server that is away loses nothing: the mail is tried again later", async () => {
  const working = process.env["SMTP_URL"];
  process.env["SMTP_URL"] = "smtp://127.0.0.1:1";
  await asSignIn((db) =>
    post(
      db,
      { personId: null, address: "amara@example.org" },
      { kind: "proposal-released", link: "http://localhost/x" },
    ),
  );
  expect(await sendWaitingMail()).toBe(0);
  process.env["SMTP_URL"] = working;
  expect(await sendWaitingMail(), "its next turn lies a minute ahead").toBe(0);
  expect(await sendWaitingMail(new Date(Date.now() + 61_000))).toBe(1);
  expect(received.at(-1)).toMatch(/amara@example\.org/);
});
