import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { saveSection, startNextVersion, submitDesign, approveDesign, withdrawDesign } from "@/lib/mentoring/designs/commands.ts"; // prettier-ignore
import { getDesign } from "@/lib/mentoring/designs/queries.ts";
import { admins, components, type World } from "./world.ts";

let world: World;
let programId: string;
let designId: string;
beforeAll(async () => (world = await admins()));
afterAll(() => world.close());
beforeEach(async () => ({ programId, designId } = await world.program()));

const purpose = (statement: string) => ({ section: "purpose" as const, value: { statement, measures: [] } });
const read = () => getDesign(world.noor, programId);

test("a section is saved as it was typed, and only that section", async () => {
  const before = await read();
  const saved = await saveSection(world.noor, { designId, revision: 0, ...purpose("Why we do this") });
  expect(saved).toEqual({ revision: 1 });
  const after = await read();
  expect(after.content.purpose.statement).toBe("Why we do this");
  expect({ ...after.content, purpose: null }).toEqual({ ...before.content, purpose: null });
  expect(after.missing.map((each) => each.code)).toEqual(["purpose.measure"]);
});

test("T34: a stale edit is a conflict and overwrites nothing", async () => {
  await saveSection(world.noor, { designId, revision: 0, ...purpose("noor's") });
  await expect(
    saveSection(world.tomas, { designId, revision: 0, ...purpose("tomas's") }),
  ).rejects.toMatchObject({
    code: "Conflict",
    message: expect.stringContaining("Nothing of theirs or yours is lost"),
  });
  expect((await read()).content.purpose.statement).toBe("noor's");
});

test("T34: of twenty edits at one reading one is taken, and the revision says so", async () => {
  const edits = Array.from({ length: 20 }, (_, i) =>
    saveSection(i % 2 ? world.noor : world.tomas, { designId, revision: 0, ...purpose(`edit ${i}`) }),
  );
  const outcomes = await Promise.allSettled(edits);
  expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  const won = outcomes.findIndex((each) => each.status === "fulfilled");
  expect(await read()).toMatchObject({ revision: 1, content: { purpose: { statement: `edit ${won}` } } });
});

test("T34: an edit and an approval at once: what is frozen is what the approver read", async () => {
  for (let round = 0; round < 8; round++) {
    const { programId, designId } = await world.program();
    await submitDesign(world.noor, { designId });
    const months = 13 + round;
    const [edit, approval] = await Promise.allSettled([
      saveSection(world.noor, {
        designId,
        revision: 0,
        section: "components",
        value: components({ months }),
      }),
      approveDesign(world.tomas, { designId, revision: 0 }),
    ]);
    expect([edit.status, approval.status].sort()).toEqual(["fulfilled", "rejected"]);
    const design = await getDesign(world.noor, programId);
    expect(design.approved !== null).toBe(approval.status === "fulfilled");
    expect(design.content.components.months).toBe(edit.status === "fulfilled" ? months : 12);
  }
});

test("a stranger, a manager and somebody who keeps no program find no design", async () => {
  await submitDesign(world.noor, { designId });
  for (const who of [world.samuel, world.ines, world.kofi]) {
    await expect(getDesign(who, programId)).rejects.toMatchObject({ code: "NotFound" });
    const tries = [
      () => saveSection(who, { designId, revision: 0, ...purpose("mine now") }),
      () => submitDesign(who, { designId }),
      () => withdrawDesign(who, { designId }),
      () => approveDesign(who, { designId, revision: 0 }),
      () => startNextVersion(who, { designId }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "NotFound" });
    const rows = await world.app.as(who.personId, (query) =>
      query("select 1 from mentoring.designs where id = $1", [designId]),
    );
    expect(rows).toHaveLength(0);
  }
});

test("an admin of another program finds no design either", async () => {
  const other = await world.program({ alone: true });
  await expect(getDesign(world.tomas, other.programId)).rejects.toMatchObject({ code: "NotFound" });
  await expect(
    saveSection(world.tomas, { designId: other.designId, revision: 0, ...purpose("x") }),
  ).rejects.toMatchObject({ code: "NotFound" });
});
