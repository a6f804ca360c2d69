import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { reach, revise, set, tickStep } from "@/lib/mentoring/goals/commands.ts";
import { listGoals } from "@/lib/mentoring/goals/queries.ts";
import { SetGoal } from "@/lib/mentoring/goals/schema.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const words = { horizon: "future" as const, focusArea: "Self-confidence", title: "Speak first", why: "Because I wait", steps: [{ text: "Once a week", done: false }, { text: "In the big room", done: false }] }; // prettier-ignore
const goal = async (id: string, who = world.amara) =>
  (await listGoals(who, world.pair)).find((each) => each.id === id)!;

test("steps come from lines, and empty ones are left out", () => {
  const parsed = SetGoal.parse({
    id: newId(),
    relationshipId: newId(),
    horizon: "future",
    title: "t",
    steps: " one \n\n two",
  });
  expect(parsed.steps).toEqual([{ text: "one", done: false }, { text: "two", done: false }]); // prettier-ignore
});

test("a goal of either partner is read, revised, ticked and reached by both", async () => {
  const id = newId();
  const input = { id, relationshipId: world.pair, ...words };
  await Promise.all([set(world.kofi, input), set(world.kofi, input)]);
  expect(await listGoals(world.amara, world.pair)).toHaveLength(1);
  await tickStep(world.amara, { goalId: id, seen: (await goal(id)).updatedAt, step: 1, done: true });
  expect((await goal(id)).steps.map((step) => step.done)).toEqual([false, true]);
  await revise(world.kofi, { goalId: id, seen: (await goal(id)).updatedAt, ...words, title: "Speak early" });
  await reach(world.amara, { goalId: id, reached: true });
  expect(await goal(id, world.kofi)).toMatchObject({
    title: "Speak early",
    reachedAt: expect.any(Date) as Date,
  });
});

test("T34: of 20 edits made on the same view one stands, and 19 are told", async () => {
  const id = newId();
  await set(world.kofi, { id, relationshipId: world.pair, ...words });
  const seen = (await goal(id)).updatedAt;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      revise(i % 2 ? world.kofi : world.amara, { goalId: id, seen, ...words, title: `title ${i}` }),
    ),
  );
  expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
});

test("strangers, managers and admins get the answer for what is not there", async () => {
  const [first] = await listGoals(world.kofi, world.pair);
  for (const who of [world.stranger, world.ines, world.tomas, world.noor, world.lena]) {
    await expect(listGoals(who, world.pair)).rejects.toMatchObject({ code: "NotFound" });
    await expect(set(who, { id: newId(), relationshipId: world.pair, ...words })).rejects.toMatchObject({
      code: "NotFound",
    });
    await expect(reach(who, { goalId: first!.id, reached: true })).rejects.toMatchObject({
      code: "NotFound",
    });
    await expect(revise(who, { goalId: first!.id, seen: first!.updatedAt, ...words })).rejects.toMatchObject({
      code: "NotFound",
    });
  }
});
