import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { endEarly, extend, pause as pauseEngagement } from "@/lib/coaching/engagements/commands.ts";
import { answerArea } from "@/lib/coaching/feedback/answers.ts";
import { give } from "@/lib/coaching/feedback/commands.ts";
import { keepDraft as keepFeedbackDraft } from "@/lib/coaching/feedback/drafts.ts";
import { writeScale } from "@/lib/coaching/goals/commands.ts";
import { write as writeCoachingNote } from "@/lib/coaching/notes/commands.ts";
import { addItem, reviseItem } from "@/lib/coaching/plans/commands.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { setTask } from "@/lib/coaching/tasks/commands.ts";
import { log as logCoaching } from "@/lib/coaching/sessions/log.ts";
import { newId } from "@/lib/ids.ts";
import { propose } from "@/lib/mentoring/agreements/commands.ts";
import { set } from "@/lib/mentoring/goals/commands.ts";
import { edit, write } from "@/lib/mentoring/notes/commands.ts";
import { listNotes } from "@/lib/mentoring/notes/queries.ts";
import { leave } from "@/lib/mentoring/relationships/leaving.ts";
import { addPoint } from "@/lib/mentoring/agenda/commands.ts";
import { schedule } from "@/lib/mentoring/sessions/commands.ts";
import { sendMessage } from "@/lib/mentoring/messages/commands.ts";
import { agreeOn } from "@/lib/mentoring/actions/commands.ts";
import { keepDraft } from "@/lib/mentoring/drafts/commands.ts";
import { log } from "@/lib/mentoring/sessions/log.ts";
import { send } from "@/lib/mentoring/suggestions/commands.ts";
import { Canaries, serverFiles } from "../../support/canaries.ts";
import { unhidden, type Sql } from "../../support/sql.ts";
import { AREA, engage, people, requestTo, type World as Triangle } from "../coaching/triangle.ts";
import { pairs, type World as Pairs } from "../mentoring/relationships/pair.ts";

const said: unknown[] = [];
beforeEach(() => {
  for (const way of ["error", "warn", "info", "log"] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(...words));
});
afterEach(() => vi.restoreAllMocks());

async function nowhere(canaries: Canaries, owner: Sql): Promise<void> {
  await pause(1500); // the test server writes its log behind a commit
  expect(await canaries.found(owner)).toEqual([]);
  expect(said.join("\n")).not.toContain(canaries.mark);
}

const sealedTables = (owner: Sql, schema: string) =>
  unhidden(owner, async (query) => {
    const columns = await query(
      "select format('%I.%I', table_schema, table_name) as name from information_schema.columns where column_name = 'sealed' and table_schema = $1",
      [schema],
    );
    const empty: string[] = [];
    for (const { name } of columns)
      if ((await query(`select 1 from ${String(name)} limit 1`)).length === 0) empty.push(String(name));
    return empty;
  });

