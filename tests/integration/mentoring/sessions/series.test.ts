import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { listAgenda } from "@/lib/mentoring/agenda/queries.ts";
import { addPoint, coverPoint, dropPoint } from "@/lib/mentoring/agenda/commands.ts";
import { agreeOn, tick } from "@/lib/mentoring/actions/commands.ts";
import { listActions } from "@/lib/mentoring/actions/queries.ts";
import { correct, schedule } from "@/lib/mentoring/sessions/commands.ts";
import { listSessions } from "@/lib/mentoring/sessions/queries.ts";
import { callOffRest, previewSeries } from "@/lib/mentoring/sessions/series.ts";
import { closeFeed, openFeed, setInvites } from "@/lib/people/calendars/commands.ts";
import { getFeed } from "@/lib/reports/calendar/queries.ts";
import { ownerOfFeed } from "@/lib/auth/feed.ts";
import { listOwnMail } from "@/lib/people/inbox/queries.ts";
import { pairs, type World } from "../relationships/pair.ts";
import { withinOneWindow } from "../../../support/one-window.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

/** Amara is in London, Kofi in Lisbon; both clocks go back on 25 October 2032. */
const plan = (change: Record<string, unknown> = {}) => ({
  id: newId(),
  relationshipId: world.pair,
  date: "2032-10-12",
  time: "16:00",
  minutes: 45,
  agenda: "",
  ...change,
});
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)); // prettier-ignore
const invitesOf = async (who: World["kofi"]) =>
  (await listOwnMail(who)).filter((mail) => mail.icalEvent).map((mail) => mail.icalEvent!);

describe("a series", () => {
  test("stays at the hour on its planner's wall over the change of the clocks; sent twice it is planned once", async () => {
    const input = plan({ rhythm: "w2", count: 3, agenda: "The offer\n\nMy team" });
    await schedule(world.kofi, input);
    await schedule(world.kofi, input);
    const rows = (await listSessions(world.amara, world.pair)).filter((each) => each.seriesId === input.id);
    expect(rows.map((each) => each.startsAt.toISOString()).sort()).toEqual([
      "2032-10-12T15:00:00.000Z",
      "2032-10-26T15:00:00.000Z",
      "2032-11-09T16:00:00.000Z",
    ]);
    expect((await listAgenda(world.amara, world.pair)).map((point) => point.text)).toEqual(["The offer", "My team"]);
  }); // prettier-ignore

  test("comes to both as an invitation for every session, in neutral words and with different UIDs", async () => {
    const [kofis, amaras] = [await invitesOf(world.kofi), await invitesOf(world.amara)];
    const days = (mails: typeof kofis) => mails.map(({ content }) => events(content).map((event) => event.startDate.toJSDate().toISOString())); // prettier-ignore
    for (const mails of [kofis, amaras]) {
      expect(days(mails).sort()).toEqual([
        ["2032-10-12T15:00:00.000Z"],
        ["2032-10-26T15:00:00.000Z"],
        ["2032-11-09T16:00:00.000Z"],
      ]);
      for (const { method, content } of mails) {
        expect(method).toBe("REQUEST");
        expect(events(content)[0]?.organizer).toMatch(/^mailto:/);
      }
    }
    const uids = [...kofis, ...amaras].flatMap(({ content }) => events(content).map((event) => event.uid));
    expect(new Set(uids).size).toBe(6);
    expect(kofis.map(({ content }) => content).join("")).not.toMatch(/mentor|coach|amara|relationship/i);
    expect(amaras.map(({ content }) => content).join("")).not.toMatch(/mentor|coach|kofi|relationship/i);
  });

  test("W2: nobody but the two is mailed, and no row says whose session it is", async () => {
    for (const who of [world.ines, world.tomas, world.noor]) expect(await listOwnMail(who)).toEqual([]);
  });

  test("shows before it is planned where a partner's clock will differ", async () => {
    const days = await previewSeries(world.stranger, plan({ rhythm: "w2", count: 2 })).catch((e: Error) => e);
    expect(days).toMatchObject({ code: "NotFound" });
    const shown = await previewSeries(world.kofi, plan({ rhythm: "w1", count: 2 }));
    expect(shown).toHaveLength(2);
    expect(shown[0]?.partners).toEqual([{ name: "amara", time: "16:00", shifted: false }]);
  });

  test("one session is moved alone: same UID, SEQUENCE one higher; the rest is called off as CANCEL", async () => {
    const rows = (await listSessions(world.kofi, world.pair)).filter((each) => each.seriesId).reverse();
    const [, second] = rows;
    const before = (await invitesOf(world.kofi)).length;
    await correct(world.kofi, { sessionId: second!.id, seen: second!.updatedAt, date: "2032-10-27", time: "16:00", minutes: 45, state: "scheduled" });
    const [moved] = await invitesOf(world.kofi);
    expect((await invitesOf(world.kofi)).length).toBe(before + 1);
    expect(moved?.method).toBe("REQUEST");
    expect(events(moved!.content)[0]).toMatchObject({ sequence: 1 });
    const invited = (await invitesOf(world.kofi)).slice(1).map(({ content }) => events(content)[0]!.uid);
    expect(invited).toContain(events(moved!.content)[0]?.uid);
    expect(await callOffRest(world.amara, { sessionId: second!.id })).toEqual({ calledOff: 2 });
    expect((await listSessions(world.kofi, world.pair)).filter((each) => each.state === "scheduled")).toHaveLength(1);
    for (const who of [world.kofi, world.amara]) {
      const calledOff = (await invitesOf(who)).slice(0, 2);
      expect(calledOff.map(({ method }) => method)).toEqual(["CANCEL", "CANCEL"]);
      for (const { content } of calledOff) expect(content).toContain("STATUS:CANCELLED");
      expect(calledOff.map(({ content }) => events(content)[0]!.sequence).sort()).toEqual([1, 2]);
      if (who === world.kofi) expect(invited).toEqual(expect.arrayContaining(calledOff.map(({ content }) => events(content)[0]!.uid)));
    }
  }); // prettier-ignore
});

