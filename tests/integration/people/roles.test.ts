import { afterAll, beforeAll, expect, test } from "vitest";
import { listAudit, sealEvents, verifyChain } from "@/lib/operations/audit.ts";
import { grantRole, revokeRole } from "@/lib/people/roles/commands.ts";
import { listRoles } from "@/lib/people/roles/queries.ts";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const roles = async () => (await listRoles(world.kofi)).map(({ name, role }) => `${name} ${role}`);
const everything = (sql: string) => unhidden(world.owner, (query) => query(sql));

test("an owner gives a role and takes it back; the person is told, and both are sealed in the audit chain", async () => {
  await grantRole(world.noor, { email: "samuel@example.org", role: "program_admin" });
  await grantRole(world.noor, { email: "samuel@example.org", role: "program_admin" }); // twice is once
  expect(await roles()).toContain("samuel program_admin");
  expect((await listRoles(world.kofi)).find(({ name }) => name === "samuel")).toMatchObject({
    grantedBy: "noor",
  });
  await revokeRole(world.noor, { personId: world.samuel.personId, role: "program_admin" });
  expect(await roles()).not.toContain("samuel program_admin");
  await sealEvents();
  const chain = await everything(
    "select e.kind from ops.sealed_events s join ops.events e on e.id = s.event_id where e.subject_type = 'role' order by s.seq",
  );
  expect(chain.map((row) => row["kind"])).toEqual(["role.admin-granted", "role.admin-revoked"]);
  expect(await verifyChain()).toMatchObject({ firstWrong: null, unsealed: 0 });
  expect(
    (await listAudit(world.noor, { subject: "role" })).map(({ kind, subject }) => [kind, subject]),
  ).toEqual([
    ["role.admin-revoked", "samuel"],
    ["role.admin-granted", "samuel"],
  ]);
  const told = await everything("select kind from ops.notifications where kind like 'role.%' order by at");
  expect(told.map((row) => row["kind"])).toEqual(["role.granted", "role.revoked"]);
});

test("nobody else gives or takes one, nor is one given to an address that is nobody's", async () => {
  for (const who of ["tomas", "kofi", "ines", "stranger"] as const) {
    await expect(grantRole(world[who], { email: "samuel@example.org", role: "owner" })).rejects.toMatchObject(
      { code: "Forbidden" },
    );
    await expect(
      revokeRole(world[who], { personId: world.noor.personId, role: "owner" }),
    ).rejects.toMatchObject({ code: "NotFound" });
  }
  await expect(grantRole(world.noor, { email: "nobody@example.org", role: "owner" })).rejects.toMatchObject({
    code: "Invalid",
  });
});

test("T34: the last owner stays one, also when two take the role from each other at the same moment", async () => {
  await expect(revokeRole(world.noor, { personId: world.noor.personId, role: "owner" })).rejects.toThrow(
    /has to own/,
  );
  await grantRole(world.noor, { email: "helena@example.org", role: "owner" });
  const outcomes = await Promise.allSettled([
    revokeRole(world.noor, { personId: world.helena.personId, role: "owner" }),
    revokeRole(world.helena, { personId: world.noor.personId, role: "owner" }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await roles()).filter((each) => each.endsWith(" owner"))).toHaveLength(1);
});
