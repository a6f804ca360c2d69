import { afterAll, beforeAll, expect, test } from "vitest";
import { describe, offer, withdraw } from "@/lib/coaching/coaches/commands.ts";
import { listCoaches } from "@/lib/coaching/coaches/queries.ts";
import { add, addStarterSet, edit, importCompetencies } from "@/lib/coaching/competencies/commands.ts";
import { listCompetencies } from "@/lib/coaching/competencies/queries.ts";
import { getOffer } from "@/lib/coaching/engagements/queries.ts";
import { keepUpload } from "@/lib/people/uploads/commands.ts";
import { people, type World } from "./triangle.ts";

let world: World;
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

const anchors = ["one", "two", "three", "four", "five"] as [string, string, string, string, string];

test("C4: who keeps the directory adds a competency with its five anchors; nobody else does", async () => {
  await add(world.noor, {
    name: "Welding",
    description: "Joining steel",
    instrument: "A seam",
    levels: anchors,
  });
  const found = (await listCompetencies(world.stranger)).find(({ name }) => name === "Welding");
  expect(found?.levels).toEqual(anchors);
  await expect(
    add(world.noor, { name: "Welding", description: "Again", instrument: "", levels: anchors }),
  ).rejects.toMatchObject({
    code: "Invalid",
  });
  await expect(
    add(world.lena, { name: "Soldering", description: "d", instrument: "", levels: anchors }),
  ).rejects.toMatchObject({
    code: "Forbidden",
  });
});

test("the starter set is added once", async () => {
  for (const language of ["en", "de"] as const)
    expect(await addStarterSet(world.noor, { language, timeZone: "UTC" })).toEqual({ added: 0 });
});

test("C1: an expert says so themselves, with evidence, and takes it back", async () => {
  const own = async () =>
    (await listCoaches(world.mei)).find(({ personId }) => personId === world.stranger.personId);
  await offer(world.stranger, { competencyId: world.competencyId, evidence: "First words" });
  await offer(world.stranger, { competencyId: world.competencyId, evidence: "Better words" });
  await describe(world.stranger, { about: "Listens first", languages: ["German"], capacity: 1, open: true });
  expect(await own()).toMatchObject({
    about: "Listens first",
    capacity: 1,
    load: 0,
    expertise: [{ competencyId: world.competencyId, evidence: "Better words" }],
  });
  await withdraw(world.stranger, { competencyId: world.competencyId });
  expect((await own())?.expertise).toEqual([]);
});

test("nobody lists somebody else, but for those who keep the directory", async () => {
  const list = (actor: string) =>
    world.app.as(actor, (query) =>
      query("insert into coaching.coach_profiles (person_id) values ($1)", [world.mei.personId]),
    );
  await expect(list(world.lena.personId)).rejects.toMatchObject({ code: "42501" });
  await expect(list(world.noor.personId)).resolves.toBeDefined();
});

test("the form of a new engagement offers what somebody can coach, and knows the manager of record", async () => {
  const { competencies, manager } = await getOffer(world.kofi);
  expect(competencies.map(({ name }) => name)).toEqual(["Difficult conversations"]);
  expect(manager?.name).toBe("ines");
});

test("C4: the catalogue is edited and filled from a sheet, whole or not at all, by those who keep it", async () => {
  const found = async (name: string) =>
    (await listCompetencies(world.mei)).find((each) => each.name === name);
  const sheet = (text: string) => keepUpload(world.noor, "c.csv", new TextEncoder().encode(text));
  const head = "Name,Description,Instrument,Level 1,Level 2,Level 3,Level 4,Level 5\n";
  const good = await sheet(`${head}Soldering,Joining wires,A board,a,b,c,d,e\nDelegating,x,,a,b,c,d,e\n`);
  expect(await importCompetencies(world.noor, { uploadId: good.id })).toEqual({ added: 1, there: 1 });
  expect(await found("Soldering")).toMatchObject({
    instrument: "A board",
    levels: ["a", "b", "c", "d", "e"],
  });
  const bad = await sheet(`${head}Milling,Shaping,,a,b,c,d,e\nTurning,Round,,a,b,,d,e\n`);
  await expect(importCompetencies(world.noor, { uploadId: bad.id })).rejects.toThrow(/Line 3/);
  expect(await found("Milling")).toBeUndefined();
  await expect(importCompetencies(world.lena, { uploadId: good.id })).rejects.toMatchObject({
    code: "NotFound",
  });

  const { id: competencyId } = (await found("Soldering"))!;
  const change = { competencyId, name: "Fine soldering", description: "d", instrument: "i", levels: anchors };
  await expect(edit(world.lena, change)).rejects.toMatchObject({ code: "Forbidden" });
  await edit(world.noor, change);
  expect(await found("Fine soldering")).toMatchObject({ id: competencyId, levels: anchors });
  await expect(edit(world.noor, { ...change, name: "Delegating" })).rejects.toMatchObject({
    code: "Invalid",
  });
});