describe("in mentoring", () => {
  let world: Pairs;
  beforeAll(async () => (world = await pairs()));
  afterAll(() => world.close());

  test("the look finds what is there to be found: a profile's words, in its table and in the write-ahead log", async () => {
    const canaries = new Canaries();
    await world.app.as(
      world.kofi.personId,
      (query) =>
        query("update people.people set about = $1 where id = $2", [canaries.sing(), world.kofi.personId]),
      true,
    );
    const found = () => canaries.found(world.owner);
    expect(await found()).toContain("people.people");
    if (serverFiles().length > 0)
      await expect.poll(found, { timeout: 60_000 }).toContainEqual(expect.stringContaining("pg_wal"));
  });

  test("T11 W10: 300 strings in every confidential field of mentoring are in no table, no log and no write-ahead log", async () => {
    const canaries = new Canaries();
    const { sing } = canaries;
    const relationshipId = world.pair;
    for (let round = 0; canaries.count < 280; round++) {
      const id = newId();
      await write(world.kofi, { id, relationshipId, visibility: "shared", text: sing() });
      const seen = (await listNotes(world.kofi, relationshipId)).find((note) => note.id === id)!.updatedAt;
      await edit(world.kofi, { noteId: id, seen, text: sing() });
      await write(world.kofi, { id: newId(), relationshipId, visibility: "private", text: sing() });
      const day = `2026-01-${String(round + 1).padStart(2, "0")}`;
      await log(world.kofi, {
        id: newId(),
        relationshipId,
        date: day,
        time: "09:00",
        minutes: 30,
        sharedNoteId: newId(),
        sharedNote: sing(),
        privateNoteId: newId(),
        privateNote: sing(),
      });
      const planned = newId();
      const when = { date: day.replace("2026", "2027"), time: "10:00", minutes: 30 };
      await schedule(world.kofi, { id: planned, relationshipId, ...when, agenda: sing() });
      await addPoint(world.amara, { id: newId(), relationshipId, text: sing() });
      await sendMessage(world.amara, { id: newId(), relationshipId, text: sing() });
      await agreeOn(world.amara, {
        id: newId(),
        relationshipId,
        ownerId: world.kofi.personId,
        text: sing(),
        dueOn: null,
      });
      await set(world.kofi, {
        id: newId(),
        relationshipId,
        horizon: "future",
        focusArea: sing(),
        title: sing(),
        why: sing(),
        steps: [{ text: sing(), done: false }],
      });
      await send(world.ines, { id: newId(), recipientId: world.kofi.personId, text: sing() });
      await propose(world.amara, {
        relationshipId,
        version: round + 1,
        cadence: sing(),
        boundaries: sing(),
        confidentiality: sing(),
        menteeExpects: sing(),
        mentorExpects: sing(),
      });
    }
    // What is refused must not leave its words either.
    for (const who of [world.stranger, world.ines, world.tomas])
      await expect(
        write(who, { id: newId(), relationshipId, visibility: "shared", text: sing() }),
      ).rejects.toThrow();
    while (canaries.count < 298)
      await write(world.amara, { id: newId(), relationshipId, visibility: "private", text: sing() });
    await keepDraft(world.amara, { relationshipId, place: "note", text: sing() });
    await leave(world.amara, { relationshipId, reason: sing() });
    await nowhere(canaries, world.owner);
    expect(canaries.count).toBe(300);
    // said of a proposal and of a goal; neither is part of this pair's life here
    expect((await sealedTables(world.owner, "mentoring")).sort()).toEqual([
      "mentoring.decline_reasons",
      "mentoring.goal_reflections",
    ]);
  });
});

describe("in coaching", () => {
  let world: Triangle;
  beforeAll(async () => (world = await people()));
  afterAll(() => world.close());

  test("T11: 200 strings in every confidential field of coaching, the mails about it among them", async () => {
    const canaries = new Canaries();
    const { sing } = canaries;
    const engagementId = await engage(world, { issue: sing(), outcome: sing(), plannedSessions: 1 });
    const { id: requestId } = await requestTo(world.ines, engagementId);
    await keepFeedbackDraft(world.ines, {
      requestId,
      areas: [{ area: sing(), observed: sing(), effect: sing(), priority: "1" }],
      level: "",
    });
    const areas = [1, 2, 3].map((priority) => ({
      ...AREA,
      priority,
      area: sing(),
      observed: sing(),
      effect: sing(),
    }));
    await give(world.ines, { requestId, id: newId(), areas, level: 2, sure: true });
    const [area] = (await getThread(world.lena, engagementId)).areas;
    await answerArea(world.lena, { engagementId, areaId: area!.id, text: sing() });
    await writeScale(world.lena, { engagementId, outcomes: [sing(), sing(), sing(), sing(), sing()] });
    await setTask(world.lena, {
      id: newId(),
      engagementId,
      planItemId: null,
      task: sing(),
      dueOn: "2026-03-01",
    });
    await logCoaching(world.lena, {
      ...{
        id: newId(),
        engagementId,
        date: "2026-02-02",
        time: "10:00",
        minutes: 45,
        onto: null,
        itemIds: [],
      },
      ...{ noteId: newId(), note: sing(), visibility: "between_us" },
      ...{ privateNoteId: newId(), privateNote: sing() },
    });
    await extend(world.lena, { id: newId(), engagementId, sessions: 1, purpose: sing() });
    while (canaries.count < 195) {
      const itemId = newId();
      await addItem(world.kofi, {
        id: itemId,
        engagementId,
        feedbackAreaId: null,
        title: sing(),
        practice: sing(),
      });
      await reviseItem(world.lena, { itemId, title: sing(), practice: sing() });
      for (const visibility of ["everyone", "between_us", "private"] as const)
        await writeCoachingNote(world.lena, {
          id: newId(),
          engagementId,
          sessionId: null,
          visibility,
          text: sing(),
        });
    }
    while (canaries.count < 199)
      await writeCoachingNote(world.kofi, {
        id: newId(),
        engagementId,
        sessionId: null,
        visibility: "between_us",
        text: sing(),
      });
    await pauseEngagement(world.kofi, { engagementId });
    await endEarly(world.kofi, { engagementId, reason: sing() });
    await nowhere(canaries, world.owner);
    expect(canaries.count).toBe(200);
    // a draft goes with what is sent
    expect(await sealedTables(world.owner, "coaching")).toEqual(["coaching.feedback_drafts"]);
  });
});
