import { afterAll, beforeAll, expect, test } from "vitest";
import { propose, sign } from "@/lib/mentoring/agreements/commands.ts";
import { listAgreements } from "@/lib/mentoring/agreements/queries.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const terms = (cadence: string) => ({
  cadence,
  boundaries: "b",
  confidentiality: "s",
  menteeExpects: "m",
  mentorExpects: "n",
});
const read = () => listAgreements(world.amara, world.pair);

test("the first version is signed by its author, and in force once the other has signed", async () => {
  const { id } = await propose(world.kofi, {
    relationshipId: world.pair,
    version: 1,
    ...terms("every three weeks"),
  });
  expect(await read()).toMatchObject({
    inForce: null,
    waiting: { id, signatures: [{ personId: world.kofi.personId }] },
  });
  expect(await sign(world.amara, { relationshipId: world.pair, agreementId: id })).toEqual({ inForce: true });
  expect(await read()).toMatchObject({
    inForce: { id, terms: { cadence: "every three weeks" } },
    waiting: null,
  });
});

test("an amendment is the next version; the one in force stays until both have signed", async () => {
  const { id } = await propose(world.amara, {
    relationshipId: world.pair,
    version: 2,
    ...terms("every month"),
  });
  expect(await read()).toMatchObject({ inForce: { version: 1 }, waiting: { version: 2 } });
  await sign(world.kofi, { relationshipId: world.pair, agreementId: id });
  expect((await read()).versions.map((each) => each.version)).toEqual([2, 1]);
  expect((await read()).inForce?.version).toBe(2);
});

test("T34: two amendments at once make one version, and the other is told", async () => {
  const outcomes = await Promise.allSettled([
    propose(world.kofi, { relationshipId: world.pair, version: 3, ...terms("kofi's") }),
    propose(world.amara, { relationshipId: world.pair, version: 3, ...terms("amara's") }),
  ]);
  expect(outcomes.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await read()).versions).toHaveLength(3);
  await expect(
    propose(world.kofi, { relationshipId: world.pair, version: 7, ...terms("x") }),
  ).rejects.toMatchObject({ code: "Conflict" });
});

test("only the newest version is signed; nobody signs for another", async () => {
  const { versions } = await read();
  await expect(
    sign(world.kofi, { relationshipId: world.pair, agreementId: versions[2]!.id }),
  ).rejects.toThrow(/newer version/);
  await expect(
    world.app.as(world.kofi.personId, (query) =>
      query(
        "insert into mentoring.agreement_signatures (agreement_id, person_id, relationship_id) values ($1, $2, $3)",
        [versions[0]!.id, world.amara.personId, world.pair],
      ),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("what was signed is not rewritten", async () => {
  await expect(
    world.app.as(world.kofi.personId, (query) =>
      query("update mentoring.agreements set sealed = '\\x00' where relationship_id = $1", [world.pair]),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("strangers, managers and admins get the answer for what is not there", async () => {
  const [newest] = (await read()).versions;
  for (const who of [world.stranger, world.ines, world.tomas, world.noor, world.priya]) {
    await expect(listAgreements(who, world.pair)).rejects.toMatchObject({ code: "NotFound" });
    await expect(
      propose(who, { relationshipId: world.pair, version: 4, ...terms("x") }),
    ).rejects.toMatchObject({ code: "NotFound" });
    await expect(sign(who, { relationshipId: world.pair, agreementId: newest!.id })).rejects.toMatchObject({
      code: "NotFound",
    });
  }
});
