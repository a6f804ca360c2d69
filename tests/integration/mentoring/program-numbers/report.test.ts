import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { exportReport } from "@/lib/mentoring/program-numbers/export.ts";
import { takeMeasurement } from "@/lib/mentoring/program-numbers/commands.ts";
import { getReport } from "@/lib/mentoring/program-numbers/queries.ts";
import { listPrograms } from "@/lib/mentoring/programs/queries.ts";
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
  const of = async (who: World["kofi"]) => (await listPrograms(who)).find(({ id }) => id === world.programId);
  expect(await of(world.stranger)).toMatchObject({ mine: false, sponsored: true, design: null, next: null });
  expect(await of(world.noor)).toMatchObject({ mine: true, sponsored: false });
  for (const rows of Object.values(report.numbers))
    for (const { n } of rows) expect(n === null || (n >= 5 && n % 5 === 0)).toBe(true);
  for (const { n } of (await phases(world.helena)) ?? []) expect(n).toBeNull();
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

test("W8: match quality is told of five pairs and more, to admins as to sponsors, and of no small part of them", async () => {
  const quality = async (who = world.tomas) => Object.fromEntries((await getReport(who, world.programId)).quality.map(({ what, key, pairs, share }) => [`${what}:${key}`, [pairs, share]]));
  expect(await quality()).toEqual({}); // two pairs
  const made: { enrolment: string; mentor: string }[] = [];
  const add = (points: number) =>
    unhidden(world.owner, async (query) => {
      const [person, enrolment] = [newId(), newId()];
      await query("insert into people.people (id, email, name) values ($1, $2, 'x')", [person, `${person}@example.org`]);
      await query("insert into people.managers_of_record (id, person_id, manager_id) values ($1, $2, null)", [newId(), person]);
      const [mentor] = await query("select id, person_id, design_id from mentoring.enrolments where person_id = $1", [world.amara.personId]);
      await query("insert into mentoring.enrolments (id, program_id, design_id, person_id, side, state) values ($1, $2, $3, $4, 'mentee', 'approved')", [enrolment, world.programId, mentor?.["design_id"], person]);
      const parts = [{ criterion: "k", label: "K", points, of: 1000, hard: false }];
      await query("insert into mentoring.proposals (id, run_id, program_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id, mentor_id, score, parts, released_at) select $1, run_id, program_id, $2, $3, $4, $5, $6, $7, now() from mentoring.proposals limit 1", [newId(), enrolment, mentor?.["id"], person, world.amara.personId, points, JSON.stringify(parts)]);
      made.push({ enrolment, mentor: String(mentor?.["id"]) });
    }, true);
  for (let i = 0; i < 5; i++) await add(i * 200);
  for (const who of [world.tomas, world.stranger]) expect(await quality(who)).toEqual({ "all:all": [5, 40], "criterion:k": [5, 40] });
  expect(await quality(world.helena)).toEqual({}); // stands above everybody
  // the design of this program assigns; that one wishes in such a program is not what is asked here
  await unhidden(world.owner, (query) => query("alter table mentoring.wishes disable trigger user"), true);
  const wish = ({ enrolment, mentor }: (typeof made)[number], rank: number) =>
    unhidden(world.owner, (query) => query("insert into mentoring.wishes (enrolment_id, rank, mentor_enrolment_id) values ($1, $2, $3)", [enrolment, rank, mentor]), true);
  for (const each of made) await wish(each, 1);
  expect(await quality()).toMatchObject({ "wish:first": [5, 100], "wish:any": [5, 100] });
  await add(1000);
  await wish(made[5]!, 2); // one of six got a second wish: neither that nor its complement may be told
  expect(await quality()).toMatchObject({ "all:all": [6, 50], "wish:any": [6, 100] });
  expect(await quality()).not.toHaveProperty("wish:first");
}); // prettier-ignore