describe("somebody's own calendar", () => {
  test("invitations stop when they are not wanted", async () => {
    await setInvites(world.amara, { invites: false });
    const before = await invitesOf(world.amara);
    await schedule(world.kofi, plan({ date: "2033-01-11" }));
    expect(await invitesOf(world.amara)).toHaveLength(before.length);
  });

  test("the feed shows what the page shows, works for whoever has the address, and stops when it is taken back", async () => {
    const { address } = await openFeed(world.kofi);
    const token = address.split("/").at(-1)!;
    const owner = await ownerOfFeed(token, "1");
    expect(owner).toEqual({ personId: world.kofi.personId });
    const page = (await listSessions(world.kofi, world.pair)).map((each) => each.startsAt.toISOString()).sort();
    const feed = await getFeed(owner);
    expect(events(feed).map((event) => event.startDate.toJSDate().toISOString()).sort()).toEqual(page);
    expect(feed).not.toMatch(/mentor|coach|kofi|amara/i);
    const { address: newer } = await openFeed(world.kofi);
    await expect(ownerOfFeed(token, "1")).rejects.toMatchObject({ code: "NotFound" });
    await closeFeed(world.kofi);
    await expect(ownerOfFeed(newer.split("/").at(-1)!, "1")).rejects.toMatchObject({ code: "NotFound" });
  }); // prettier-ignore

  test("guessing addresses is held off", () => withinOneWindow(15, async () => {
    const tries = await Promise.allSettled(Array.from({ length: 40 }, (_, i) => ownerOfFeed(`guess-${i}`, "9")));
    await expect(ownerOfFeed("one-more", "9")).rejects.toMatchObject({ code: "TooMany" });
    expect(tries.every((each) => each.status === "rejected")).toBe(true);
  })); // prettier-ignore
});

describe("agenda and actions", () => {
  test("T34: fifty points added by both at the same moment are all there", async () => {
    const before = (await listAgenda(world.kofi, world.pair)).length;
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        addPoint(i % 2 ? world.kofi : world.amara, {
          id: newId(),
          relationshipId: world.pair,
          text: `Point ${i}`,
        }),
      ),
    );
    expect((await listAgenda(world.kofi, world.pair)).length).toBe(before + 50);
  });

  test("what is covered stays with its session; what is not comes along; what is dropped is gone", async () => {
    const [session] = await listSessions(world.kofi, world.pair);
    const [first, second] = await listAgenda(world.kofi, world.pair);
    await coverPoint(world.amara, { pointId: first!.id, sessionId: session!.id });
    await dropPoint(world.kofi, { pointId: second!.id });
    const after = await listAgenda(world.kofi, world.pair);
    expect(after.find((point) => point.id === first!.id)?.coveredIn).toBe(session!.id);
    expect(after.some((point) => point.id === second!.id)).toBe(false);
    await coverPoint(world.amara, { pointId: first!.id, sessionId: null });
    expect((await listAgenda(world.kofi, world.pair)).find((point) => point.id === first!.id)?.coveredIn).toBeNull(); // prettier-ignore
  });

  test("an action belongs to one of the two, stays until it is done, and is nobody else's to see", async () => {
    const id = newId();
    const action = { id, relationshipId: world.pair, ownerId: world.kofi.personId, text: "Call the union", dueOn: "2033-02-01" }; // prettier-ignore
    await agreeOn(world.amara, action);
    await agreeOn(world.amara, action);
    await expect(agreeOn(world.amara, { ...action, id: newId(), ownerId: world.stranger.personId })).rejects.toMatchObject({ code: "NotFound" }); // prettier-ignore
    expect((await listActions(world.kofi, world.pair)).filter((each) => each.id === id)).toEqual([
      expect.objectContaining({ text: "Call the union", doneAt: null }),
    ]);
    await tick(world.kofi, { actionId: id, done: true });
    expect((await listActions(world.kofi, world.pair))[0]?.doneAt).not.toBeNull();
  });

  test("strangers, managers and admins meet a 404 everywhere here", async () => {
    const [point] = await listAgenda(world.kofi, world.pair);
    const [action] = await listActions(world.kofi, world.pair);
    const [session] = await listSessions(world.kofi, world.pair);
    for (const who of [world.stranger, world.ines, world.tomas, world.noor, world.priya])
      for (const attempt of [
        () => listAgenda(who, world.pair),
        () => listActions(who, world.pair),
        () => addPoint(who, { id: newId(), relationshipId: world.pair, text: "x" }),
        () => coverPoint(who, { pointId: point!.id, sessionId: null }),
        () => dropPoint(who, { pointId: point!.id }),
        () => tick(who, { actionId: action!.id, done: true }),
        () => callOffRest(who, { sessionId: session!.id }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: "NotFound" });
  });
});
