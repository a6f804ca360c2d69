import { spawn } from "node:child_process";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { asPerson } from "@/lib/db/unit.ts";
import type { Letter } from "@/lib/mail/letters.ts";
import { post } from "@/lib/mail/outbox.ts";
import { sendWaitingMail } from "@/lib/mail/send.ts";
import { setMailWishes } from "@/lib/people/mail-wishes/commands.ts";
import { SetMailWishes } from "@/lib/people/mail-wishes/schema.ts";
import { startMailServer, type MailServer } from "../../support/mail-server.ts";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

/** What can go wrong between the outbox and the reader: evil names, a worker that dies, a server that is away. */
let world: World;
let server: MailServer;
let says = () => true;
beforeAll(async () => {
  [world, server] = await Promise.all([pairs(), startMailServer(() => says())]);
});
afterAll(async () => {
  delete process.env["SMTP_URL"];
  await server.stop();
  await world.close();
});
beforeEach(async () => {
  says = () => true;
  process.env["SMTP_URL"] = server.url;
  await everything("delete from ops.mails");
});

const everything = (sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true, ["ops.mails"]);
const KOFI = "kofi@example.org";
const LINK = "http://localhost:3000/suggestions";
const AT_ONCE = 20; // a transaction has an end, also on a busy machine
const write = async (letters: readonly Letter[], address = KOFI) => {
  for (let from = 0; from < letters.length; from += AT_ONCE)
    await asPerson(world.ines, async (db) => {
      for (const letter of letters.slice(from, from + AT_ONCE))
        await post(db, { personId: world.kofi.personId, address }, letter);
    });
};
/** Sends until nothing goes out any more. */
const sendAll = async (moment?: Date) => {
  let all = 0;
  for (let sent = 1; sent > 0; all += sent) sent = await sendWaitingMail(moment);
  return all;
};
const idOf = (text: string) => /^Message-ID:\s+<([^>]+)>/im.exec(text)?.[1] ?? "";
const waiting = async () =>
  Number((await everything("select count(*)::int as n from ops.mails where sent_at is null"))[0]?.["n"]);

const LINES = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\u0000"];
const EVIL = [
  ...LINES.map((line) => `x${line}Bcc: evil@example.org`),
  ...LINES.map((line) => `x${line}${line}Subject: other`),
  "x\r\n.\r\nMAIL FROM:<evil@example.org>\r\nRCPT TO:<evil@example.org>\r\nDATA\r\nSubject: smuggled\r\n\r\nx\r\n.\r\n",
  ...["\u202E", "\u2066", "\u200F", "\uFEFF"].map((mark) => `a${mark}gro.elpmaxe@live${mark}`),
  '"<evil@example.org>,', "=?utf-8?q?x=0D=0ABcc:_evil@example.org?=", "evil@example.org, evil2@example.org", `${"é".repeat(900)}\r\nBcc: evil@example.org`,
]; // prettier-ignore
/** T24 asks for 500 mails; TRELLIS_T24 says how many. */
const INJECTED = Number(process.env["TRELLIS_T24"] ?? 100);

test(`T24: ${INJECTED} mails with names that try to add headers or recipients: none is added, and no mail`, async () => {
  const letters = Array.from({ length: INJECTED }, (_, i): Letter => {
    const [client = "", coach = ""] = [EVIL[i % EVIL.length], EVIL[(i * 7 + 3) % EVIL.length]];
    return { kind: i % 2 ? "feedback-requested" : "feedback-reminder", client, coach, link: LINK };
  });
  await write(letters);
  const before = server.mails.length;
  expect(await sendAll()).toBe(INJECTED);
  const came = server.mails.slice(before);
  expect(came).toHaveLength(INJECTED);
  const usual = ["auto-submitted", "content-type", "date", "from", "list-unsubscribe", "list-unsubscribe-post", "message-id", "mime-version", "subject", "to"]; // prettier-ignore
  for (const { to, text } of came) {
    expect(to).toEqual([KOFI]);
    const [head = ""] = text.split(/\r?\n\r?\n/);
    const names = head.split(/\r?\n(?![ \t])/).map((line) => line.split(":")[0]?.toLowerCase());
    expect(names.sort()).toEqual(usual);
    expect(head).not.toMatch(/evil|smuggled|other|[\u0080-\uFFFF]/);
  }
}); // prettier-ignore

test("T24: an address that is several, or brings a line with it, is never more than one recipient", async () => {
  const addresses = [`${KOFI}, evil@example.org`, `${KOFI}\r\nBcc: evil@example.org`, `Kofi <${KOFI}>, <evil@example.org>`, `undisclosed: ${KOFI}, evil@example.org;`]; // prettier-ignore
  for (const address of addresses) {
    await everything("delete from ops.mails");
    const before = server.mails.length;
    await write([{ kind: "suggestion", link: LINK }], address).catch(() => undefined);
    await sendAll();
    for (const { to, text } of server.mails.slice(before)) {
      expect(to.length, address).toBeLessThanOrEqual(1);
      expect(text.split(/\r?\n\r?\n/)[0], address).not.toMatch(/^bcc:/im);
    }
  }
});

/** T32 asks for 20 kills over 2,000; TRELLIS_T32 says how many mails. */
const MAILS = Number(process.env["TRELLIS_T32"] ?? 100);
const KILLS = Number(process.env["TRELLIS_T32_KILLS"] ?? 3);

