import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { GET, POST } from "@/app/api/unsubscribe/[token]/route.ts";
import type { Actor } from "@/lib/access/actor.ts";
import { at } from "@/lib/clock.ts";
import { asPerson, asWorker } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import type { Letter } from "@/lib/mail/letters.ts";
import { nudge } from "@/lib/mail/nudge.ts";
import { post } from "@/lib/mail/outbox.ts";
import { sendWaitingMail } from "@/lib/mail/send.ts";
import { TOPIC } from "@/lib/mail/topics.ts";
import { schedule } from "@/lib/mentoring/sessions/commands.ts";
import { unsubscribeAddress } from "@/lib/mail/unsubscribe.ts";
import { paths } from "@/lib/paths.ts";
import { setInvites } from "@/lib/people/calendars/commands.ts";
import { getCalendar } from "@/lib/people/calendars/queries.ts";
import { setMailWishes } from "@/lib/people/mail-wishes/commands.ts";
import { getMailWishes } from "@/lib/people/mail-wishes/queries.ts";
import { SetMailWishes } from "@/lib/people/mail-wishes/schema.ts";
import { unsubscribe } from "@/lib/people/mail-wishes/unsubscribing.ts";
import { editProfile } from "@/lib/people/person/commands.ts";
import { unhidden } from "../../support/sql.ts";
import { startMailServer, type MailServer } from "../../support/mail-server.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

/** Kofi chooses how mail reaches him; it goes out through a real SMTP server. */
let world: World;
let server: MailServer;
beforeAll(async () => {
  [world, server] = await Promise.all([pairs(), startMailServer()]);
  process.env["SMTP_URL"] = server.url;
});
afterAll(async () => {
  delete process.env["SMTP_URL"];
  await server.stop();
  await world.close();
});
beforeEach(async () => {
  await everything("delete from ops.mails");
  await everything("delete from ops.nudges");
});

const everything = (sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true);
const KOFI = "kofi@example.org";
const NEWS: Letter = { kind: "suggestion", link: "http://localhost:3000/suggestions" };
const REMINDER: Letter = { kind: "nudge", about: "session-tomorrow", link: "http://localhost:3000/" };
const write = (letter: Letter, moment?: Date) => {
  const work = () =>
    asPerson(world.ines, (db) => post(db, { personId: world.kofi.personId, address: KOFI }, letter));
  return moment ? at(moment, work) : work();
};
const wish = (who: Actor, change: object) =>
  setMailWishes(
    who,
    SetMailWishes.parse({ requests: "at-once", news: "at-once", reminders: "at-once", ...change }),
  );
const waiting = async () => {
  const rows = await everything(
    "select digest, next_attempt from ops.mails where sent_at is null order by created_at",
  );
  return rows.map((row) => [row["digest"], (row["next_attempt"] as Date).toISOString()]);
};
const mails = (subject: string) => server.to(KOFI, subject);
const recorded = async () =>
  (await everything("select from ops.events where kind = 'person.mail-wishes-set'")).length;

test("the database and the code know the same topics", async () => {
  const kinds = Object.keys(TOPIC);
  const said = await asWorker(
    (db) => db.$queryRaw<{ kind: string; topic: string | null }[]>`
      select kind, ops.topic_of(kind) as topic from unnest(${kinds}::text[]) as kind`,
  );
  expect(Object.fromEntries(said.map(({ kind, topic }) => [kind, topic]))).toEqual(TOPIC);
});

