import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { log } from "@/lib/mentoring/sessions/log.ts";
import { resume } from "@/lib/mentoring/relationships/commands.ts";
import { listOwed } from "@/lib/mentoring/owed/queries.ts";
import { inEnglish } from "@/lib/words/said.ts";
import { leave } from "@/lib/mentoring/relationships/leaving.ts";
import { listPairs } from "@/lib/mentoring/relationships/program-room.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "./pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const standing = async () => (await getRelationship(world.kofi, world.pair)).standing;
const told = (kind: string) =>
  unhidden(world.owner, async (query) =>
    (
      await query("select person_id from ops.notifications where kind = $1 and subject_id = $2 order by at", [
        kind,
        world.pair,
      ])
    ).map((row) => String(row["person_id"])),
  );
const report = (personId: string, managerId: string) =>
  setManager(world.noor, { personId, manager: { kind: "person", id: managerId } });

test("W6: plain SQL that puts the mentor above the mentee pauses the pair in the same transaction", async () => {
  const inside = await world.app.as(world.noor.personId, async (query) => {
    await query("update people.managers_of_record set until = now() where person_id = $1 and until is null", [
      world.ines.personId,
    ]);
    await query(
      "insert into people.managers_of_record (id, person_id, manager_id) values (gen_random_uuid(), $1, $2)",
      [world.ines.personId, world.amara.personId],
    );
    await query("set constraints all immediate");
    await query("select set_config('trellis.person_id', $1, true)", [world.kofi.personId]);
    return query("select cause from mentoring.pauses where relationship_id = $1 and resumed_at is null", [
      world.pair,
    ]);
  }); // and is taken back
  expect([...inside]).toEqual([expect.objectContaining({ cause: "reorganization" })]);
  expect((await standing()).paused).toBeNull();
});

test("W6: the directory's own command pauses it too, and tells partners and the admins who are not recused", async () => {
  await report(world.kofi.personId, world.amara.personId);
  expect((await standing()).paused).toBe("reorganization");
  expect((await told("relationship.paused-by-reorganization")).sort()).toEqual(
    [world.kofi.personId, world.amara.personId].sort(),
  );
  expect((await told("relationship.needs-rematch")).sort()).toEqual(
    [world.noor.personId, world.tomas.personId].sort(),
  );
  const { pairs: list } = await listPairs(world.tomas, world.programId);
  expect(list.find((pair) => pair.id === world.pair)?.paused).toBe("reorganization");
});

test("W6 W7: an admin's Today asks to look after the pair, unless they manage one of the two", async () => {
  const asked = async (admin: World["noor"]) =>
    (await listOwed(admin)).some(({ said }) => inEnglish(said).startsWith("Look for a new match"));
  expect([await asked(world.noor), await asked(world.tomas), await asked(world.ines)]).toEqual([
    true,
    true,
    false,
  ]);
  await report(world.kofi.personId, world.noor.personId);
  expect([await asked(world.noor), await asked(world.tomas)]).toEqual([false, true]);
  await report(world.kofi.personId, world.amara.personId);
});

test("W6: while the line is broken nobody resumes, by command, by SQL, or by calling it a wish", async () => {
  await expect(resume(world.kofi, { relationshipId: world.pair })).rejects.toThrow(/reporting line/);
  for (const [change, code] of [
    ["resumed_at = now()", "TRW06"],
    ["cause = 'partner'", "42501"],
  ] as const)
    await expect(
      world.app.as(world.kofi.personId, (query) =>
        query(`update mentoring.pauses set ${change} where relationship_id = $1`, [world.pair]),
      ),
    ).rejects.toMatchObject({ code });
  const session = { id: newId(), relationshipId: world.pair, date: "2026-01-05", time: "10:00", minutes: 45, sharedNoteId: newId(), sharedNote: "", privateNoteId: newId(), privateNote: "" }; // prettier-ignore
  await expect(log(world.kofi, session)).rejects.toThrow(/reporting line/);
});

test("W2: the new manager above the pair learns nothing of it", async () => {
  // ines now manages amara: the mentor's manager is above nobody who is matched with her
  await report(world.kofi.personId, world.ines.personId);
  for (const table of ["relationships", "relationship_members", "pauses", "phase_changes"])
    expect(
      await world.app.as(world.ines.personId, (query) => query(`select * from mentoring.${table}`)),
    ).toHaveLength(0);
});

test("W6: once the line is clear again, either partner resumes", async () => {
  await resume(world.amara, { relationshipId: world.pair });
  expect((await standing()).paused).toBeNull();
});

test("W6: a pair that a reorganization broke can be closed without blame", async () => {
  await report(world.kofi.personId, world.amara.personId);
  await leave(world.amara, { relationshipId: world.pair, reason: null });
  const [closing] = await world.app.as(world.kofi.personId, (query) =>
    query("select kind, closed_by from mentoring.closings"),
  );
  expect(closing).toMatchObject({ kind: "reorganization", closed_by: null });
});
