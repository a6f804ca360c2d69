import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { assess } from "@/lib/coaching/assessments/commands.ts";
import { askFollowUps } from "@/lib/coaching/assessments/follow-up.ts";
import { complete } from "@/lib/coaching/engagements/commands.ts";
import { getEngagement } from "@/lib/coaching/engagements/queries.ts";
import { rateGoal, writeScale } from "@/lib/coaching/goals/commands.ts";
import { findScale } from "@/lib/coaching/goals/queries.ts";
import { write } from "@/lib/coaching/notes/commands.ts";
import { listNotes } from "@/lib/coaching/notes/queries.ts";
import { log } from "@/lib/coaching/sessions/log.ts";
import { setTask, tickTask } from "@/lib/coaching/tasks/commands.ts";
import { listTasks } from "@/lib/coaching/tasks/queries.ts";
import { asPerson } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import { say } from "@/lib/words/said.ts";
import { unhidden } from "../../support/sql.ts";
import { engage, people, type Name, type World } from "./triangle.ts";

let world: World;
let id: string;
beforeAll(async () => (world = await people()));
beforeEach(async () => (id = await engage(world)));
afterAll(() => world.close());

const THREE = ["kofi", "lena", "ines"] as const;
const OUTCOMES: [string, string, string, string, string] = [
  "far below",
  "below",
  "as expected",
  "above",
  "far above",
];
const scale = (who: Name, outcomes = OUTCOMES) => writeScale(world[who], { engagementId: id, outcomes });
const rate = (who: Name, score: number) =>
  rateGoal(world[who], { id: newId(), engagementId: id, occasion: "final", score });
async function finish(): Promise<void> {
  for (const who of THREE)
    await assess(world[who], { id: newId(), engagementId: id, occasion: "final", level: 3 });
  await complete(world.kofi, { engagementId: id });
}
const endedDaysAgo = (days: number) =>
  unhidden(
    world.owner,
    (query) =>
      query(
        "update coaching.completions set accepted_at = now() - $2 * interval '1 day' where engagement_id = $1",
        [id, days],
      ),
    true,
  );
const lookBack = (who: Name) =>
  assess(world[who], { id: newId(), engagementId: id, occasion: "follow_up", level: 4 });

test("C4: five outcomes written by client or coach, rated by the three, and fixed with the first rating", async () => {
  await expect(rate("kofi", 1)).rejects.toThrow(/no scale/);
  await expect(scale("ines")).rejects.toThrow(/client and the coach/);
  await scale("lena", ["aaa", "bbb", "ccc", "ddd", "eee"]);
  await scale("kofi");
  await rate("kofi", 1);
  await rate("ines", -1);
  expect(await findScale(world.lena, id)).toMatchObject({
    outcomes: OUTCOMES,
    ratings: [
      { role: "client", score: 1 },
      { role: "manager", score: -1 },
    ],
  });
  await expect(scale("lena")).rejects.toThrow(/stays as it is/);
  const raw = await unhidden(world.owner, (query) =>
    query("select encode(sealed, 'escape') as text from coaching.goal_scales"),
  );
  expect(raw.map((row) => String(row["text"])).join()).not.toContain("as expected");
  for (const who of ["stranger", "mei", "ruth", "noor"] as const) {
    await expect(findScale(world[who], id)).rejects.toMatchObject({ code: "NotFound" });
    await expect(rate(who, 0)).rejects.toMatchObject({ code: "NotFound" });
  }
});

test("what is to be practised has a day, and is the client's when it is due; the manager reads it", async () => {
  const task = {
    id: newId(),
    engagementId: id,
    planItemId: null,
    task: "Ask for one night",
    dueOn: "2026-03-02",
  };
  await setTask(world.lena, task);
  await setTask(world.lena, task); // sent again
  expect(await listTasks(world.ines, id)).toMatchObject([{ task: "Ask for one night", doneAt: null }]);
  const due = async () =>
    (await getEngagement(world.kofi, id)).duties.filter(({ said }) => said.key === "coaching.duty.practise");
  expect(await due()).toMatchObject([{ who: ["client"], said: say("coaching.duty.practise", { count: 1 }) }]);
  await expect(tickTask(world.ines, { taskId: task.id, done: true })).rejects.toThrow(/client and the coach/);
  await tickTask(world.kofi, { taskId: task.id, done: true });
  expect(await due()).toEqual([]);
  await expect(tickTask(world.mei, { taskId: task.id, done: false })).rejects.toMatchObject({
    code: "NotFound",
  });
});

test("C6: a session in four steps, a reflection of the client's: each reaches whom it says", async () => {
  const grow = { goal: "Say it", reality: "I do not", options: "Today or never", will: "Today" };
  await log(world.lena, {
    ...{
      id: newId(),
      engagementId: id,
      date: "2026-03-02",
      time: "10:00",
      minutes: 60,
      onto: null,
      itemIds: [],
    },
    ...{
      note: "",
      grow,
      noteId: newId(),
      visibility: "everyone" as const,
      privateNote: "",
      privateNoteId: newId(),
    },
  });
  const note = {
    id: newId(),
    engagementId: id,
    sessionId: null,
    kind: "reflection" as const,
    text: "It was the silence",
  };
  await write(world.kofi, { ...note, visibility: "between_us" });
  expect(await listNotes(world.lena, id)).toMatchObject([
    { kind: "reflection" },
    { kind: "note", text: "", grow },
  ]);
  expect(await listNotes(world.ines, id)).toMatchObject([{ grow }]);
  await expect(write(world.lena, { ...note, id: newId(), visibility: "everyone" })).rejects.toThrow(
    /client’s/,
  );
});

test("after the end there is a thank-you, and not before", async () => {
  const note = {
    engagementId: id,
    sessionId: null,
    visibility: "everyone" as const,
    kind: "thanks" as const,
    text: "You asked who reads it",
  };
  await expect(write(world.kofi, { ...note, id: newId() })).rejects.toThrow();
  await finish();
  await write(world.kofi, { ...note, id: newId() });
  expect(await listNotes(world.ines, id)).toMatchObject([{ kind: "thanks" }]);
  await expect(write(world.kofi, { ...note, id: newId(), kind: "note" })).rejects.toThrow(/completed/);
});

test("ninety days after the end the three are asked once whether it held, and not a day before", async () => {
  await finish();
  await endedDaysAgo(89);
  expect(await askFollowUps()).toBe(0);
  await expect(lookBack("kofi")).rejects.toThrow(/[Nn]inety/);
  await endedDaysAgo(90);
  expect(
    (await Promise.all([askFollowUps(), askFollowUps(), askFollowUps()])).reduce((a, b) => a + b, 0),
  ).toBe(1);
  for (const who of THREE)
    expect(
      await asPerson(world[who], (db) =>
        db.notification.count({ where: { kind: "follow-up.asked", subjectId: id } }),
      ),
    ).toBe(1);
  expect((await getEngagement(world.ines, id)).duties).toMatchObject([
    { who: ["client", "coach", "manager"], said: say("coaching.duty.held") },
  ]);
  await lookBack("kofi");
  await lookBack("ines");
  expect(await getEngagement(world.lena, id)).toMatchObject({
    state: "completed",
    duties: [{ who: ["coach"] }],
  });
  await expect(lookBack("stranger")).rejects.toMatchObject({ code: "NotFound" });
});