test("a mail has text and HTML, a neutral subject, and the headers of one-click unsubscribing; a sign-in link has none", async () => {
  await write(NEWS);
  await write({ kind: "sign-in", link: "http://localhost:3000/sign-in/confirm#token=x" });
  expect(await sendWaitingMail(new Date(Date.now() + 1000))).toBe(2);
  const [mail = ""] = mails("A message from Trellis is waiting for you");
  expect(mail.replaceAll("=\r\n", "")).toMatch(/>Open Trellis<\/a>/);
  expect(mail).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  expect(mail).toMatch(/^List-Unsubscribe:\s+<http:\/\/localhost:3000\/api\/unsubscribe\//m);
  expect(mail).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
  expect(mail).not.toMatch(/ines|amara|mentor/i);
  expect(mails("Your sign-in link")[0]).not.toMatch(/List-Unsubscribe/);
});

test("T39: the button in the mail stops that topic in one request without a sign-in; a hundred looks do not", async () => {
  await write(NEWS);
  await sendWaitingMail(new Date(Date.now() + 1000));
  const mail = (mails("A message from Trellis").at(-1) ?? "").replace(/\r?\n[ \t]+/g, " ");
  const address = /^List-Unsubscribe:\s+<([^>]+)>/m.exec(mail)?.[1] ?? "";
  const token = new URL(address).pathname.split("/").at(-1) ?? "";
  const place = (given: string) => ({ params: Promise.resolve({ token: given }) });
  for (let i = 0; i < 100; i++)
    await expect(GET(new Request(address), place(token))).rejects.toThrow("NEXT_REDIRECT");
  expect((await getMailWishes(world.kofi)).news).toBe("at-once");
  const press = (given: string) =>
    POST(new Request(address, { method: "POST", body: "List-Unsubscribe=One-Click" }), place(given));
  const [person = "", topic = "", mac = ""] = token.split(".");
  for (const wrong of [
    "",
    "x",
    `${person}.reminders.${mac}`,
    `${world.amara.personId}.${topic}.${mac}`,
    `${person}.${topic}.${"A".repeat(43)}`,
  ])
    expect((await press(wrong)).status).toBe(404);
  expect((await getMailWishes(world.kofi)).news).toBe("at-once");
  expect(await recorded()).toBe(0);
  expect((await press(token)).status).toBe(200);
  expect(await recorded()).toBe(1);
  expect(await getMailWishes(world.kofi)).toMatchObject({ news: "never", reminders: "at-once" });
  expect((await getMailWishes(world.amara)).news).toBe("at-once");
  await everything("delete from ops.mails");
  await write(NEWS);
  expect(await waiting()).toEqual([]);
  await write(REMINDER);
  expect(await waiting()).toHaveLength(1);
});

test("the button of our page does the same, and leads back to it", async () => {
  await wish(world.kofi, {});
  const address = unsubscribeAddress(world.kofi.personId, ["news"]);
  const params = Promise.resolve({ token: new URL(address).pathname.split("/").at(-1) ?? "" });
  const answer = await POST(new Request(`${address}?page`, { method: "POST" }), { params });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`${paths.stopMails((await params).token)}?stopped`);
  expect((await getMailWishes(world.kofi)).news).toBe("never");
});

test("what waits of a topic goes when it is stopped, by the page and by the button; the rest stays", async () => {
  const stop = {
    page: () => wish(world.kofi, { news: "never", reminders: "weekly" }),
    button: () => unsubscribe(unsubscribeAddress(world.kofi.personId, ["news"]).split("/").at(-1) ?? ""),
  };
  for (const by of ["page", "button"] as const) {
    await wish(world.kofi, { news: "weekly", reminders: "weekly" });
    for (const letter of [NEWS, NEWS, REMINDER]) await write(letter);
    expect(await waiting()).toHaveLength(3);
    await stop[by]();
    const left = await everything("select kind from ops.mails where sent_at is null");
    expect(left.map(({ kind }) => kind)).toEqual(["nudge"]);
    await everything("delete from ops.mails");
  }
  await wish(world.kofi, {});
});

