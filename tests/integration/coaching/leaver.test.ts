import { afterAll, beforeAll, expect, test } from "vitest";
import { getEngagement } from "@/lib/coaching/engagements/queries.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { unhidden } from "../../support/sql.ts";
import { engage, people, type World } from "./triangle.ts";

/** Lena, Kofi's coach, leaves the organization. */
let world: World;
let id: string;
beforeAll(async () => {
  world = await people();
  id = await engage(world);
});
afterAll(() => world.close());

test("C5: an early end without a reason is refused while both are here", async () => {
  await expect(
    world.app.as(world.kofi.personId, (query) =>
      query("update coaching.engagements set state = 'ended_early' where id = $1", [id]),
    ),
  ).rejects.toMatchObject({ code: "TRC05" });
});

test("when the coach leaves, the engagement has ended, and client and manager are told", async () => {
  await markLeft(world.noor, { personId: world.lena.personId });
  const engagement = await getEngagement(world.kofi, id);
  expect(engagement.state).toBe("ended_early");
  expect(engagement.endedAt).toBeInstanceOf(Date);
  const told = await unhidden(world.owner, (query) =>
    query("select person_id from ops.notifications where kind = 'engagement.ended' and subject_id = $1", [
      id,
    ]),
  );
  expect(told.map((row) => row["person_id"]).sort()).toEqual(
    [world.kofi.personId, world.ines.personId].sort(),
  );
});

test("and stays so", async () => {
  await expect(
    world.app.as(world.kofi.personId, (query) =>
      query("update coaching.engagements set state = 'active' where id = $1", [id]),
    ),
  ).rejects.toMatchObject({ code: "TRCEN" });
});
