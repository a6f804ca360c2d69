import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { TOPIC } from "@/lib/mail/topics.ts";
import { listAudit } from "@/lib/operations/audit.ts";
import { getOutbox } from "@/lib/reports/outbox/queries.ts";
import { changeOrganization } from "@/lib/people/organization/commands.ts";
import { getOrganization } from "@/lib/people/organization/queries.ts";
import { unhidden } from "../../support/sql.ts";
import { people, type World } from "../coaching/triangle.ts";

let world: World;
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

test("W2: an owner sees of the outbox who was sent a sign-in link or a warning, no word of it, and nothing of the practices", async () => {
  for (const [i, kind] of Object.keys(TOPIC).entries())
    await unhidden(world.owner, (query) => query("insert into ops.mails (id, person_id, address, kind, sealed, attempts, next_attempt) values ($1, $2, 'kofi@example.org', $3, 'secret', $4, now())", [newId(), world.kofi.personId, kind, i === 0 ? 12 : 0]), true, ["ops.mails"]); // prettier-ignore
  const { mails, server } = await getOutbox(world.noor);
  expect(mails.map(({ kind }) => kind).sort()).toEqual(
    ["address-changed", "erasure-asked", "erasure-ordered", "passkey-added", "passkey-removed", "sign-in"], // prettier-ignore
  );
  expect(mails.filter(({ nextAt }) => nextAt === null)).toHaveLength(1); // given up
  expect(new Set(mails.flatMap(Object.keys))).toEqual(new Set(["id", "address", "kind", "at", "sentAt", "attempts", "nextAt"])); // prettier-ignore
  expect(server).toBeNull();
  for (const who of [world.ines, world.helena, world.kofi]) expect((await getOutbox(who)).mails).toEqual([]);
});

test("an owner says what the organization is called and how long words are kept; a shorter time is asked about first", async () => {
  const months = async () => (await getOrganization(world.kofi)).retentionMonths;
  const change = (who: keyof World & ("noor" | "ines"), retentionMonths: number, sure = false) =>
    changeOrganization(world[who], { name: "Northwind", retentionMonths, sure });
  await expect(change("ines", 36)).rejects.toMatchObject({ status: 403 });
  expect(await months()).toBe(24);
  await change("noor", 36);
  await expect(change("noor", 12)).rejects.toMatchObject({ status: 422 });
  expect(await months()).toBe(36);
  await change("noor", 12, true);
  expect(await getOrganization(world.kofi)).toMatchObject({ name: "Northwind", retentionMonths: 12 });
  const kinds = (await listAudit(world.noor, { subject: "organization" })).map(({ kind }) => kind);
  expect(kinds).toEqual(["organization.changed", "organization.changed"]);
  expect(await listAudit(world.ines, { subject: "organization" })).toEqual([]);
});
