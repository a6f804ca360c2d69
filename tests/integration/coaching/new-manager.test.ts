import { afterAll, beforeAll, expect, test } from "vitest";
import { assess } from "@/lib/coaching/assessments/commands.ts";
import { dutiesOf } from "@/lib/coaching/engagements/duties.ts";
import { getEngagement, listMyEngagements } from "@/lib/coaching/engagements/queries.ts";
import { ask, give } from "@/lib/coaching/feedback/commands.ts";
import { getRequest } from "@/lib/coaching/feedback/queries.ts";
import { listNotes } from "@/lib/coaching/notes/queries.ts";
import { addItem } from "@/lib/coaching/plans/commands.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { now } from "@/lib/clock.ts";
import { newId } from "@/lib/ids.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { inEnglish } from "@/lib/words/said.ts";
import { answer, AREA, engage, people, requestTo, type World } from "./triangle.ts";

let world: World;
let id: string;
beforeAll(async () => {
  world = await people();
  id = await engage(world);
  await answer(world, id, 2);
  const [area] = (await getThread(world.lena, id)).areas;
  await addItem(world.lena, {
    id: newId(),
    engagementId: id,
    feedbackAreaId: area!.id,
    title: "Ask first",
    practice: "",
  });
  await assess(world.kofi, { id: newId(), engagementId: id, occasion: "baseline", level: 2 });
  await setManager(world.noor, {
    personId: world.kofi.personId,
    manager: { kind: "person", id: world.viktor.personId },
  });
});
afterAll(() => world.close());

test("C9: the new manager sees issue, plan and levels, and none of the former's words", async () => {
  const space = await getEngagement(world.viktor, id);
  expect(space).toMatchObject({
    role: "manager",
    issue: "Code reviews with a senior colleague end in silence",
  });
  expect(space.levels).toMatchObject([
    { role: "manager", level: 2 },
    { role: "client", level: 2 },
  ]);
  const thread = await getThread(world.viktor, id);
  expect(thread.areas).toEqual([]);
  expect(thread.others).toMatchObject([{ title: "Ask first", fromFeedback: true }]);
  const everything = JSON.stringify([
    space,
    thread,
    await listNotes(world.viktor, id),
    await listMyEngagements(world.viktor),
  ]);
  for (const word of Object.values(AREA).filter((each) => typeof each === "string"))
    expect(everything).not.toContain(word);
  expect(everything).not.toContain("ines");
});

test("C9: nor by SQL: no row of the former's feedback, its areas or its requests", async () => {
  for (const table of ["manager_feedback", "feedback_areas", "feedback_requests"])
    expect(
      await world.app.as(world.viktor.personId, (query) => query(`select 1 from coaching.${table}`)),
    ).toHaveLength(0);
});

test("C9: the former manager is out of it at once", async () => {
  await expect(getEngagement(world.ines, id)).rejects.toMatchObject({ code: "NotFound" });
  await expect(getThread(world.ines, id)).rejects.toMatchObject({ code: "NotFound" });
  const request = await requestTo(world.ines, id);
  await expect(getRequest(world.ines, request.id)).rejects.toMatchObject({ code: "NotFound" });
  await expect(
    give(world.ines, { requestId: request.id, id: newId(), areas: [AREA], level: null, sure: false }),
  ).rejects.toMatchObject({ code: "NotFound" });
  await expect(
    assess(world.ines, { id: newId(), engagementId: id, occasion: "final", level: 5 }),
  ).rejects.toMatchObject({ code: "NotFound" });
});

test("C9: client and coach keep what was said, the coach is told to ask the new manager, who answers for themselves", async () => {
  expect((await getThread(world.kofi, id)).areas).toMatchObject([AREA]);
  const coachOwes = dutiesOf(await getEngagement(world.lena, id), now()).map(({ said }) => inEnglish(said));
  expect(coachOwes).toContain("ask viktor for feedback");
  await ask(world.lena, { engagementId: id, occasion: "on_demand" });
  const { id: requestId } = await requestTo(world.viktor, id);
  await give(world.viktor, {
    requestId,
    id: newId(),
    areas: [{ ...AREA, area: "Pace" }],
    level: null,
    sure: false,
  });
  expect((await getThread(world.viktor, id)).areas).toMatchObject([{ area: "Pace" }]);
  expect((await getThread(world.lena, id)).areas).toHaveLength(2);
});