test("invitations of a series are one conversation, do not wait, and are stopped by their own button", async () => {
  await editProfile(world.kofi, { about: null, timeZone: "UTC", languages: [], skills: [] });
  await wish(world.kofi, {
    quiet: true,
    starts: new Date().getUTCHours(),
    ends: (new Date().getUTCHours() + 2) % 24,
  });
  const plan = (date: string, rhythm?: "w1") =>
    schedule(world.amara, { id: newId(), relationshipId: world.pair, date, time: "10:00", minutes: 30, agenda: "", rhythm, count: 3 }); // prettier-ignore
  await plan("2034-03-01", "w1");
  await sendWaitingMail(new Date(Date.now() + 1000));
  const came = mails("An appointment was planned").map((mail) => mail.replace(/\r?\n[ \t]+/g, " "));
  expect(came).toHaveLength(3);
  const heads = came.map((mail) => (name: string) => new RegExp(`^${name}: +(\\S+)`, "m").exec(mail)?.[1]);
  const first = heads.find((head) => !head("References"));
  for (const head of heads.filter((each) => each !== first))
    expect([head("References"), head("In-Reply-To")]).toEqual([first?.("Message-ID"), first?.("Message-ID")]);
  for (const mail of came) expect(mail).toContain("Whether invitations come by mail is your choice:");
  const address = first?.("List-Unsubscribe")?.slice(1, -1) ?? "";
  expect(first?.("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  await plan("2034-04-05");
  await write(NEWS);
  const params = Promise.resolve({ token: address.split("/").at(-1) ?? "" });
  expect((await POST(new Request(address, { method: "POST" }), { params })).status).toBe(200);
  expect(await getCalendar(world.kofi)).toMatchObject({ invites: false });
  const left = await everything("select person_id, kind from ops.mails where sent_at is null order by kind");
  expect(left.map(({ person_id, kind }) => [person_id, kind])).toEqual([
    [world.amara.personId, "appointment"],
    [world.kofi.personId, "suggestion"],
  ]);
  await setInvites(world.kofi, { invites: true });
  await wish(world.kofi, {});
  await everything("delete from mentoring.sessions");
});

test("a mail is in the language of its reader; one that came together, in what they wished at last", async () => {
  process.env["TRELLIS_LANGUAGES"] = "en,de";
  const { personId } = world.kofi;
  const speak = (locale: string | null) =>
    asPerson(world.kofi, (db) =>
      db.person.update({ where: { id: personId }, data: { locale }, select: { id: true } }),
    );
  const german = "Eine Nachricht von Trellis wartet auf dich";
  await wish(world.kofi, {});
  try {
    await write(NEWS);
    await sendWaitingMail(new Date(Date.now() + 1000));
    expect(mails(german)).toEqual([]);
    await speak("de");
    await write(NEWS);
    await sendWaitingMail(new Date(Date.now() + 1000));
    const [mail = ""] = mails(german);
    expect(mail).toContain('<html lang=3D"de">');
    await speak("en");
    await wish(world.kofi, { news: "daily" });
    await write(NEWS);
    await speak("de");
    await write(NEWS);
    await sendWaitingMail(new Date(Date.now() + 2 * 86_400_000));
    expect(mails("Was in Trellis zusammengekommen ist")).toHaveLength(1);
  } finally {
    delete process.env["TRELLIS_LANGUAGES"];
    await speak(null);
    await wish(world.kofi, {});
  }
});

test("quiet hours are by the reader's own clock, over midnight and over a change of the clocks", async () => {
  await editProfile(world.kofi, { about: null, timeZone: "America/New_York", languages: [], skills: [] });
  await wish(world.kofi, { quiet: true, starts: 22, ends: 7 });
  const next = async (moment: string) => {
    await everything("delete from ops.mails");
    await write(NEWS, new Date(moment));
    return (await waiting())[0]?.[1];
  };
  expect(await next("2026-01-15T04:30:00Z")).toBe("2026-01-15T12:00:00.000Z"); // 23:30 there
  expect(await next("2026-01-15T11:59:00Z")).toBe("2026-01-15T12:00:00.000Z"); // 06:59
  expect(await next("2026-03-08T06:30:00Z")).toBe("2026-03-08T11:00:00.000Z"); // the night they lose an hour
  // By day nothing is put off: its turn is when it was written.
  expect(await next("2026-01-15T17:00:00Z")).toBe("2026-01-15T17:00:00.000Z");
});

test("once a day means one mail at eight in the morning there, and both are sent by it", async () => {
  await editProfile(world.kofi, { about: null, timeZone: "Asia/Kolkata", languages: [], skills: [] });
  await wish(world.kofi, { news: "daily", reminders: "daily" });
  await write(NEWS, new Date("2026-01-15T10:00:00Z"));
  await write(REMINDER, new Date("2026-01-15T11:00:00Z"));
  await write(
    { kind: "address-changed", link: "http://localhost:3000/people/me" },
    new Date("2026-01-15T11:00:00Z"),
  );
  expect((await waiting()).map(([digest]) => digest)).toEqual([true, true, false]);
  expect((await waiting())[0]).toEqual([true, "2026-01-16T02:30:00.000Z"]);
  await everything("delete from ops.mails where kind = 'address-changed'");
  expect(await sendWaitingMail(new Date("2026-01-16T02:29:00Z"))).toBe(0);
  expect(await sendWaitingMail(new Date("2026-01-16T02:31:00Z"))).toBe(1);
  const [mail = ""] = mails("What came together in Trellis");
  expect(mail).toContain("A message from Trellis is waiting for you");
  expect(mail).toContain("An appointment is coming up");
  expect(mail).toMatch(/^List-Unsubscribe:/m);
  expect(await waiting()).toEqual([]);
  expect(await sendWaitingMail(new Date("2026-01-17T02:31:00Z"))).toBe(0);
});

test("once a week means one mail on Monday morning there, together with what is wished once a day", async () => {
  await editProfile(world.kofi, { about: null, timeZone: "Asia/Kolkata", languages: [], skills: [] });
  await wish(world.kofi, { news: "weekly", reminders: "daily" });
  await write(NEWS, new Date("2026-01-15T10:00:00Z")); // a Thursday
  await write(NEWS, new Date("2026-01-19T02:29:00Z")); // a minute before eight on Monday there
  await write(REMINDER, new Date("2026-01-18T10:00:00Z"));
  await write(NEWS, new Date("2026-01-19T02:30:00Z"));
  const monday = [true, "2026-01-19T02:30:00.000Z"];
  expect(await waiting()).toEqual([monday, monday, monday, [true, "2026-01-26T02:30:00.000Z"]]);
  const before = mails("What came together in Trellis").length;
  expect(await sendWaitingMail(new Date("2026-01-19T02:31:00Z"))).toBe(1);
  expect(mails("What came together in Trellis")).toHaveLength(before + 1);
  expect(await waiting()).toHaveLength(1);
  await wish(world.kofi, {});
});

test("reminders: a session within a day, one not logged, a pair gone quiet; each once, to those two and nobody else", async () => {
  for (const who of [world.kofi, world.amara]) await wish(who, {});
  await everything("update mentoring.relationships set started_at = now() - interval '50 days'");
  const quiet = await nudge();
  const rows = await everything("select person_id, kind from ops.nudges");
  expect(new Set(rows.map((row) => row["kind"]))).toEqual(new Set(["pair-quiet"]));
  const partners = [world.kofi, world.amara, world.priya, world.lena].map(({ personId }) => personId);
  expect(rows.map((row) => String(row["person_id"])).sort()).toEqual([...partners].sort());
  expect(quiet).toBe(4);
  expect(await nudge()).toBe(0);

  const startsAt = new Date(Date.now() + 20 * 3_600_000);
  const [date = "", time = ""] = startsAt.toISOString().split("T");
  await editProfile(world.kofi, { about: null, timeZone: "UTC", languages: [], skills: [] });
  const plan = (minutes: number) =>
    schedule(world.kofi, {
      id: newId(),
      relationshipId: world.pair,
      date,
      time: time.slice(0, 5),
      minutes,
      agenda: "",
    });
  await plan(45);
  expect(await nudge()).toBe(0); // whoever plans it for tomorrow needs no reminder
  await everything("delete from mentoring.sessions where minutes = 45");
  await at(new Date(Date.now() - 2 * 86_400_000), () => plan(30));
  expect(await nudge()).toBe(2);
  expect(await nudge(new Date(Date.now() + 10 * 3_600_000))).toBe(0);
  const later = new Date(Date.now() + 46 * 3_600_000);
  expect(await nudge(later)).toBe(2);
  const kinds = await everything(
    "select distinct kind, person_id from ops.nudges where kind <> 'pair-quiet'",
  );
  expect(kinds).toHaveLength(4);
  const mailed = await everything("select distinct person_id from ops.mails where kind = 'nudge'");
  expect(mailed.map((row) => String(row["person_id"])).sort()).toEqual([...partners].sort());
});

test("a pair that has gone quiet is reminded once in six weeks, on whichever day it fell quiet", async () => {
  for (const who of [world.kofi, world.amara]) await wish(who, {});
  await everything("delete from mentoring.sessions");
  for (let day = 0; day < 42; day += 3) {
    const began = new Date(Date.UTC(2031, 0, 1 + day, 12));
    await everything("delete from ops.nudges");
    await everything("update mentoring.relationships set started_at = $1", [began]);
    const after = (days: number) => nudge(new Date(began.getTime() + days * 86_400_000));
    expect([await after(41), await after(42), await after(43), await after(83), await after(84)], `day ${day}`).toEqual([0, 4, 0, 0, 4]); // prettier-ignore
  }
});

test("a reminder that would go out after its session has begun does not come; one that goes out before does", async () => {
  await editProfile(world.kofi, { about: null, timeZone: "UTC", languages: [], skills: [] });
  await wish(world.kofi, { reminders: "weekly" });
  const remindedOf = async (date: string, moment: string) => {
    await everything("delete from ops.nudges");
    await schedule(world.kofi, { id: newId(), relationshipId: world.pair, date, time: "10:00", minutes: 30, agenda: "" }); // prettier-ignore
    await nudge(new Date(moment));
    const rows = await everything("select person_id from ops.nudges where kind = 'session-tomorrow'");
    return rows.map((row) => row["person_id"]).sort();
  };
  const both = [world.kofi.personId, world.amara.personId].sort();
  expect(await remindedOf("2033-02-02", "2033-02-01T20:00:00Z")).toEqual([world.amara.personId]); // a Wednesday
  expect(await remindedOf("2033-02-07", "2033-02-06T20:00:00Z")).toEqual(both); // a Monday: the week's mail is at eight
  await wish(world.kofi, { reminders: "daily" });
  expect(await remindedOf("2033-02-09", "2033-02-08T20:00:00Z")).toEqual(both);
  expect(await remindedOf("2033-02-10", "2033-02-10T09:00:00Z")).toEqual([world.amara.personId]);
  await wish(world.kofi, {});
});
