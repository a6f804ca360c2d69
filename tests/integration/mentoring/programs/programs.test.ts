import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approveDesign, submitDesign } from "@/lib/mentoring/designs/commands.ts";
import {
  appointAdmin,
  appointSponsor,
  createProgram,
  dismiss,
  moveProgram,
} from "@/lib/mentoring/programs/commands.ts";
import { listEnrolments } from "@/lib/mentoring/enrolments/queries.ts";
import { getDesign } from "@/lib/mentoring/designs/queries.ts";
import { getReport } from "@/lib/mentoring/program-numbers/queries.ts";
import { listPairs } from "@/lib/mentoring/relationships/program-room.ts";
import { listAudit } from "@/lib/operations/audit.ts";
import { getAdministered, getProgram, listPrograms } from "@/lib/mentoring/programs/queries.ts";
import { admins, type World } from "../designs/world.ts";

let world: World;
beforeAll(async () => (world = await admins()));
afterAll(() => world.close());

const open = async () => {
  const ids = await world.program();
  await submitDesign(world.noor, { designId: ids.designId });
  await approveDesign(world.tomas, { designId: ids.designId, revision: 0 });
  return ids;
};
const attempts = (programId: string, designId: string) =>
  [
    [
      "insert into mentoring.enrolments (id, program_id, design_id, person_id, side, state) values ($1, $2, $3, $4, 'mentee', 'approved')",
      [v7(), programId, designId, world.kofi.personId],
    ],
    [
      `insert into mentoring.match_runs (id, program_id, design_id, aim, seed, fingerprint, engine, criteria, certified, created_by)
      values ($1, $2, $3, 'best_total', 's', 'f', 'e', '[]', true, $4)`,
      [v7(), programId, designId, world.noor.personId],
    ],
    [
      "insert into mentoring.relationships (id, program_id, design_id, model, planned_end) values ($1, $2, $3, 'one_to_one', now())",
      [v7(), programId, designId],
    ],
  ] as const;

test("a keeper creates a program, blank or from a template; nobody else does", async () => {
  const { id } = await createProgram(world.noor, { name: "From a template", summary: "", template: "leadership-pipeline" }); // prettier-ignore
  expect(await getProgram(world.noor, id)).toMatchObject({
    mine: true,
    state: "designing",
    design: { version: 1, standing: "draft", missing: 0 },
    next: { what: "complete" },
  });
  await expect(
    createProgram(world.noor, { name: "No such", summary: "", template: "flash" }),
  ).rejects.toMatchObject({ code: "Invalid" });
  for (const who of [world.samuel, world.ines])
    await expect(createProgram(who, { name: "Mine", summary: "", template: null })).rejects.toMatchObject({
      code: "Forbidden",
    });
});

test("D1: before approval nothing opens, by the page or by SQL as the application or the system", async () => {
  const { programId, designId } = await world.program();
  await expect(moveProgram(world.noor, { programId, to: "enrolling" })).rejects.toThrow(
    "once the design is complete and somebody other than its author has approved it",
  );
  await expect(moveProgram(world.noor, { programId, to: "approved" })).rejects.toMatchObject({
    code: "Conflict",
  });
  for (const state of ["approved", "enrolling", "matching", "running"])
    await expect(
      world.app.as(world.noor.personId, (query) =>
        query("update mentoring.programs set state = $1 where id = $2", [state, programId]),
      ),
    ).rejects.toMatchObject({ code: "TRD01" });
  const [enrol] = attempts(programId, designId);
  await expect(
    world.app.as(world.noor.personId, (query) => query(enrol![0], [...enrol![1]])),
  ).rejects.toMatchObject({ code: "TRD01" });
  // As the owner of the tables, so that no missing privilege answers in the gate's place.
  for (const [sql, values] of attempts(programId, designId))
    await expect(world.owner.as(null, (query) => query(sql, [...values]))).rejects.toMatchObject({
      code: "TRD01",
    });
});

test("D1: approval alone does not enrol; opening does, one state after the other", async () => {
  const { programId, designId } = await open();
  const [enrol] = attempts(programId, designId);
  const insert = () => world.app.as(world.noor.personId, (query) => query(enrol![0], [...enrol![1]]));
  await expect(insert()).rejects.toMatchObject({ code: "TRD01" });
  await expect(moveProgram(world.noor, { programId, to: "matching" })).rejects.toThrow(
    "cannot go from “Design approved” to “Matching”",
  );
  await expect(
    world.app.as(world.noor.personId, (query) =>
      query("update mentoring.programs set state = 'running' where id = $1", [programId]),
    ),
  ).rejects.toMatchObject({ code: "TRD00" });
  await moveProgram(world.noor, { programId, to: "enrolling" });
  expect(await getProgram(world.tomas, programId)).toMatchObject({
    state: "enrolling",
    next: { what: "enrolling" },
  });
  expect(await insert()).toMatchObject({ touched: 1 });
});

test("D1: enrolling under a version that is not approved is refused although another one is", async () => {
  const { programId } = await open();
  await moveProgram(world.noor, { programId, to: "enrolling" });
  const other = await world.program();
  for (const [sql, values] of attempts(programId, other.designId))
    await expect(world.owner.as(null, (query) => query(sql, [...values]))).rejects.toMatchObject({
      code: "TRD01",
    });
});

