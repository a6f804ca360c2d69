import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { endEarly } from "@/lib/coaching/engagements/commands.ts";
import { correct, schedule } from "@/lib/coaching/sessions/commands.ts";
import { listSessions } from "@/lib/coaching/sessions/queries.ts";
import { newId } from "@/lib/ids.ts";
import { sayCalledOff } from "@/lib/people/calendars/called-off.ts";
import { setInvites } from "@/lib/people/calendars/commands.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { listOwnMail } from "@/lib/people/inbox/queries.ts";
import { getFeed } from "@/lib/reports/calendar/queries.ts";
import { engage, people, type World } from "./triangle.ts";

let world: World;
let id: string;
beforeAll(async () => (world = await people()));
beforeEach(async () => (id = await engage(world)));
afterAll(() => world.close());

const WHEN = { date: "2030-01-15", time: "10:00", minutes: 60 };
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)); // prettier-ignore
/** Somebody's invitations, newest first. */
const invitesOf = async (who: World["kofi"]) =>
  (await listOwnMail(who)).filter((mail) => mail.icalEvent).map(({ subject, text, icalEvent }) => ({ subject, text, ...icalEvent! })); // prettier-ignore
const plan = async (more: object = {}) => {
  const input = { id: newId(), engagementId: id, ...WHEN, ...more };
  await schedule(world.kofi, input);
  return input.id;
};
const change = async (sessionId: string, more: object) => {
  const seen = (await listSessions(world.kofi, id)).find((each) => each.id === sessionId)!;
  await correct(world.lena, { sessionId, ...WHEN, state: "scheduled", seen, ...more });
};

test("W2: a planned session comes to client and coach as one invitation each, neutral, with UIDs of their own; the manager gets none", async () => {
  const before = (await invitesOf(world.ines)).length;
  await plan();
  const [kofis] = await invitesOf(world.kofi);
  const [lenas] = await invitesOf(world.lena);
  expect(await invitesOf(world.ines)).toHaveLength(before);
  for (const mail of [kofis!, lenas!]) {
    expect(mail.method).toBe("REQUEST");
    expect(events(mail.content).map(({ summary, startDate }) => [summary, startDate.toJSDate().toISOString()])).toEqual([["Appointment", "2030-01-15T09:00:00.000Z"]]); // prettier-ignore
    const words = `${mail.subject} ${mail.text} ${mail.content}`;
    for (const word of ["coach", "mentor", "ines", "review", id])
      expect(words.toLowerCase(), word).not.toContain(word);
  }
  expect(kofis!.content).not.toContain("lena");
  expect(lenas!.content).not.toContain("kofi");
  expect(events(kofis!.content)[0]!.uid).not.toBe(events(lenas!.content)[0]!.uid);
});

test("moved: the same UID, SEQUENCE one higher; nothing changed: no mail; called off: CANCEL; on again: an invitation", async () => {
  const session = await plan();
  const news: [string | undefined, number, string][] = [];
  const uids = new Set<string>();
  const note = async () => {
    const [mail] = await invitesOf(world.kofi);
    const [event] = events(mail!.content);
    uids.add(event!.uid);
    news.push([mail!.method, event!.sequence, mail!.subject]);
  };
  await note();
  await change(session, { time: "11:00" });
  await note();
  const before = (await invitesOf(world.kofi)).length;
  await change(session, { time: "11:00" });
  expect(await invitesOf(world.kofi)).toHaveLength(before);
  await change(session, { time: "11:00", state: "cancelled" });
  await note();
  await change(session, { time: "11:00", state: "scheduled" });
  await note();
  expect(news).toEqual([
    ["REQUEST", 0, "An appointment was planned"],
    ["REQUEST", 1, "An appointment was moved"],
    ["CANCEL", 2, "An appointment was called off"],
    ["REQUEST", 3, "An appointment was planned"],
  ]);
  expect(uids.size).toBe(1);
});

test("the first session of the start form is invited to as well, and stands in both feeds with the mails' UIDs", async () => {
  const first = { id: newId(), ...WHEN, date: "2030-02-01" };
  await engage(world, { first });
  for (const who of [world.kofi, world.lena]) {
    const [mail] = await invitesOf(who);
    const [event] = events(mail!.content);
    expect(event!.startDate.toJSDate().toISOString()).toBe("2030-02-01T09:00:00.000Z");
    expect(events(await getFeed(who)).map(({ uid }) => uid)).toContain(event!.uid);
  }
  expect(events(await getFeed(world.ines))).toEqual([]); // a manager attends none of it
});

test("whoever wants none gets none; the other does", async () => {
  await setInvites(world.lena, { invites: false });
  const [kofis, lenas] = [(await invitesOf(world.kofi)).length, (await invitesOf(world.lena)).length];
  await plan({ date: "2030-03-01" });
  expect(await invitesOf(world.kofi)).toHaveLength(kofis + 1);
  expect(await invitesOf(world.lena)).toHaveLength(lenas);
  await setInvites(world.lena, { invites: true });
});

test("C5: an end by whichever of the three calls off what was to come, in the database and in the calendars", async () => {
  for (const who of ["kofi", "lena", "ines"] as const) {
    id = await engage(world);
    const ahead = [await plan({ date: "2030-05-02" }), await plan({ date: "2030-05-09" })];
    await endEarly(world[who], { engagementId: id, reason: "The team was dissolved" });
    expect((await listSessions(world.kofi, id)).map(({ state }) => state)).toEqual([
      "cancelled",
      "cancelled",
    ]);
    for (const party of [world.kofi, world.lena]) {
      const calledOff = (await invitesOf(party)).slice(0, ahead.length);
      for (const { subject, method, content } of calledOff) {
        expect([subject, method]).toEqual(["An appointment was called off", "CANCEL"]);
        expect(content.match(/STATUS:CANCELLED/g)).toHaveLength(1);
      }
      expect(new Set(calledOff.map(({ content }) => events(content)[0]!.uid)).size).toBe(ahead.length);
    }
  }
});

test("a coach who leaves the organization: what was to come is called off, and the client's calendar is told, the manager's not", async () => {
  await plan({ date: "2030-06-06" });
  const { length } = await invitesOf(world.ines);
  await markLeft(world.noor, { personId: world.lena.personId });
  await sayCalledOff();
  const told = (await invitesOf(world.kofi)).map((mail) => ({ ...mail, event: events(mail.content)[0]! }));
  const planned = told.find(({ event, method }) => method === "REQUEST" && event.startDate.month === 6)!;
  const [off, ...more] = told.filter(({ event, method }) => method === "CANCEL" && event.uid === planned.event.uid);
  expect([off?.subject, more.length]).toEqual(["An appointment was called off", 0]);
  expect(off?.event.sequence).toBe(planned.event.sequence + 1);
  expect(await invitesOf(world.ines)).toHaveLength(length);
}); // prettier-ignore
