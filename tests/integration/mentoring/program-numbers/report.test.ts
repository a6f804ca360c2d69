import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { exportReport } from "@/lib/mentoring/program-numbers/export.ts";
import { takeMeasurement } from "@/lib/mentoring/program-numbers/commands.ts";
import { getReport } from "@/lib/mentoring/program-numbers/queries.ts";
import { log } from "@/lib/mentoring/sessions/log.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => {
  world = await pairs();
  for (const [who, relationshipId] of [[world.kofi, world.pair], [world.priya, world.recused]] as const)
    await log(who, { id: newId(), relationshipId, date: "2026-02-02", time: "10:00", minutes: 45, sharedNoteId: newId(), sharedNote: "canary-words", privateNoteId: newId(), privateNote: "" });
  await unhidden(world.owner, async (query) => {
    for (const who of [world.stranger, world.helena])
      await query("insert into mentoring.program_roles (program_id, person_id, role) values ($1, $2, 'sponsor')", [world.programId, who.personId]);
  }, true);
}); // prettier-ignore
afterAll(() => world.close());

const phases = async (who: World["kofi"]) => (await getReport(who, world.programId)).numbers["phase"];

test("W7: an admin's numbers are without the pair of a person they manage, so that no difference tells of it", async () => {
  expect(await phases(world.tomas)).toEqual([{ key: "preparing", n: 2 }]);
  expect(await phases(world.noor)).toEqual([{ key: "preparing", n: 1 }]);
  const { numbers } = await getReport(world.noor, world.programId);
  expect(numbers["sessions"]).toEqual([{ key: "2026-02", n: 1 }]);
});

test("W8: a sponsor sees that there is something and no small number; one above everybody sees nothing", async () => {
  const report = await getReport(world.stranger, world.programId);
  expect(report.as).toBe("sponsor");
  for (const rows of Object.values(report.numbers))
    for (const { n } of rows) expect(n === null || n === 0 || n >= 5).toBe(true);
  expect((await phases(world.helena)) ?? []).toEqual([]);
});

test("everybody else meets a 404, on the page's query and on the file", async () => {
  for (const who of [world.ines, world.kofi, world.samuel]) {
    await expect(getReport(who, world.programId)).rejects.toMatchObject({ code: "NotFound" });
    await expect(exportReport(who, world.programId, "csv")).rejects.toMatchObject({ code: "NotFound" });
  }
});

test("figures of a success measure: admins write them, one a day, sponsors read them", async () => {
  const figure = { programId: world.programId, measure: "m", takenOn: "2026-03-01" };
  await takeMeasurement(world.tomas, { ...figure, value: 3 });
  await takeMeasurement(world.noor, { ...figure, value: 4 });
  for (const who of [world.stranger, world.ines])
    await expect(takeMeasurement(who, { ...figure, value: 9 })).rejects.toMatchObject({ code: "NotFound" });
  expect((await getReport(world.stranger, world.programId)).measures[0]?.figures).toEqual([
    { day: new Date("2026-03-01"), value: 4 },
  ]);
});

test("T22: the files hold no live formula, no name and no word of what was said", async () => {
  await unhidden(world.owner, (query) => query("update mentoring.measurements set measure = 'm'"), true);
  for (const as of ["csv", "xlsx"] as const) {
    const { body } = await exportReport(world.tomas, world.programId, as);
    const text = typeof body === "string" ? body : Buffer.from(body).toString("latin1");
    expect(text).not.toMatch(/canary|kofi|amara|priya|<f>/i);
    if (as === "csv") for (const cell of text.split(/[,\r\n]+/)) expect(cell).not.toMatch(/^[=+\-@]/);
  }
});