test("a stranger knows nothing of a program in design, and of an open one what participants see", async () => {
  const hidden = await world.program();
  const { programId } = await open();
  for (const who of [world.samuel, world.ines, world.kofi]) {
    await expect(getProgram(who, hidden.programId)).rejects.toMatchObject({ code: "NotFound" });
    expect((await listPrograms(who)).map((each) => each.id)).not.toContain(hidden.programId);
    expect(await getProgram(who, programId)).toMatchObject({
      mine: false, design: null, next: null, counts: null, inForce: { version: 1 },
    }); // prettier-ignore
    await expect(getAdministered(who, programId)).rejects.toMatchObject({ code: "NotFound" });
    await expect(moveProgram(who, { programId, to: "enrolling" })).rejects.toMatchObject({
      code: "NotFound",
    });
    await expect(appointAdmin(who, { programId, personId: who.personId })).rejects.toMatchObject({
      code: "NotFound",
    });
    await expect(
      world.app.as(who.personId, (query) =>
        query(
          "insert into mentoring.program_roles (program_id, person_id, role, granted_by) values ($1, $2, 'admin', $2)",
          [programId, who.personId],
        ),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  }
});

test("appointing somebody twice is one appointment, told once", async () => {
  const { programId } = await world.program({ alone: true });
  const appoint = () => appointAdmin(world.noor, { programId, personId: world.samuel.personId });
  await appoint();
  await appoint();
  expect((await getProgram(world.noor, programId)).admins.map((each) => each.name)).toEqual([
    "noor",
    "samuel",
  ]);
  const notices = await world.app.as(world.samuel.personId, (query) =>
    query("select 1 from ops.notifications where kind = 'program.admin-appointed' and subject_id = $1", [
      programId,
    ]),
  );
  expect(notices).toHaveLength(1);
  await expect(appointAdmin(world.noor, { programId, personId: v7() })).rejects.toMatchObject({
    code: "NotFound",
  });
});

test("a sponsor is appointed and dismissed by admins, reads figures, and opens neither design, enrolments nor pairs", async () => {
  const { programId } = await world.program();
  const them = { programId, personId: world.samuel.personId };
  for (const who of [world.ines, world.samuel])
    await expect(appointSponsor(who, them)).rejects.toMatchObject({ code: "NotFound" });
  await expect(getReport(world.samuel, programId)).rejects.toMatchObject({ code: "NotFound" });
  await appointSponsor(world.noor, them);
  await appointSponsor(world.tomas, them);
  expect((await getProgram(world.noor, programId)).sponsors.map(({ name }) => name)).toEqual(["samuel"]);
  expect((await getReport(world.samuel, programId)).as).toBe("sponsor");
  for (const closed of [getDesign, getAdministered, listPairs])
    await expect(closed(world.samuel, programId)).rejects.toMatchObject({ code: "NotFound" });
  expect(await listEnrolments(world.samuel, programId)).toEqual([]);
  await expect(dismiss(world.samuel, { ...them, role: "sponsor" })).rejects.toMatchObject({
    code: "NotFound",
  });
  await dismiss(world.tomas, { ...them, role: "sponsor" });
  await expect(getReport(world.samuel, programId)).rejects.toMatchObject({ code: "NotFound" });
});

test("an admin is dismissed by another and told; the last one is not, also when two dismiss each other at once", async () => {
  const { programId } = await world.program();
  const [noor, tomas] = [world.noor, world.tomas].map(({ personId }) => ({ programId, personId }));
  for (const who of [world.ines, world.samuel])
    await expect(dismiss(who, { ...noor!, role: "admin" })).rejects.toMatchObject({ code: "NotFound" });
  await dismiss(world.noor, { ...tomas!, role: "admin" });
  await expect(getAdministered(world.tomas, programId)).rejects.toMatchObject({ code: "NotFound" });
  await expect(dismiss(world.noor, { ...noor!, role: "admin" })).rejects.toThrow(
    "Somebody has to look after this program.",
  );
  const told = await world.app.as(world.tomas.personId, (query) =>
    query("select kind from ops.notifications where subject_id = $1 order by kind", [programId]),
  );
  expect(told.map((row) => row["kind"])).toEqual(["program.admin-appointed", "program.admin-dismissed"]);

  await appointAdmin(world.noor, tomas!);
  const outcomes = await Promise.allSettled([
    dismiss(world.noor, { ...tomas!, role: "admin" }),
    dismiss(world.tomas, { ...noor!, role: "admin" }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await getProgram(world.noor, programId)).admins).toHaveLength(1);
});

test("the log says who was appointed and dismissed, and of which program, also afterwards", async () => {
  const { programId } = await world.program({ alone: true });
  const them = { programId, personId: world.samuel.personId };
  await appointSponsor(world.noor, them);
  await dismiss(world.noor, { ...them, role: "sponsor" });
  const newest = (await listAudit(world.noor, {})).slice(0, 4);
  const said = newest.map(({ actor, kind, subject }) => `${actor} ${kind} ${subject}`).toSorted();
  expect(said).toEqual([
    "noor program.sponsor-appointed Growing leaders",
    "noor program.sponsor-dismissed Growing leaders",
    "noor role.program-sponsor-appointed samuel",
    "noor role.program-sponsor-dismissed samuel",
  ]);
});
