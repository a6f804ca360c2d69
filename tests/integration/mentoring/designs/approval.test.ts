import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { parse } from "@/lib/action.ts";
import {
  approveDesign,
  saveSection,
  startNextVersion,
  submitDesign,
  withdrawDesign,
} from "@/lib/mentoring/designs/commands.ts";
import { getDesign } from "@/lib/mentoring/designs/queries.ts";
import { MODELS, SaveSection } from "@/lib/mentoring/designs/schema.ts";
import { appointAdmin } from "@/lib/mentoring/programs/commands.ts";
import { getProgram } from "@/lib/mentoring/programs/queries.ts";
import { unhidden } from "../../../support/sql.ts";
import { admins, components, type World } from "./world.ts";

let world: World;
let programId: string;
let designId: string;
beforeAll(async () => (world = await admins()));
afterAll(() => world.close());
beforeEach(async () => ({ programId, designId } = await world.program()));

const read = (version?: number) => getDesign(world.noor, programId, version);
const saveMonths = async (actor: Actor, months: number, revision?: number) =>
  saveSection(actor, {
    designId,
    revision: revision ?? (await read()).revision,
    section: "components",
    value: components({ months }),
  });
const approve = async (actor: Actor) => approveDesign(actor, { designId, revision: (await read()).revision });
const approved = async () => {
  await submitDesign(world.noor, { designId });
  await approve(world.tomas);
};
const bySql = (actor: Actor, sql: string, values: unknown[]) =>
  world.app.as(actor.personId, (query) => query(sql, values));
const insertApproval = "insert into mentoring.design_approvals (design_id, approved_by) values ($1, $2)";
const events = (kind: string, subject: string) =>
  unhidden(world.owner, async (query) =>
    query("select actor_id from ops.events where kind = $1 and subject_id = $2", [kind, subject]),
  );
const told = (actor: Actor, kind: string) =>
  unhidden(world.owner, async (query) =>
    query("select 1 from ops.notifications where person_id = $1 and kind = $2 and subject_id = $3", [
      actor.personId,
      kind,
      programId,
    ]),
  );

test("D2: what is incomplete is not submitted, by the page or by SQL", async () => {
  ({ programId, designId } = await world.program({ blank: true }));
  await expect(submitDesign(world.noor, { designId })).rejects.toMatchObject({
    code: "Conflict",
    message: "8 things are missing. The rail says what.",
  });
  await bySql(
    world.noor,
    "insert into mentoring.design_submissions (design_id, submitted_by) values ($1, $2)",
    [designId, world.noor.personId],
  );
  await expect(bySql(world.tomas, insertApproval, [designId, world.tomas.personId])).rejects.toMatchObject({
    code: "TRD02",
  });
});

test("D3: fewer than six months is refused with the reason, by the page and by SQL; seven is not", async () => {
  const input = { designId, revision: 0, section: "components", value: components({ months: 5 }) };
  expect(() => parse(SaveSection, input)).toThrowError(
    expect.objectContaining({
      fields: {
        "value.months": [expect.stringMatching(/^Shorter than six months is not mentoring\..*coaching/)],
      },
    }),
  );
  expect(() => parse(SaveSection, { ...input, value: components({ months: 7 }) })).not.toThrow();
  await saveMonths(world.noor, 5); // past the page
  await submitDesign(world.noor, { designId }).catch(() => undefined);
  await expect(bySql(world.tomas, insertApproval, [designId, world.tomas.personId])).rejects.toMatchObject({
    code: "TRD02",
  });
});

test("D5: the five models and no flash mentoring, in the page and in SQL", async () => {
  const save = (kind: unknown) =>
    parse(SaveSection, { designId, revision: 0, section: "model", value: { kind, groupSize: null } });
  for (const kind of MODELS) expect(save(kind).value).toMatchObject({ kind });
  expect(() => save("flash")).toThrow(/another look/);
  await submitDesign(world.noor, { designId });
  await bySql(world.noor, `update mentoring.designs set model = '{"kind":"flash"}' where id = $1`, [
    designId,
  ]);
  await world.app.as(
    world.noor.personId,
    (query) => query(`update mentoring.designs set model = '{"kind":"flash"}' where id = $1`, [designId]),
    true,
  );
  await expect(bySql(world.tomas, insertApproval, [designId, world.tomas.personId])).rejects.toMatchObject({
    code: "TRD02",
  });
});

test("D6: the author cannot approve, a second admin can; both are recorded and told", async () => {
  await submitDesign(world.noor, { designId });
  expect(await told(world.tomas, "design.submitted")).toHaveLength(1);
  await expect(approve(world.noor)).rejects.toThrow("You wrote it, so somebody else approves it.");
  await expect(bySql(world.noor, insertApproval, [designId, world.noor.personId])).rejects.toMatchObject({
    code: "TRD06",
  });
  await expect(bySql(world.noor, insertApproval, [designId, world.tomas.personId])).rejects.toMatchObject({
    code: "42501",
  });
  await approve(world.tomas);
  expect(await read()).toMatchObject({ approved: { by: "tomas" }, facts: { standing: "approved" } });
  expect(await getProgram(world.noor, programId)).toMatchObject({
    state: "approved",
    inForce: { version: 1 },
  });
  expect([...(await events("design.approved", designId))]).toEqual([{ actor_id: world.tomas.personId }]);
  expect(await told(world.noor, "design.approved")).toHaveLength(1);
});