test(`T32: a worker killed ${KILLS} times between sending and noting, over ${MAILS} mails: none lost, each noted once, resent under the same Message-ID`, async () => {
  await write(Array.from({ length: MAILS }, (): Letter => ({ kind: "suggestion", link: LINK })));
  const before = server.mails.length;
  let inFlight = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "tests/support/send-mail.ts"], { env: process.env, stdio: ["ignore", "ignore", "inherit"] });
    const over = new Promise((resolve) => child.once("exit", resolve));
    // It has sent, and dies before it can note it: the server never says that it took the mail.
    let taken = 0;
    says = () => {
      taken++;
      if (taken === 8) child.kill("SIGKILL");
      return taken < 8;
    };
    await over;
    const rows = await everything("select count(*)::int as n from ops.mails where sent_at is null and next_attempt > now()");
    inFlight += Number(rows[0]?.["n"]);
    await everything("update ops.mails set next_attempt = now() where sent_at is null"); // as the lease would be over after five minutes
  }
  says = () => true;
  await sendAll();
  const ids = server.mails.slice(before).map(({ text }) => idOf(text));
  const rows = await everything("select id::text, attempts from ops.mails where sent_at is not null");
  const resent = ids.length - new Set(ids).size;
  console.info(`T32: ${KILLS} kills over ${MAILS} mails: ${new Set(ids).size} arrived, ${resent} twice, of ${inFlight} in flight`);
  expect(rows).toHaveLength(MAILS);
  expect(new Set(ids)).toEqual(new Set(rows.map((row) => `${String(row["id"])}@localhost`)));
  expect(rows.every((row) => row["attempts"] === 1)).toBe(true);
  expect(resent).toBeLessThanOrEqual(inFlight);
  expect(inFlight).toBe(KILLS);
}); // prettier-ignore

test("T32: two workers send each mail once, and a day of somebody's in one mail", async () => {
  const wish = (news: "daily" | "at-once") =>
    setMailWishes(world.kofi, SetMailWishes.parse({ requests: "at-once", news, reminders: "at-once" }));
  await write(Array.from({ length: 30 }, (): Letter => ({ kind: "suggestion", link: LINK })));
  await wish("daily");
  await write(Array.from({ length: 5 }, (): Letter => ({ kind: "suggestion", link: LINK })));
  await write([{ kind: "suggestion", link: LINK }], "kofi.new@example.org"); // the same day, and nobody else's address
  await wish("at-once");
  const before = server.mails.length;
  const late = new Date(Date.now() + 2 * 86_400_000);
  const sent = await Promise.all([1, 2, 3, 4].map(() => sendWaitingMail(late)));
  expect(sent.reduce((a, b) => a + b)).toBe(32);
  const came = server.mails.slice(before);
  expect(new Set(came.map(({ text }) => idOf(text))).size).toBe(32);
  const days = came.filter(({ text }) => text.includes("What came together in Trellis"));
  expect(days.map(({ to }) => to.join()).sort()).toEqual(["kofi.new@example.org", KOFI]);
  expect(await waiting()).toBe(0);
});

const MINUTE = 60_000;
const AN_HOUR = 60;

test("T39: an hour without SMTP loses no mail of that hour, and ten minutes later all have gone out", async () => {
  const began = Date.now();
  const at = (minute: number) => new Date(began + minute * MINUTE);
  const before = server.mails.length;
  process.env["SMTP_URL"] = "smtp://127.0.0.1:1";
  for (let minute = 0; minute < AN_HOUR; minute++) {
    await write([
      { kind: "suggestion", link: LINK },
      { kind: "sign-in", link: LINK },
    ]);
    expect(await sendWaitingMail(at(minute))).toBe(0);
  }
  expect(await waiting()).toBe(2 * AN_HOUR);
  process.env["SMTP_URL"] = server.url;
  let minutes = 0;
  for (; (await waiting()) > 0 && minutes < AN_HOUR; minutes++) await sendWaitingMail(at(AN_HOUR + minutes));
  const ids = server.mails.slice(before).map(({ text }) => idOf(text));
  console.info(
    `T39: ${ids.length} mails of an hour without SMTP, the last ${minutes} minutes after it was back`,
  );
  expect(ids).toHaveLength(2 * AN_HOUR);
  expect(new Set(ids).size).toBe(2 * AN_HOUR);
  expect(minutes).toBeLessThanOrEqual(10);
});

test("T39: a server that refuses one mail does not keep the others, and that one is given up at last", async () => {
  const { SMTPServer } = await import("smtp-server");
  const came: string[] = [];
  const picky = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _, done) => done(address.startsWith("no") ? Object.assign(new Error("no"), { responseCode: 550 }) : null), // prettier-ignore
    onData(stream, session, done) {
      came.push(...session.envelope.rcptTo.map(({ address }) => address));
      stream.on("end", () => done()).resume();
    },
  });
  await new Promise<void>((resolve) => picky.listen(0, "127.0.0.1", resolve));
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${(picky.server.address() as { port: number }).port}`;
  await write([{ kind: "suggestion", link: LINK }], "no@example.org");
  await write([{ kind: "suggestion", link: LINK }]);
  for (let hour = 0; hour < 60; hour++) await sendWaitingMail(new Date(Date.now() + hour * 60 * MINUTE));
  expect(came).toEqual([KOFI]);
  const [given, ...others] = await everything("select attempts from ops.mails where sent_at is null");
  expect([given?.["attempts"], others]).toEqual([12, []]);
  await new Promise<void>((resolve) => picky.close(() => resolve()));
}); // prettier-ignore
