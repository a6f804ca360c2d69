import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { at } from "@/lib/clock.ts";
import { newId } from "@/lib/ids.ts";
import { correct, schedule } from "@/lib/mentoring/sessions/commands.ts";
import { listSessions } from "@/lib/mentoring/sessions/queries.ts";
import { listOwnMail } from "@/lib/people/inbox/queries.ts";
import { pairs, type World } from "../relationships/pair.ts";

/** What a correction says to the two calendars. Kofi is in Lisbon, on UTC in winter. */
let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const plan = async (date: string, moment = new Date()) => {
  const id = newId();
  const input = { id, relationshipId: world.pair, date, time: "08:00", minutes: 45, agenda: "" };
  await at(moment, () => schedule(world.kofi, input));
  return id;
};
/** The mails that a change sends to each of the two: subject, method, SEQUENCE and day. */
const news = async (sessionId: string, date: string, state: "scheduled" | "held" | "cancelled") => {
  const mailsOf = async (who: World["kofi"]) => (await listOwnMail(who)).filter((mail) => mail.icalEvent);
  const before = [(await mailsOf(world.kofi)).length, (await mailsOf(world.amara)).length];
  const { updatedAt } = (await listSessions(world.kofi, world.pair)).find(({ id }) => id === sessionId)!;
  await correct(world.kofi, { sessionId, seen: updatedAt, date, time: "08:00", minutes: 45, state });
  const [kofis, amaras] = [world.kofi, world.amara].map(async (who, i) =>
    (await mailsOf(who)).slice(0, -(before[i] ?? 0)).map(({ subject, icalEvent }) => {
      const calendar = new ICAL.Component(ICAL.parse(icalEvent!.content) as unknown[]);
      const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
      return [
        subject,
        icalEvent!.method,
        event.sequence,
        event.startDate.toJSDate().toISOString().slice(0, 10),
      ];
    }),
  );
  expect(await amaras).toEqual(await kofis);
  return await kofis;
};

test("called off and planned again: an invitation brings it back", async () => {
  const id = await plan(day(14));
  expect(await news(id, day(14), "cancelled")).toEqual([
    ["An appointment was called off", "CANCEL", 1, day(14)],
  ]);
  expect(await news(id, day(14), "scheduled")).toEqual([
    ["An appointment was planned", "REQUEST", 2, day(14)],
  ]);
});

test("held before its day: it moves to where it was", async () => {
  const id = await plan(day(15));
  expect(await news(id, day(-1), "held")).toEqual([["An appointment was moved", "REQUEST", 1, day(-1)]]);
});

test("saved as it was: no mail", async () => {
  expect(await news(await plan(day(16)), day(16), "scheduled")).toEqual([]);
});

test("its time has passed and it is moved to next week: both learn of it", async () => {
  const id = await plan(day(-2), new Date(Date.now() - 9 * 86_400_000));
  expect(await news(id, day(7), "scheduled")).toEqual([["An appointment was moved", "REQUEST", 1, day(7)]]);
});