test("D6: who submitted a version does not approve it either, by the page or by SQL", async () => {
  await submitDesign(world.tomas, { designId });
  await expect(approve(world.tomas)).rejects.toThrow("You submitted it, so somebody else approves it.");
  await expect(bySql(world.tomas, insertApproval, [designId, world.tomas.personId])).rejects.toMatchObject({
    code: "TRD06",
  });
});

test("D6: appointing nobody does not make the author the approver while the organization has a second admin", async () => {
  ({ programId, designId } = await world.program({ alone: true }));
  await submitDesign(world.noor, { designId });
  await expect(approve(world.noor)).rejects.toThrow("Appoint a second admin of this program first.");
  await expect(bySql(world.noor, insertApproval, [designId, world.noor.personId])).rejects.toMatchObject({
    code: "TRD06",
  });
});

test("D6: the only admin of an organization approves alone", async () => {
  ({ programId, designId } = await world.program({ alone: true }));
  await submitDesign(world.noor, { designId });
  const { tomas } = world;
  const role = [tomas.personId, "program_admin"];
  await unhidden(world.owner, (query) => query("delete from people.organization_roles where person_id = $1 and role::text = $2", role), true); // prettier-ignore
  try {
    await approve(world.noor);
  } finally {
    await unhidden(world.owner, (query) => query("insert into people.organization_roles (person_id, role) values ($1, $2::people.organization_role_name)", role), true); // prettier-ignore
  }
  expect((await read()).approved?.by).toBe("noor");
});

test("D6: only what was submitted is approved, and only as it was read", async () => {
  await expect(approve(world.tomas)).rejects.toThrow("not waiting for approval");
  await expect(bySql(world.tomas, insertApproval, [designId, world.tomas.personId])).rejects.toMatchObject({
    code: "TRD05",
  });
  await submitDesign(world.noor, { designId });
  const { revision } = await read();
  await saveMonths(world.noor, 18);
  expect(await events("design.withdrawn", designId)).toHaveLength(1);
  await expect(approve(world.tomas)).rejects.toThrow("not waiting for approval");
  await submitDesign(world.noor, { designId });
  await expect(approveDesign(world.tomas, { designId, revision })).rejects.toThrow("read it again");
  await approve(world.tomas);
});

test("D4: an approved version is frozen, by the page and by SQL", async () => {
  await approved();
  await expect(saveMonths(world.noor, 24)).rejects.toThrow("Start the next version instead.");
  await expect(withdrawDesign(world.noor, { designId })).rejects.toMatchObject({ code: "Conflict" });
  for (const change of ["matching = '{}'", "version = 7", "revision = 9"])
    await expect(
      bySql(world.noor, `update mentoring.designs set ${change} where id = $1`, [designId]),
    ).rejects.toMatchObject({ code: expect.stringMatching(/TRD04|42501/) });
  await expect(
    bySql(world.noor, "delete from mentoring.designs where id = $1", [designId]),
  ).rejects.toMatchObject({ code: "42501" });
  await expect(
    bySql(world.noor, "delete from mentoring.design_approvals where design_id = $1", [designId]),
  ).rejects.toMatchObject({ code: "42501" });
});

test("D4: a change makes version n+1 of somebody's own; the approved one stays in force until the next is approved", async () => {
  await expect(startNextVersion(world.noor, { designId })).rejects.toThrow("Finish this version first.");
  await approved();
  expect(await startNextVersion(world.tomas, { designId })).toEqual({ version: 2 });
  await expect(startNextVersion(world.noor, { designId })).rejects.toThrow("Version 2 has already begun.");
  const first = designId;
  const second = await read();
  expect(second).toMatchObject({ version: 2, author: "tomas", facts: { standing: "draft" } });
  expect(second.content).toEqual((await read(1)).content);
  designId = second.id;
  await saveMonths(world.tomas, 18);
  await submitDesign(world.tomas, { designId });
  expect((await getProgram(world.samuel, programId)).inForce).toMatchObject({ id: first, version: 1 });
  await approve(world.noor);
  expect((await getProgram(world.samuel, programId)).inForce).toMatchObject({
    version: 2,
    content: { components: { months: 18 } },
  });
  expect((await read(1)).content.components.months).toBe(12);
});

test("a third admin may be appointed and approves as well", async () => {
  await appointAdmin(world.noor, { programId, personId: world.samuel.personId });
  await submitDesign(world.noor, { designId });
  await approve(world.samuel);
  expect((await read()).approved?.by).toBe("samuel");
});
