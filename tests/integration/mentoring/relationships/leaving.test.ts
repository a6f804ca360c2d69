import { afterAll, beforeAll, expect, test } from "vitest";
import { leave } from "@/lib/mentoring/relationships/leaving.ts";
import { listPairs } from "@/lib/mentoring/relationships/program-room.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { Leave } from "@/lib/mentoring/relationships/schema.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "./pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const REASON = "We never found a common language, and that is nobody's fault.";

test("L2: a reason that the leaver does not want to send is not kept at all", () => {
  expect(Leave.parse({ relationshipId: world.pair, reason: REASON })).toMatchObject({ reason: null });
  expect(Leave.parse({ relationshipId: world.pair, reason: REASON, tellAdmins: "on" })).toMatchObject({
    reason: REASON,
  });
});

test("L2: leaving names nobody, and the reason reaches only the admin who is not recused", async () => {
  await leave(world.priya, { relationshipId: world.recused, reason: REASON });
  await leave(world.kofi, { relationshipId: world.pair, reason: REASON });

  // the partner learns that it ended, not who ended it or why
  const space = await getRelationship(world.amara, world.pair);
  expect(space.standing.phase).toBe("ended");
  const seen = await world.app.as(world.amara.personId, async (query) => ({
    closing: await query("select kind, closed_by from mentoring.closings"),
    last: await query("select changed_by from mentoring.phase_changes where phase = 'ended'"),
    reasons: await query("select * from mentoring.leaving_reasons"),
  }));
  expect([...seen.closing]).toEqual([expect.objectContaining({ kind: "left_early", closed_by: null })]);
  expect([...seen.last]).toEqual([expect.objectContaining({ changed_by: null })]);
  expect(seen.reasons).toHaveLength(0);

  // tomas reads both; noor, who manages priya, reads kofi's and nothing of priya's (W7)
  const reasonsFor = async (who: typeof world.tomas) =>
    (await listPairs(who, world.programId)).pairs.map((pair) => [pair.id, pair.reasons]);
  expect((await reasonsFor(world.tomas)).sort()).toEqual(
    [
      [world.pair, [REASON]],
      [world.recused, [REASON]],
    ].sort(),
  );
  expect(await reasonsFor(world.noor)).toEqual([[world.pair, [REASON]]]);

  for (const who of [world.ines, world.helena, world.stranger, world.samuel])
    expect(
      await world.app.as(who.personId, (query) => query("select * from mentoring.leaving_reasons")),
    ).toHaveLength(0);
});

test("W7: the admins told of an ending are those who are not recused", async () => {
  const told = await unhidden(world.owner, (query) =>
    query("select person_id, subject_id from ops.notifications where kind = 'relationship.needs-rematch'"),
  );
  const rows = told.map((row) => `${String(row["person_id"])} ${String(row["subject_id"])}`).sort();
  expect(rows).toEqual(
    [
      `${world.tomas.personId} ${world.pair}`,
      `${world.noor.personId} ${world.pair}`,
      `${world.tomas.personId} ${world.recused}`,
    ].sort(),
  );
});

test("W11: the reason stands nowhere in plain text", async () => {
  const plain = await unhidden(world.owner, (query) =>
    query("select l::text as row from mentoring.leaving_reasons l"),
  );
  expect(plain).toHaveLength(2);
  expect(JSON.stringify(plain)).not.toContain(Buffer.from(REASON).toString("hex"));
  expect(JSON.stringify(plain)).not.toContain("common language");
});

test("what has ended cannot be left again or taken up", async () => {
  await expect(leave(world.amara, { relationshipId: world.pair, reason: null })).rejects.toThrow(/has ended/);
  await expect(
    world.app.as(world.amara.personId, (query) =>
      query("update mentoring.relationships set phase = 'enabling' where id = $1", [world.pair]),
    ),
  ).rejects.toMatchObject({ code: "TRPHA" });
});
