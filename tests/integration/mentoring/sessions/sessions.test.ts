import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { listNotes } from "@/lib/mentoring/notes/queries.ts";
import { pause, resume } from "@/lib/mentoring/relationships/commands.ts";
import { correct, schedule } from "@/lib/mentoring/sessions/commands.ts";
import { log } from "@/lib/mentoring/sessions/log.ts";
import { listSessions } from "@/lib/mentoring/sessions/queries.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const met = (date: string, change: Record<string, unknown> = {}) => ({
  id: newId(),
  relationshipId: world.pair,
  date,
  time: "10:00",
  minutes: 45,
  sharedNoteId: newId(),
  sharedNote: "",
  privateNoteId: newId(),
  privateNote: "",
  ...change,
});
const find = async (id: string, who = world.kofi) =>
  (await listSessions(who, world.pair)).find((each) => each.id === id);

describe("L1: a session is logged once", () => {
  test("50 identical requests at once make one session, one note of each kind, one event, one notice", async () => {
    const input = met("2026-02-02", { sharedNote: "What we both want to keep", privateNote: "For me" });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => log(world.kofi, input)));
    expect(new Set(outcomes.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ outcome: "kept", sessionId: input.id })]),
    );
    const counts = await unhidden(
      world.owner,
      (query) =>
      query(`select (select count(*)::int from mentoring.sessions where id = $1) as sessions, (select count(*)::int from mentoring.notes where session_id = $1) as notes,
                    (select count(*)::int from ops.events where subject_id = $1) as events, (select count(*)::int from ops.notifications where kind = 'relationship.session-logged') as notices`, [input.id]), // prettier-ignore
    );
    expect([...counts]).toEqual([expect.objectContaining({ sessions: 1, notes: 2, events: 1, notices: 1 })]);
  });

  test("the other partner logging the same start and length is shown the one there, and nothing is written", async () => {
    const first = met("2026-02-16");
    await log(world.kofi, first);
    // Lisbon and London share the clock, so that the same wall time is the same moment
    const second = met("2026-02-16", { sharedNote: "not to be lost" });
    expect(await log(world.amara, second)).toEqual({
      outcome: "there-already",
      sessionId: first.id,
      state: "held",
    });
    expect((await listNotes(world.amara, world.pair)).some((note) => note.text === "not to be lost")).toBe(
      false,
    );
    expect(await log(world.amara, { ...second, onto: first.id })).toEqual({
      outcome: "kept",
      sessionId: first.id,
    });
    expect(
      (await listNotes(world.kofi, world.pair)).find((note) => note.text === "not to be lost")?.sessionId,
    ).toBe(first.id);
  });

  test("both at the same moment: one row", async () => {
    const outcomes = await Promise.all([
      log(world.kofi, met("2026-02-23")),
      log(world.amara, met("2026-02-23")),
    ]);
    expect(outcomes.map((each) => each.outcome).sort()).toEqual(["kept", "there-already"]);
  });

  test("a form sent again with other values is not taken for the same", async () => {
    const input = met("2026-03-02");
    await log(world.kofi, input);
    expect(await log(world.kofi, { ...input, minutes: 60 })).toMatchObject({
      outcome: "there-already",
      sessionId: input.id,
    });
    expect((await find(input.id))?.minutes).toBe(45);
  });

  test("what was planned for that hour is marked as held when it was meant", async () => {
    const id = newId();
    await schedule(world.kofi, {
      id,
      relationshipId: world.pair,
      date: "2031-05-05",
      time: "10:00",
      minutes: 45,
      agenda: "",
    });
    await unhidden(
      world.owner,
      (query) =>
        query("update mentoring.sessions set starts_at = '2026-03-16T10:00:00Z' where id = $1", [id]),
      true,
    );
    const input = met("2026-03-16");
    expect(await log(world.amara, input)).toEqual({
      outcome: "there-already",
      sessionId: id,
      state: "scheduled",
    });
    await log(world.amara, { ...input, onto: id });
    expect((await find(id))?.state).toBe("held");
  });

  test("what was held cannot lie in the future, by command or by SQL", async () => {
    await expect(log(world.kofi, met("2031-01-01"))).rejects.toMatchObject({ code: "Invalid" });
    await expect(
      world.app.as(world.kofi.personId, (query) =>
        query(
          "insert into mentoring.sessions (id, relationship_id, starts_at, minutes, state, created_by, updated_at) values ($1, $2, now() + interval '1 hour', 45, 'held', $3, now())",
          [newId(), world.pair, world.kofi.personId],
        ),
      ),
    ).rejects.toMatchObject({ code: "TRL01" });
  });
});

