import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, give } from "@/lib/coaching/feedback/commands.ts";
import { dutiesOf } from "@/lib/coaching/engagements/duties.ts";
import { getEngagement } from "@/lib/coaching/engagements/queries.ts";
import { getRequest } from "@/lib/coaching/feedback/queries.ts";
import { addItem } from "@/lib/coaching/plans/commands.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { at, now } from "@/lib/clock.ts";
import { newId } from "@/lib/ids.ts";
import { inEnglish } from "@/lib/words/said.ts";
import { answer, AREA, engage, people, requestTo, type World } from "./triangle.ts";

let world: World;
let id: string;
beforeAll(async () => {
  world = await people();
  id = await engage(world);
});
afterAll(() => world.close());

const say = async (more: object = {}) => ({
  requestId: (await requestTo(world.ines, id)).id,
  id: newId(),
  areas: [AREA],
  level: null,
  sure: false,
  ...more,
});

test("W4: what seems to speak of mentoring is handed back once, with nothing kept", async () => {
  const areas = [AREA, { ...AREA, observed: "Perhaps his mentor could talk to him" }];
  expect(await give(world.ines, await say({ areas }))).toEqual({ outcome: "reconsider", areas: [1] });
  expect((await getThread(world.kofi, id)).areas).toEqual([]);
  expect((await getRequest(world.ines, (await requestTo(world.ines, id)).id)).standing).toBe("open");
});

test("C2: the manager's areas reach client and coach; sent twice they are kept once; a second answer is refused", async () => {
  const said = await say({ areas: [AREA, { ...AREA, area: "Saying no", priority: 2 }], level: 2 });
  const kept = { outcome: "kept" };
  expect(await Promise.all([1, 2, 3].map(() => give(world.ines, said)))).toEqual([kept, kept, kept]);
  expect(await give(world.ines, said)).toEqual(kept);
  for (const who of [world.kofi, world.lena, world.ines])
    expect((await getThread(who, id)).areas).toMatchObject([AREA, { area: "Saying no", priority: 2 }]);
  expect((await getEngagement(world.lena, id)).levels).toMatchObject([
    { role: "manager", occasion: "baseline", level: 2 },
  ]);
  await expect(give(world.ines, await say())).rejects.toThrow(/answered already/);
});

test("C3: the coach sees what is not picked up, and each item shows the feedback it came from", async () => {
  const waiting = async () =>
    dutiesOf(await getEngagement(world.lena, id), now()).find(({ page }) => page === "plan")?.said.values[
      "count"
    ];
  expect(await waiting()).toBe(2);
  const [first] = (await getThread(world.lena, id)).areas;
  const item = {
    id: newId(),
    engagementId: id,
    feedbackAreaId: first!.id,
    title: "Ask before merging",
    practice: "",
  };
  await addItem(world.lena, item);
  await addItem(world.lena, item); // sent again
  expect(await waiting()).toBe(1);
  for (const who of [world.kofi, world.lena, world.ines])
    expect((await getThread(who, id)).areas[0]!.items).toMatchObject([
      { title: "Ask before merging", fromFeedback: true },
    ]);
});

test("C3: an item comes from feedback of its own engagement; the database says so too", async () => {
  const other = await engage(world, { coachId: world.lena.personId }, "mei");
  const [area] = (await getThread(world.lena, id)).areas;
  const item = { id: newId(), engagementId: other, feedbackAreaId: area!.id, title: "Strays", practice: "" };
  await expect(addItem(world.lena, item)).rejects.toMatchObject({ code: "NotFound" });
  await expect(
    world.app.as(world.lena.personId, (query) =>
      query(
        "insert into coaching.plan_items (id, engagement_id, feedback_area_id, author_id, sealed) values ($1, $2, $3, $4, '\\x00')",
        [newId(), other, area!.id, world.lena.personId],
      ),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("the manager reads the plan and does not write it; strangers find nothing", async () => {
  const item = { id: newId(), engagementId: id, feedbackAreaId: null, title: "My own idea", practice: "" };
  await expect(addItem(world.ines, item)).rejects.toThrow(/client and the coach/);
  for (const who of [world.stranger, world.helena, world.ruth, world.mei]) {
    await expect(addItem(who, item)).rejects.toMatchObject({ code: "NotFound" });
    await expect(getThread(who, id)).rejects.toMatchObject({ code: "NotFound" });
    await expect(give(who, await say())).rejects.toMatchObject({ code: "NotFound" });
    await expect(ask(who, { engagementId: id, occasion: "midway" })).rejects.toMatchObject({
      code: "NotFound",
    });
  }
});

test("C2: asked again only when nothing waits, and of nobody but the manager of record", async () => {
  await ask(world.lena, { engagementId: id, occasion: "midway" });
  await expect(ask(world.kofi, { engagementId: id, occasion: "midway" })).rejects.toThrow(/not answered yet/);
  await expect(
    world.app.as(world.lena.personId, (query) =>
      query(
        "insert into coaching.feedback_requests (id, engagement_id, manager_id, occasion, token_hash, expires_at) values ($1, $2, $3, 'midway', '\\x77', now() + interval '1 day')",
        [newId(), id, world.stranger.personId],
      ),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("a request that has expired is not answered; the coach is told to ask again", async () => {
  const later = new Date(Date.now() + 15 * 86_400_000);
  await at(later, async () => {
    await expect(give(world.ines, await say())).rejects.toThrow(/expired/);
    expect((await getRequest(world.ines, (await requestTo(world.ines, id)).id)).standing).toBe("expired");
  });
  const fresh = await engage(world, { coachId: world.ruth.personId });
  await at(later, async () => {
    const duties = dutiesOf(await getEngagement(world.ruth, fresh), later);
    expect(duties.map(({ said }) => inEnglish(said))).toContain("ask ines for feedback");
  });
  await answer(world, fresh);
  expect((await getThread(world.ruth, fresh)).areas).toHaveLength(1);
});
