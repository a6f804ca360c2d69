import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  approveDesign,
  saveSection,
  startNextVersion,
  submitDesign,
} from "@/lib/mentoring/designs/commands.ts";
import { getDesign } from "@/lib/mentoring/designs/queries.ts";
import { aroundVersion } from "@/lib/mentoring/designs/versions.ts";
import { pause } from "@/lib/mentoring/relationships/commands.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { findNewerVersion, moveOver } from "@/lib/mentoring/relationships/versions.ts";
import { pairs, type World } from "./pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

type Who = World["kofi"];
const cadence = async (who: Who) => (await getRelationship(who, world.pair)).design.cadenceWeeks;

/** The next version, written by noor and approved by tomas. */
async function next(change: "cadence" | "model"): Promise<string> {
  const { noor, tomas, programId } = world;
  await startNextVersion(noor, { designId: (await getDesign(noor, programId)).id });
  const { id: designId, revision, content } = await getDesign(noor, programId);
  await saveSection(noor, {
    designId,
    revision,
    ...(change === "cadence"
      ? { section: "components", value: { ...content.components, cadenceWeeks: 2 } }
      : { section: "model", value: { kind: "circle", groupSize: 6 } }),
  });
  await submitDesign(noor, { designId });
  await approveDesign(tomas, { designId, revision: revision + 1 });
  return designId;
}

describe("D4: a new version while relationships run", () => {
  let designId: string;
  const input = () => ({ relationshipId: world.pair, designId });

  test("before there is one, there is nothing to move to", async () => {
    expect(await findNewerVersion(world.kofi, world.pair)).toBeNull();
  });

  test("once approved, everybody under the old one is told, also the pair of somebody its author manages", async () => {
    designId = await next("cadence");
    for (const who of [world.kofi, world.amara, world.priya, world.lena])
      expect(
        await world.app.as(who.personId, (query) =>
          query("select 1 from ops.notifications where kind = 'relationship.new-version'"),
        ),
      ).toHaveLength(1);
    expect(await cadence(world.kofi)).toBe(3);
    expect((await aroundVersion(world.tomas, world.programId, 2)).live).toEqual([{ version: 1, relationships: 2 }]);
    expect((await aroundVersion(world.noor, world.programId, 2)).live).toEqual([{ version: 1, relationships: 1 }]); // W7
  });

  test("one alone moves nobody, nor does an admin, a manager or a stranger", async () => {
    expect(await moveOver(world.kofi, input())).toEqual({ done: false });
    await expect(moveOver(world.kofi, input())).rejects.toThrow(/agreed already/);
    for (const who of [world.noor, world.tomas, world.ines, world.lena, world.stranger])
      await expect(moveOver(who, input())).rejects.toMatchObject({ code: "NotFound" });
    expect(await cadence(world.kofi)).toBe(3);
    expect(await findNewerVersion(world.kofi, world.pair)).toMatchObject({ move: "waits-for-others", present: 1, version: 2 });
    expect(await findNewerVersion(world.amara, world.pair)).toMatchObject({ move: "waits-for-me" });
  });

  test("while it is paused nothing moves; with the last yes the pair lives under the new one, and only that pair", async () => {
    expect(await moveOver(world.amara, input())).toEqual({ done: true });
    expect(await cadence(world.kofi)).toBe(2);
    expect(await findNewerVersion(world.kofi, world.pair)).toBeNull();
    expect((await getRelationship(world.priya, world.recused)).design.cadenceWeeks).toBe(3);
    expect((await aroundVersion(world.tomas, world.programId, 2)).live).toEqual([
      { version: 1, relationships: 1 },
      { version: 2, relationships: 1 },
    ]);
    await pause(world.priya, { relationshipId: world.recused });
    await expect(moveOver(world.priya, { relationshipId: world.recused, designId })).rejects.toThrow(/paused/);
  });

  test("a version for another number of people is not for a pair; an old one leads nowhere", async () => {
    const old = designId;
    designId = await next("model");
    expect(await findNewerVersion(world.kofi, world.pair)).toMatchObject({ fits: false, version: 3 });
    await expect(moveOver(world.kofi, input())).rejects.toThrow(/another number of people/);
    await expect(moveOver(world.kofi, { relationshipId: world.pair, designId: old })).rejects.toMatchObject({ code: "Conflict" });
  });
}); // prettier-ignore
