import { afterAll, beforeAll, expect, test } from "vitest";
import { getDesign } from "@/lib/mentoring/designs/queries.ts";
import { Matching } from "@/lib/mentoring/designs/schema.ts";
import { estimateMatching } from "@/lib/mentoring/matches/estimate.ts";
import { cohort, type Cohort } from "./world.ts";

let world: Cohort;
beforeAll(async () => (world = await cohort(6, 4)));
afterAll(() => world.close());

const ask = async (who = world.noor, change: Record<string, unknown> = {}) => {
  const { id, content } = await getDesign(world.noor, world.programId);
  return estimateMatching(who, {
    designId: id,
    matching: Matching.parse({ ...content.matching, ...change }),
  });
};
const same = (question: string) => ({ key: "k", label: "The same one", weight: 1, kind: "hard", comparator: "same", mentee: question, mentor: question }); // prettier-ignore

test("counts what is typed on who is enrolled: all pairs without a hard criterion, fewer with one, none with an impossible one", async () => {
  const open = await ask(world.noor, { criteria: [] });
  expect(open).toMatchObject({ enrolled: true, estimate: { mentees: 6, mentors: 4, places: 4, possible: 24, withoutMentor: 0, rules: [] } });
  // departments go round in threes on both sides: 2 × (2 + 1 + 1)
  const { estimate, words } = await ask(world.noor, { criteria: [same("department")] });
  expect(estimate).toMatchObject({ possible: 8, withoutMentor: 0, rules: [{ rule: "k", forbids: 16, alone: 16, freed: 0 }] });
  expect(words["k"]).toBe("The same one");
  expect((await ask(world.noor, { criteria: [same("shoe size")] })).estimate).toMatchObject({ possible: 0, withoutMentor: 6, withoutMentee: 4 });
}); // prettier-ignore

test("a criterion that is not finished yet is left out; nothing is written", async () => {
  const before = await world.all("select count(*)::int as n from ops.events");
  expect((await ask(world.noor, { criteria: [{ ...same(""), mentor: "" }] })).estimate.possible).toBe(24);
  expect(await world.all("select count(*)::int as n from ops.events")).toEqual(before);
});

test("W7: whom an admin manages is not counted for them, and for the other admin is", async () => {
  const [first] = world.mentees;
  await world.all("update people.managers_of_record set manager_id = $1 where person_id = $2 and until is null", [world.tomas.personId, first?.personId]); // prettier-ignore
  expect((await ask(world.tomas, { criteria: [] })).estimate).toMatchObject({ mentees: 5, possible: 20 });
  expect((await ask(world.noor, { criteria: [] })).estimate.mentees).toBe(6);
});

test("a stranger learns nothing, and before the first approval there is nobody to count", async () => {
  await expect(ask({ personId: world.mentors[0]?.personId ?? "" })).rejects.toMatchObject({
    code: "NotFound",
  });
  const { designId } = await world.program();
  const empty = await estimateMatching(world.noor, { designId, matching: Matching.parse({}) });
  expect(empty).toMatchObject({ enrolled: false, estimate: { mentees: 0, possible: 0 } });
});
