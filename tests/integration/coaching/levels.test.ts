import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { assess } from "@/lib/coaching/assessments/commands.ts";
import { complete, endEarly, pause, resume } from "@/lib/coaching/engagements/commands.ts";
import { getEndings } from "@/lib/coaching/engagements/endings.ts";
import { getEngagement } from "@/lib/coaching/engagements/queries.ts";
import { asPerson } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import { engage, form, people, type Name, type World } from "./triangle.ts";
import { start } from "@/lib/coaching/engagements/start.ts";

let world: World;
let id: string;
beforeAll(async () => (world = await people()));
beforeEach(async () => (id = await engage(world)));
afterAll(() => world.close());

const see = (who: Name, occasion: "baseline" | "interim" | "final", level: number) =>
  assess(world[who], { id: newId(), engagementId: id, occasion, level });
const proposed = async () => (await getEngagement(world.kofi, id)).proposedAt !== null;
const finish = (who: Name) => complete(world[who], { engagementId: id });

test("C4: three assess at baseline, on the way and at the end, each in their own role", async () => {
  for (const who of ["kofi", "lena", "ines"] as const) await see(who, "baseline", 1);
  await see("lena", "interim", 2);
  expect((await getEngagement(world.ines, id)).levels).toMatchObject([
    { role: "client", occasion: "baseline", level: 1 },
    { role: "coach", level: 1 },
    { role: "manager", level: 1 },
    { role: "coach", occasion: "interim", level: 2 },
  ]);
  const as = (role: string, who: Name, level: number) =>
    world.app.as(world[who].personId, (query) =>
      query(
        "insert into coaching.assessments (id, engagement_id, assessor_id, role, occasion, level) values ($1, $2, $3, $4, 'final', $5)",
        [newId(), id, world[who].personId, role, level],
      ),
    );
  await expect(as("coach", "kofi", 5)).rejects.toMatchObject({ code: "42501" });
  await expect(as("manager", "helena", 5)).rejects.toMatchObject({ code: "42501" });
  await expect(as("client", "kofi", 6)).rejects.toMatchObject({ code: "23514" });
  await expect(see("stranger", "final", 3)).rejects.toMatchObject({ code: "NotFound" });
});

test("C5: the end is proposed when the third of the three sees the target reached, and not before", async () => {
  for (const who of ["kofi", "lena", "ines"] as const) await see(who, "baseline", 3);
  expect(await proposed()).toBe(false); // what one began with acquires nothing
  await see("kofi", "final", 4);
  await see("lena", "final", 3);
  await see("ines", "final", 2);
  expect(await proposed()).toBe(false);
  await expect(finish("kofi")).rejects.toThrow(/not reached/);
  await see("ines", "final", 3);
  expect(await proposed()).toBe(true);
  for (const who of ["kofi", "lena", "ines"] as const)
    expect(
      await asPerson(world[who], (db) =>
        db.notification.count({ where: { kind: "completion.proposed", subjectId: id } }),
      ),
    ).toBeGreaterThan(0);
  await expect(finish("ines")).rejects.toThrow(/client and the coach/);
  await finish("kofi");
  expect(await getEngagement(world.ines, id)).toMatchObject({ state: "completed", duties: [] });
  expect((await getEndings(world.ines, id)).accepted).toMatchObject({ by: world.kofi.personId });
  await expect(see("kofi", "final", 2)).rejects.toThrow(/completed/);
});

test("C5: a level that fell again holds the end back", async () => {
  for (const who of ["kofi", "lena", "ines"] as const) await see(who, "interim", 3);
  await see("ines", "final", 2);
  await expect(finish("lena")).rejects.toThrow(/not reached/);
});

test("C5: without a manager the two are asked", async () => {
  ({ id } = await start(world.drift, form(world)));
  await see("drift", "final", 3);
  await see("lena", "final", 3);
  await finish("drift");
  expect((await getEngagement(world.lena, id)).state).toBe("completed");
});

test("C5: the database refuses an end that the levels do not bear out, and one that is undone", async () => {
  const run = (who: Name, ...statements: string[]) =>
    world.app.as(world[who].personId, async (query) => {
      for (const statement of statements) await query(statement, [id]);
    });
  const accept = "insert into coaching.completions (engagement_id, accepted_at) values ($1, now())";
  const to = (state: string) => `update coaching.engagements set state = '${state}' where id = $1`;
  await expect(run("kofi", accept, to("completed"))).rejects.toMatchObject({ code: "TRC05" });
  await expect(run("kofi", to("ended_early"))).rejects.toMatchObject({ code: "TRC05" });
  for (const who of ["kofi", "lena", "ines"] as const) await see(who, "final", 3);
  await expect(run("kofi", to("completed"))).rejects.toMatchObject({ code: "TRC05" }); // nobody accepted it
  await finish("kofi");
  await expect(run("kofi", to("active"))).rejects.toMatchObject({ code: "TRCEN" });
});

test("C5: any of the three ends early with a reason that the three can read, once", async () => {
  await endEarly(world.ines, { engagementId: id, reason: "The project was given to another team" });
  for (const who of ["kofi", "lena", "ines"] as const)
    expect((await getEndings(world[who], id)).early).toMatchObject({
      text: "The project was given to another team",
      by: world.ines.personId,
    });
  await expect(endEarly(world.kofi, { engagementId: id, reason: "Me too" })).rejects.toThrow(/has ended/);
  await expect(endEarly(world.stranger, { engagementId: id, reason: "Why not" })).rejects.toMatchObject({
    code: "NotFound",
  });
  await expect(getEndings(world.stranger, id)).rejects.toMatchObject({ code: "NotFound" });
});

test("paused, nothing new is planned or assessed until somebody resumes it", async () => {
  await pause(world.lena, { engagementId: id });
  await expect(see("kofi", "interim", 2)).rejects.toThrow(/paused/);
  expect((await getEngagement(world.kofi, id)).duties).toEqual([]);
  await resume(world.kofi, { engagementId: id });
  await see("kofi", "interim", 2);
});
