import { afterAll, beforeAll, expect, test } from "vitest";
import { accept, decline, offer, start } from "@/lib/coaching/engagements/start.ts";
import { getEngagement, getOffer, listMyEngagements } from "@/lib/coaching/engagements/queries.ts";
import { listSessions } from "@/lib/coaching/sessions/queries.ts";
import { newId } from "@/lib/ids.ts";
import { at } from "@/lib/clock.ts";
import { everything } from "../../support/sql.ts";
import { form, people, tokensOf, type Name, type World } from "./triangle.ts";

let world: World;
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

const offered = async (by: Name, client: string) => (await offer(world[by], { ...form(world), client })).id;
const invitations = async (): Promise<unknown> => {
  const [row] = await everything(world.owner, (query) =>
    query("select count(*)::int as n from ops.mails where kind = 'appointment'"),
  );
  return row?.["n"];
};
const sees = async (who: Name, id: string) =>
  (await listMyEngagements(world[who])).some((each) => each.id === id) &&
  (await getEngagement(world[who], id)).id === id;

test("C1: offered by the manager it waits for the client, and the coach has not heard of it", async () => {
  const before = (await tokensOf(world.ines)).length;
  const id = await offered("ines", world.kofi.personId);
  expect([await sees("kofi", id), await sees("ines", id), await sees("lena", id)]).toEqual([
    true,
    true,
    false,
  ]);
  await expect(getEngagement(world.lena, id)).rejects.toMatchObject({ code: "NotFound" });
  expect((await getEngagement(world.kofi, id)).duties).toMatchObject([{ who: ["client"] }]);
  expect(await tokensOf(world.ines)).toHaveLength(before);
  await expect(accept(world.ines, { engagementId: id })).rejects.toThrow(/for the client/);
  expect(await accept(world.kofi, { engagementId: id })).toMatchObject({ asked: "ines" });
  expect(await getEngagement(world.lena, id)).toMatchObject({ state: "active", role: "coach" });
  expect(await tokensOf(world.ines)).toHaveLength(before + 1); // C2, from the start
  await expect(accept(world.kofi, { engagementId: id })).rejects.toThrow();
});

test("C1: offered by the coach, by address, the manager has not heard of it before the yes", async () => {
  const id = await offered("lena", "kofi@example.org");
  expect([await sees("kofi", id), await sees("lena", id), await sees("ines", id)]).toEqual([
    true,
    true,
    false,
  ]);
  await accept(world.kofi, { engagementId: id });
  expect(await sees("ines", id)).toBe(true);
});

test("C1: the first session of an offer waits for the yes, then it stands in both calendars; a time gone by is left out", async () => {
  const first = { date: "2030-01-15", time: "10:00" };
  const withFirst = async (when: typeof first) =>
    (await offer(world.ines, { ...form(world), client: world.kofi.personId, first: when })).id;
  const id = await withFirst(first);
  expect(await listSessions(world.kofi, id)).toEqual([]);
  expect(await getEngagement(world.kofi, id)).toMatchObject({
    firstSessionAt: new Date("2030-01-15T09:00:00Z"),
  });
  const before = await invitations();
  await accept(world.kofi, { engagementId: id });
  expect(await listSessions(world.lena, id)).toMatchObject([
    { state: "scheduled", startsAt: new Date("2030-01-15T09:00:00Z"), minutes: 60 },
  ]);
  expect(await invitations()).toBe(Number(before) + 2); // client and coach; the manager gets none

  await expect(withFirst({ ...first, date: "2020-01-15" })).rejects.toMatchObject({ code: "Invalid" });
  const late = await withFirst(first);
  await at(new Date("2030-01-16T09:00:00Z"), () => accept(world.kofi, { engagementId: late }));
  expect(await listSessions(world.kofi, late)).toEqual([]);
});

test("C1: a no needs no reason, ends it for everybody, and is final; so is an offer taken back", async () => {
  const id = await offered("ines", world.mei.personId);
  await decline(world.mei, { engagementId: id });
  for (const who of ["mei", "ines", "lena"] as const)
    expect((await listMyEngagements(world[who])).some((each) => each.id === id)).toBe(false);
  await expect(accept(world.mei, { engagementId: id })).rejects.toThrow(/declined/);
  const other = await offered("lena", "mei@example.org");
  await decline(world.lena, { engagementId: other });
  await expect(accept(world.mei, { engagementId: other })).rejects.toThrow(/declined/);
});

test("strangers, other managers and keepers offer nothing to somebody who is not theirs", async () => {
  for (const who of ["stranger", "viktor", "helena", "noor"] as const)
    await expect(offered(who, world.kofi.personId)).rejects.toMatchObject({ code: "Forbidden" });
  await expect(offered("lena", "nobody@example.org")).rejects.toMatchObject({ code: "Invalid" });
  await expect(offered("lena", "lena@example.org")).rejects.toThrow(/For me/);
});

test("C8: the manager is offered as a coach to nobody who reports to them", async () => {
  const { competencies, reports } = await getOffer(world.ines, "report");
  expect(reports.map(({ name }) => name)).toEqual(["kofi", "mei", "ruth"]);
  expect(competencies[0]?.coaches.map(({ coach }) => coach.name).sort()).toEqual(["lena", "ruth"]);
  expect((await getOffer(world.lena, "client")).competencies[0]?.coaches).toHaveLength(1);
});

test("the first session can stand in the calendar from the start; one in the past starts nothing", async () => {
  const first = { id: newId(), date: "2030-01-15", time: "10:00", minutes: 60 };
  const { id } = await start(world.kofi, { ...form(world), first });
  expect(await listSessions(world.lena, id)).toMatchObject([
    { state: "scheduled", startsAt: new Date("2030-01-15T09:00:00Z") },
  ]);
  const past = { ...form(world), first: { ...first, id: newId(), date: "2020-01-15" } };
  await expect(start(world.kofi, past)).rejects.toMatchObject({ code: "Invalid" });
  await expect(getEngagement(world.kofi, past.id)).rejects.toMatchObject({ code: "NotFound" });
});
