import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { agree, propose } from "@/lib/coaching/contracts/commands.ts";
import { getContracts } from "@/lib/coaching/contracts/queries.ts";
import type { Sharing } from "@/lib/coaching/contracts/schema.ts";
import { endEarly } from "@/lib/coaching/engagements/commands.ts";
import { getEngagement } from "@/lib/coaching/engagements/queries.ts";
import { getRequest } from "@/lib/coaching/feedback/queries.ts";
import { ask, give } from "@/lib/coaching/feedback/commands.ts";
import { addItem } from "@/lib/coaching/plans/commands.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { newId } from "@/lib/ids.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { unhidden } from "../../support/sql.ts";
import { answer, AREA, engage, people, requestTo, type Name, type World } from "./triangle.ts";

let world: World;
let id: string;
beforeAll(async () => (world = await people()));
beforeEach(async () => (id = await engage(world)));
afterAll(() => world.close());

const proposed = (who: Name, feedback: Sharing, version = 1, words = "") =>
  propose(world[who], { engagementId: id, version, feedback, words });
const yes = (who: Name, version: number) => agree(world[who], { engagementId: id, version });
const agreed = async (feedback: Sharing) => {
  await proposed("kofi", feedback);
  await yes("lena", 2);
  await yes("ines", 2);
};
const owes = async (who: Name) =>
  (await getEngagement(world[who], id)).duties
    .filter(({ page }) => page === "contract")
    .flatMap((duty) => duty.who);

test("C6: it begins with a page that whoever starts has agreed to; the others owe a yes", async () => {
  expect((await getContracts(world.ines, id)).newest).toMatchObject({
    version: 1,
    feedback: "everything",
    agreedBy: [{ id: world.kofi.personId }],
    agreedAt: null,
  });
  expect(await owes("lena")).toEqual(["coach", "manager"]);
  await yes("lena", 1);
  await yes("lena", 1); // sent again
  expect(await owes("lena")).toEqual(["manager"]);
  await yes("ines", 1);
  expect((await getContracts(world.kofi, id)).newest.agreedAt).not.toBeNull();
});

test("C6: a change holds when all three have agreed, and the version before until then", async () => {
  await proposed("ines", "coach", 1, "We write on Fridays.");
  expect(await getContracts(world.kofi, id)).toMatchObject({
    inForce: "everything",
    newest: { version: 2, words: "We write on Fridays." },
  });
  await expect(yes("kofi", 1)).rejects.toThrow(/another version/);
  await expect(proposed("lena", "areas", 1)).rejects.toThrow(/another version/);
  await yes("kofi", 2);
  expect((await getContracts(world.kofi, id)).inForce).toBe("everything");
  await yes("lena", 2);
  expect((await getContracts(world.kofi, id)).inForce).toBe("coach");
});

test("C6: two who propose at once: one version, and the other is told", async () => {
  const sent = await Promise.allSettled([proposed("kofi", "areas"), proposed("lena", "coach")]);
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test.each([
  ["everything", true, AREA.observed],
  ["areas", true, null],
  ["coach", false, null],
] as const)(
  "C6: agreed “%s”: so far the client reads, by page and by SQL",
  async (sharing, hears, observed) => {
    if (sharing !== "everything") await agreed(sharing);
    await answer(world, id);
    expect((await getThread(world.lena, id)).areas).toMatchObject([AREA]);
    expect((await getThread(world.ines, id)).areas).toMatchObject([AREA]);
    const mine = (await getThread(world.kofi, id)).areas;
    expect(mine.map((area) => area.observed)).toEqual(hears ? [observed] : []);
    const count = async (table: string) =>
      (await world.app.as(world.kofi.personId, (query) => query(`select t.* from coaching.${table} t`)))
        .length;
    const details = await world.app.as(world.kofi.personId, (query) =>
      query(
        "select 1 from coaching.feedback_details d join coaching.feedback_areas a on a.id = d.area_id join coaching.manager_feedback f on f.id = a.feedback_id where f.engagement_id = $1",
        [id],
      ),
    );
    expect(details).toHaveLength(observed ? 1 : 0);
    expect(await count("feedback_areas")).toBeGreaterThanOrEqual(hears ? 1 : 0);
  },
);

test("C6: the writer is told who will read, and that promise outlives every later version", async () => {
  await agreed("coach");
  const { id: requestId } = await requestTo(world.ines, id);
  expect(await getRequest(world.ines, requestId)).toMatchObject({
    sharing: "coach",
    audience: { readers: [{ role: "you" }, { name: "lena", hat: "coach" }], few: true },
    detailAudience: { readers: [{ role: "you" }, { name: "lena", hat: "coach" }], few: true },
  });
  await answer(world, id);
  await proposed("lena", "everything", 2);
  await yes("kofi", 3);
  await yes("ines", 3);
  expect((await getContracts(world.kofi, id)).inForce).toBe("everything");
  expect((await getThread(world.kofi, id)).areas).toEqual([]);
  const [row] = await unhidden(world.owner, (query) =>
    query("select shared::text as shared from coaching.manager_feedback where engagement_id = $1", [id]),
  );
  expect(row).toMatchObject({ shared: "coach" });
});

test("C3: what the coach makes of it the client sees, as the plan", async () => {
  await agreed("coach");
  await answer(world, id);
  const [area] = (await getThread(world.lena, id)).areas;
  const item = { id: newId(), engagementId: id, feedbackAreaId: area!.id, title: "Ask first", practice: "" };
  await addItem(world.lena, item);
  expect(await getThread(world.kofi, id)).toMatchObject({
    areas: [],
    others: [{ title: "Ask first", fromFeedback: true }],
  });
});

test("a yes goes with the feedback, without any sign-in", async () => {
  await yes("lena", 1);
  const { id: requestId } = await requestTo(world.ines, id);
  expect(await getRequest(world.ines, requestId)).toMatchObject({ toAgree: true });
  await give(world.ines, { requestId, id: newId(), areas: [AREA], level: null, sure: false, agree: true });
  expect((await getContracts(world.kofi, id)).newest.agreedAt).not.toBeNull();
});

test("C9: a new manager owes a yes of their own; what is in force stays in force", async () => {
  await agreed("areas");
  const to = (name: Name) =>
    setManager(world.noor, {
      personId: world.kofi.personId,
      manager: { kind: "person", id: world[name].personId },
    });
  await to("viktor");
  expect(await owes("viktor")).toEqual(["manager"]);
  expect((await getContracts(world.viktor, id)).inForce).toBe("areas");
  await expect(yes("ines", 2)).rejects.toMatchObject({ code: "NotFound" });
  await yes("viktor", 2);
  expect(await owes("viktor")).toEqual([]);
  await ask(world.lena, { engagementId: id, occasion: "on_demand" });
  await to("ines");
});

test("strangers find nothing, and after the end nothing is changed", async () => {
  for (const who of ["stranger", "mei", "ruth", "helena", "noor"] as const) {
    await expect(getContracts(world[who], id)).rejects.toMatchObject({ code: "NotFound" });
    await expect(proposed(who, "coach")).rejects.toMatchObject({ code: "NotFound" });
  }
  await endEarly(world.kofi, { engagementId: id, reason: "The team was dissolved" });
  await expect(proposed("kofi", "coach")).rejects.toThrow(/has ended/);
});
