import { afterAll, beforeAll, expect, test } from "vitest";
import { getRun } from "@/lib/mentoring/matches/board/run.ts";
import { startRun } from "@/lib/mentoring/matches/runs/commands.ts";
import { workRuns } from "@/lib/mentoring/matches/runs/work.ts";
import { saveWishes, setPlaces } from "@/lib/mentoring/matches/wishes/commands.ts";
import { getPart } from "@/lib/mentoring/matches/wishes/queries.ts";
import { cohort, type Cohort } from "./world.ts";

let world: Cohort;
beforeAll(async () => {
  world = await cohort(3, 6);
  await world.all("alter table mentoring.designs disable trigger user");
  await world.all(
    `update mentoring.designs set matching = jsonb_set(matching::jsonb, '{approach}', '"self"')`,
  );
  await world.all("alter table mentoring.designs enable trigger user");
});
afterAll(() => world.close());

const part = (i: number) => getPart(world.mentees[i]!, world.programId);

test("a mentee is shown mentors with reasons and no points, ranks them, and the matching follows the wish", async () => {
  const { wishing, self } = await part(0);
  expect(self).toBe(true);
  expect(wishing!.suggested).toHaveLength(6);
  expect(wishing!.suggested[0]!.reasons.length).toBeGreaterThan(0);
  expect(JSON.stringify(wishing)).not.toMatch(/points|score|total/);
  const last = wishing!.suggested.at(-1)!;
  await saveWishes(world.mentees[0]!, { programId: world.programId, mentors: [last.id] });
  expect((await part(0)).wishing!.ranked).toEqual([last.id]);
  const { id } = await startRun(world.tomas, { programId: world.programId, aim: null });
  await workRuns();
  const run = await getRun(world.tomas, id);
  expect(run.pairs.find((pair) => pair.mentee.id === world.mentees[0]!.personId)?.mentor.name).toBe(
    last.name,
  );
  expect(run.criteria.at(-1)).toMatchObject({ key: "wishes" });
});

test("nobody but the mentee reads their wishes: no mentor, no admin, no other mentee", async () => {
  for (const who of [world.tomas, world.noor, world.mentees[1]!, ...world.mentors])
    expect(await world.app.as(who.personId, (query) => query("select * from mentoring.wishes"))).toHaveLength(
      0,
    );
});

test("W5 and wishes: one's own reporting line is not suggested; who is close to one's manager is not told apart", async () => {
  const [mentee, above, close] = [world.mentees[1]!, world.mentors[0]!, world.mentors[1]!];
  await world.all("update people.managers_of_record set manager_id = $1 where person_id = $2", [above.personId, mentee.personId]); // prettier-ignore
  const names = (await part(1)).wishing!.suggested.map((each) => each.name);
  expect(names).not.toContain("mentor 0");
  expect(names).toContain("mentor 1");
  const suggested = (await part(1)).wishing!.suggested.find((each) => each.name === "mentor 1")!;
  await saveWishes(mentee, { programId: world.programId, mentors: [suggested.id] }); // no refusal that would tell
  expect(close.personId).not.toBe(mentee.personId);
});

test("a stranger has no part; a mentor says how many they take; six wishes are one too many for the database too", async () => {
  await expect(getPart(world.samuel, world.programId)).rejects.toMatchObject({ code: "NotFound" });
  const mentor = world.mentors[2]!;
  expect(await getPart(mentor, world.programId)).toMatchObject({ places: 1, wishing: null });
  await setPlaces(mentor, { programId: world.programId, places: 3 });
  expect(await getPart(mentor, world.programId)).toMatchObject({ places: 3 });
  await expect(setPlaces(world.mentees[0]!, { programId: world.programId, places: 3 })).rejects.toMatchObject({ code: "NotFound" }); // prettier-ignore
  const six = (await part(2)).wishing!.suggested.map((each) => each.id);
  await expect(saveWishes(world.mentees[2]!, { programId: world.programId, mentors: six })).rejects.toThrow();
});
