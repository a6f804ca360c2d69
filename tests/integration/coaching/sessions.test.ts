import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { extend } from "@/lib/coaching/engagements/commands.ts";
import { dutiesOf } from "@/lib/coaching/engagements/duties.ts";
import { getEngagement } from "@/lib/coaching/engagements/queries.ts";
import { listNotes } from "@/lib/coaching/notes/queries.ts";
import { remove, write } from "@/lib/coaching/notes/commands.ts";
import { addItem } from "@/lib/coaching/plans/commands.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { correct, schedule } from "@/lib/coaching/sessions/commands.ts";
import { log } from "@/lib/coaching/sessions/log.ts";
import { listSessions } from "@/lib/coaching/sessions/queries.ts";
import { now } from "@/lib/clock.ts";
import { newId } from "@/lib/ids.ts";
import { inEnglish } from "@/lib/words/said.ts";
import { unhidden } from "../../support/sql.ts";
import { engage, people, type World } from "./triangle.ts";

let world: World;
let id: string;
beforeAll(async () => (world = await people()));
beforeEach(async () => (id = await engage(world, { plannedSessions: 2 })));
afterAll(() => world.close());

const held = (more: object = {}) => ({
  ...{
    id: newId(),
    engagementId: id,
    date: "2026-03-02",
    time: "10:00",
    minutes: 60,
    onto: null,
    itemIds: [],
  },
  ...{ note: "", noteId: newId(), visibility: "everyone" as const, privateNote: "", privateNoteId: newId() },
  ...more,
});
const ahead = (time = "10:00") => ({ id: newId(), engagementId: id, date: "2030-01-15", time, minutes: 60 });

test("L1: logged twice it is there once; the same start and length is offered as the one that is there", async () => {
  const first = held();
  const sent = await Promise.all([log(world.kofi, first), log(world.kofi, first), log(world.lena, held())]);
  expect(new Set(sent.map((each) => each.sessionId)).size).toBe(1);
  expect(await listSessions(world.ines, id)).toHaveLength(1);
  const twin = await log(world.lena, held({ note: "The coach's view" }));
  expect(twin).toMatchObject({ outcome: "there-already", state: "held" });
  expect(await listNotes(world.lena, id)).toEqual([]);
  await log(world.lena, held({ note: "The coach's view", onto: twin.sessionId }));
  expect(await listNotes(world.ines, id)).toMatchObject([
    { text: "The coach's view", sessionId: twin.sessionId },
  ]);
});

test("L1: no held session lies in the future, by form and by SQL", async () => {
  await expect(log(world.kofi, held({ date: "2030-01-15" }))).rejects.toMatchObject({ code: "Invalid" });
  await expect(
    world.app.as(world.kofi.personId, (query) =>
      query(
        "insert into coaching.sessions (id, engagement_id, starts_at, minutes, state, created_by) values ($1, $2, now() + interval '1 day', 60, 'held', $3)",
        [newId(), id, world.kofi.personId],
      ),
    ),
  ).rejects.toMatchObject({ code: "TRL01" });
});

test("L1: either corrects what is there, nobody over a change they have not seen, and what was stays", async () => {
  const { sessionId } = await log(world.kofi, held());
  const [seen] = await listSessions(world.lena, id);
  const change = {
    sessionId,
    date: "2026-03-02",
    time: "10:30",
    minutes: 45,
    state: "held" as const,
    seen: seen!,
  };
  await correct(world.lena, change);
  await expect(correct(world.kofi, { ...change, minutes: 50 })).rejects.toThrow(/changed meanwhile/);
  expect(await listSessions(world.kofi, id)).toMatchObject([
    { minutes: 45, history: [{ minutes: 60, changedBy: world.lena.personId }] },
  ]);
});

test("C5: past the planned number the calendar asks for a decision; what took place is logged all the same", async () => {
  const last = ahead("12:00");
  await schedule(world.lena, ahead());
  await schedule(world.kofi, last);
  await schedule(world.kofi, last); // sent again
  await expect(schedule(world.kofi, ahead("14:00"))).rejects.toThrow(/Extend the engagement/);
  for (const day of ["2026-03-02", "2026-03-09", "2026-03-16"]) await log(world.kofi, held({ date: day }));
  const duties = dutiesOf(await getEngagement(world.kofi, id), now()).map(({ said }) => inEnglish(said));
  expect(duties).toContain("extend with a purpose, or end");
  const more = { id: newId(), engagementId: id, sessions: 4, purpose: "Two real talks are still to come" };
  await extend(world.lena, more);
  await extend(world.lena, more); // sent again
  expect((await getEngagement(world.ines, id)).planned).toBe(6);
  await schedule(world.kofi, ahead("14:00"));
});

test("C6: everyone, between us, private: each note reaches whom it says, and its text nobody's eye but theirs", async () => {
  await log(world.lena, held({ note: "For the three", privateNote: "For me" }));
  const between = {
    id: newId(),
    engagementId: id,
    sessionId: null,
    visibility: "between_us" as const,
    text: "For two",
  };
  await write(world.kofi, between);
  const texts = async (who: { personId: string }) =>
    (await listNotes(who, id)).map(({ text }) => text).sort();
  expect(await texts(world.lena)).toEqual(["For me", "For the three", "For two"]);
  expect(await texts(world.kofi)).toEqual(["For the three", "For two"]);
  expect(await texts(world.ines)).toEqual(["For the three"]);
  const rows = await world.app.as(world.ines.personId, (query) =>
    query("select visibility from coaching.notes"),
  );
  expect(rows.every((row) => row["visibility"] === "everyone")).toBe(true);
  const raw = await unhidden(world.owner, (query) =>
    query("select encode(sealed, 'escape') as text from coaching.notes"),
  );
  expect(raw.map((row) => String(row["text"])).join()).not.toMatch(/For (the three|me|two)/);
  await expect(remove(world.lena, { noteId: between.id })).rejects.toMatchObject({ code: "NotFound" });
  await remove(world.kofi, { noteId: between.id });
});

test("C3: a session says what it worked on; the thread reaches from plan to session, and the item is practised", async () => {
  const item = {
    id: newId(),
    engagementId: id,
    feedbackAreaId: null,
    title: "Open with the point",
    practice: "",
  };
  await addItem(world.lena, item);
  const { sessionId } = await log(world.kofi, held({ itemIds: [item.id] }));
  expect((await getThread(world.ines, id)).others).toMatchObject([
    { title: item.title, state: "practising", sessions: [{ id: sessionId, state: "held" }] },
  ]);
  const other = await engage(world, {}, "mei");
  await expect(log(world.mei, held({ engagementId: other, itemIds: [item.id] }))).rejects.toMatchObject({
    code: "NotFound",
  });
  expect(await listSessions(world.mei, other)).toEqual([]); // all or nothing
});

test("C6: the manager sees attendance and writes none of it; strangers find nothing", async () => {
  await log(world.kofi, held());
  await expect(log(world.ines, held({ time: "15:00" }))).rejects.toThrow(/client and the coach/);
  await expect(schedule(world.ines, ahead())).rejects.toThrow(/client and the coach/);
  for (const who of [world.stranger, world.mei, world.ruth, world.helena, world.noor]) {
    await expect(log(who, held())).rejects.toMatchObject({ code: "NotFound" });
    await expect(listSessions(who, id)).rejects.toMatchObject({ code: "NotFound" });
    await expect(listNotes(who, id)).rejects.toMatchObject({ code: "NotFound" });
  }
});
