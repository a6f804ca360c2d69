import ICAL from "ical.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { moveOn } from "@/lib/mentoring/relationships/commands.ts";
import { leave } from "@/lib/mentoring/relationships/leaving.ts";
import { listMyRelationships } from "@/lib/mentoring/relationships/queries.ts";
import { schedule } from "@/lib/mentoring/sessions/commands.ts";
import { listSessions } from "@/lib/mentoring/sessions/queries.ts";
import { sayCalledOff } from "@/lib/people/calendars/called-off.ts";
import { setInvites } from "@/lib/people/calendars/commands.ts";
import { listOwnMail } from "@/lib/people/inbox/queries.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { getFeed } from "@/lib/reports/calendar/queries.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

/** Kofi and Amara have planned three sessions, and one of last week that nobody has logged. */
let world: World;
beforeEach(async () => {
  world = await pairs();
  await everything(
    "insert into mentoring.sessions (id, relationship_id, starts_at, minutes, state, created_by) values ($1, $2, now() - interval '7 days', 45, 'scheduled', $3)",
    [newId(), world.pair, world.kofi.personId],
  );
  await schedule(world.kofi, {
    id: newId(),
    relationshipId: world.pair,
    ...{ date: "2032-10-12", time: "16:00", minutes: 45, agenda: "", rhythm: "w2", count: 3 },
  });
});
afterEach(() => world.close());

const everything = (sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true);
const nextOf = async (who: World["kofi"]) => (await listMyRelationships(who))[0]?.nextAt ?? null;
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)); // prettier-ignore
const numbers = (...texts: string[]) =>
  new Map(texts.flatMap((text) => events(text).map(({ uid, sequence }) => [uid, sequence])));
const invitesOf = async (who: World["kofi"]) =>
  (await listOwnMail(who)).flatMap(({ icalEvent }) => (icalEvent ? [icalEvent.content] : []));
const calledOff = (...texts: string[]) => texts.join("").match(/STATUS:CANCELLED/g)?.length ?? 0;

/** What was ahead is called off, by nobody; what was before stays as it was. */
async function nothingIsAhead() {
  const sessions = await listSessions(world.kofi, world.pair);
  expect(sessions.map(({ state }) => state)).toEqual(["cancelled", "cancelled", "cancelled", "scheduled"]);
  expect(sessions.flatMap(({ history }) => history.map(({ changedBy }) => changedBy))).toEqual([null, null, null]); // prettier-ignore
  expect(await nextOf(world.kofi)).toBeNull();
  const feed = await getFeed(world.kofi);
  expect(calledOff(feed)).toBe(3);
  const [planned] = (await invitesOf(world.kofi)).slice(-1).map((text) => numbers(text));
  for (const [uid, sequence] of planned ?? []) expect(numbers(feed).get(uid)).toBe(sequence + 1);
}

/** Of each that was planned one mail came, with the next number. */
async function isToldOnce(who: World["kofi"]) {
  const invites = await invitesOf(who);
  const [off, planned] = [invites.slice(0, 3), invites.slice(3)];
  expect([invites.length, calledOff(...off)]).toEqual([6, 3]);
  expect([...numbers(...off)]).toEqual(
    expect.arrayContaining([...numbers(...planned)].map(([uid, sequence]) => [uid, sequence + 1])),
  );
} // prettier-ignore

test("the next session is ahead, even where one before it was never logged", async () => {
  for (const who of [world.kofi, world.amara])
    expect((await nextOf(who))?.toISOString()).toBe("2032-10-12T15:00:00.000Z");
});

test("L2: leaving calls off what was to come, names nobody, and the calendars of both are told", async () => {
  await leave(world.amara, { relationshipId: world.pair, reason: null });
  await nothingIsAhead();
  for (const who of [world.kofi, world.amara]) await isToldOnce(who);
  expect(await sayCalledOff()).toBe(0);
}); // prettier-ignore

test("so does the last step of a relationship", async () => {
  for (const phase of ["negotiating", "enabling", "closing"])
    await everything("update mentoring.relationships set phase = $1 where id = $2", [phase, world.pair]);
  await moveOn(world.kofi, { relationshipId: world.pair, from: "closing" });
  await nothingIsAhead();
  expect(calledOff(...(await invitesOf(world.amara)))).toBe(3);
});

test("so does the leaving of somebody from the organization; the calendar of who stays is told, by whichever worker is first", async () => {
  await markLeft(world.noor, { personId: world.amara.personId });
  await nothingIsAhead();
  const [one, other] = await Promise.all([sayCalledOff(), sayCalledOff()]);
  expect(one + other).toBe(3);
  await isToldOnce(world.kofi);
  const mails = await everything("select count(*)::int as many from ops.mails where person_id = $1", [world.amara.personId]);
  expect(mails[0]).toEqual({ many: 0 });
  expect(await sayCalledOff()).toBe(0);
}); // prettier-ignore

test("whoever wants no invitations is not told of their end either", async () => {
  await setInvites(world.kofi, { invites: false });
  await markLeft(world.noor, { personId: world.amara.personId });
  await sayCalledOff();
  expect(calledOff(...(await invitesOf(world.kofi)))).toBe(0);
});