describe("corrections", () => {
  test("the partner corrects; what it was before is kept with who and when, for the two only", async () => {
    const input = met("2026-04-06");
    await log(world.kofi, input);
    const seen = (await find(input.id, world.amara))!.updatedAt;
    await correct(world.amara, {
      sessionId: input.id,
      seen,
      date: "2026-04-06",
      time: "11:30",
      minutes: 60,
      state: "held",
    });
    const session = await find(input.id);
    expect(session).toMatchObject({ minutes: 60, startsAt: new Date("2026-04-06T10:30:00Z") });
    expect(session?.history).toEqual([
      expect.objectContaining({
        minutes: 45,
        changedBy: world.amara.personId,
        startsAt: new Date("2026-04-06T09:00:00Z"),
      }),
    ]);
    for (const who of [world.tomas, world.ines])
      expect(
        await world.app.as(who.personId, (query) => query("select * from mentoring.session_changes")),
      ).toHaveLength(0);
  });

  test("T34: of two corrections made on the same view, one stands and the other is told", async () => {
    const input = met("2026-04-20");
    await log(world.kofi, input);
    const seen = (await find(input.id))!.updatedAt;
    const change = { sessionId: input.id, seen, date: "2026-04-20", time: "10:00", state: "held" as const };
    const outcomes = await Promise.allSettled([
      correct(world.kofi, { ...change, minutes: 30 }),
      correct(world.amara, { ...change, minutes: 90 }),
    ]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a correction onto another session's time is refused", async () => {
    const [a, b] = [met("2026-05-04"), met("2026-05-05")];
    await log(world.kofi, a);
    await log(world.kofi, b);
    const seen = (await find(b.id))!.updatedAt;
    await expect(
      correct(world.kofi, {
        sessionId: b.id,
        seen,
        date: "2026-05-04",
        time: "10:00",
        minutes: 45,
        state: "held",
      }),
    ).rejects.toThrow(/another session/);
  });
});

test("a planned session is at the planner's wall time", async () => {
  const id = newId();
  await schedule(world.amara, {
    id,
    relationshipId: world.pair,
    date: "2031-07-07",
    time: "09:00",
    minutes: 45,
    agenda: "The offer",
  });
  expect(await find(id, world.amara)).toMatchObject({
    startsAt: new Date("2031-07-07T08:00:00Z"),
    state: "scheduled",
  });
  await expect(
    schedule(world.amara, {
      id: newId(),
      relationshipId: world.pair,
      date: "2026-01-01",
      time: "09:00",
      minutes: 45,
      agenda: "",
    }),
  ).rejects.toThrow(/has passed/);
});

test("strangers and managers cannot list, log, correct or guess", async () => {
  const input = met("2026-06-01");
  await log(world.kofi, input);
  for (const who of [world.stranger, world.ines, world.tomas, world.noor, world.priya]) {
    await expect(listSessions(who, world.pair)).rejects.toMatchObject({ code: "NotFound" });
    await expect(log(who, { ...met("2026-06-02") })).rejects.toMatchObject({ code: "NotFound" });
    await expect(correct(who, { sessionId: input.id, seen: new Date(), date: "2026-06-01", time: "10:00", minutes: 45, state: "missed" })).rejects.toMatchObject({ code: "NotFound" }); // prettier-ignore
  }
  // a partner elsewhere may not put their notes with this session either
  await expect(
    log(world.priya, met("2026-06-03", { relationshipId: world.recused, onto: input.id })),
  ).rejects.toMatchObject({ code: "NotFound" });
});

test("nothing is added while the pair rests", async () => {
  await pause(world.kofi, { relationshipId: world.pair });
  await expect(log(world.amara, met("2026-06-15"))).rejects.toThrow(/paused/);
  await resume(world.kofi, { relationshipId: world.pair });
  await expect(log(world.amara, met("2026-06-15"))).resolves.toMatchObject({ outcome: "kept" });
});
