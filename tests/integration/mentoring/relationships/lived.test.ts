import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { askBreakGlass, secondBreakGlass } from "@/lib/mentoring/break-glass/commands.ts";
import { getGlass, listGlasses, readUnderGlass } from "@/lib/mentoring/break-glass/queries.ts";
import { listNotes } from "@/lib/mentoring/notes/queries.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import { shredExpired } from "@/lib/mentoring/retention/commands.ts";
import { endAfterReorganization } from "@/lib/mentoring/relationships/rematching.ts";
import { listMyRelationships } from "@/lib/mentoring/relationships/queries.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { grantRole } from "@/lib/people/roles/commands.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "./pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());
const GROUND = "A threat to a named person’s life was reported to the safety office.";
const events = (kind: string) =>
  unhidden(world.owner, (query) => query("select actor_id from ops.events where kind = $1", [kind]));

describe("W12: break-glass", () => {
  test("two people in nobody's line, a ground, a day; both partners are told, and every reading is on record", async () => {
    await write(world.kofi, { id: newId(), relationshipId: world.pair, visibility: "shared", text: "between us" });
    await write(world.kofi, { id: newId(), relationshipId: world.pair, visibility: "private", text: "for me only" });
    await grantRole(world.noor, { email: "lena@example.org", role: "program_admin" });
    const ask = { relationshipId: world.pair, ground: GROUND, untold: false };
    for (const who of [world.ines, world.helena, world.kofi, world.amara, world.stranger])
      await expect(askBreakGlass(who, ask)).rejects.toMatchObject({ code: "NotFound" });
    const { id: glassId } = await askBreakGlass(world.tomas, ask);
    await expect(readUnderGlass(world.tomas, glassId)).rejects.toMatchObject({ code: "NotFound" });
    for (const who of [world.tomas, world.ines, world.helena, world.amara])
      await expect(secondBreakGlass(who, { glassId })).rejects.toMatchObject({ code: "NotFound" });
    expect((await getGlass(world.lena, glassId)).may).toBe("second");
    await secondBreakGlass(world.lena, { glassId });
    for (const who of [world.tomas, world.lena]) {
      const { words } = await readUnderGlass(who, glassId);
      expect(words.map((each) => each.text)).toEqual(["between us"]);
    }
    await expect(readUnderGlass(world.noor, glassId)).rejects.toMatchObject({ code: "NotFound" });
    await expect(listNotes(world.tomas, world.pair)).rejects.toMatchObject({ code: "NotFound" });
    expect((await listGlasses(world.amara, world.pair))[0]).toMatchObject({ ground: GROUND, askedBy: "tomas", secondedBy: "lena" });
    expect((await events("break-glass.read")).map((row) => row["actor_id"])).toEqual([world.tomas.personId, world.lena.personId]);
    const told = await unhidden(world.owner, (query) => query("select person_id from ops.notifications where kind = 'relationship.break-glass'"));
    expect(told.map((row) => row["person_id"]).sort()).toEqual([world.kofi.personId, world.amara.personId].sort());
    // a day later
    await unhidden(world.owner, (query) => query("update mentoring.break_glass set opened_at = now() - interval '25 hours', expires_at = now() - interval '1 hour'"), true);
    await expect(readUnderGlass(world.tomas, glassId)).rejects.toMatchObject({ code: "NotFound" });
  }); // prettier-ignore

  test("whoever came into the line meanwhile reads no more", async () => {
    const { id: glassId } = await askBreakGlass(world.tomas, { relationshipId: world.pair, ground: GROUND, untold: true });
    await secondBreakGlass(world.lena, { glassId });
    await setManager(world.noor, { personId: world.ines.personId, manager: { kind: "person", id: world.tomas.personId } });
    await expect(readUnderGlass(world.tomas, glassId)).rejects.toMatchObject({ code: "NotFound" });
    expect((await listGlasses(world.kofi, world.pair)).some((glass) => glass.id === glassId)).toBe(false);
  }); // prettier-ignore
});

test("W6: after a reorganization either partner ends it neutrally; a rematch is told to admins without a name", async () => {
  await expect(endAfterReorganization(world.kofi, { relationshipId: world.pair, rematch: true })).rejects.toThrow(/not paused/);
  await setManager(world.noor, { personId: world.kofi.personId, manager: { kind: "person", id: world.amara.personId } });
  await endAfterReorganization(world.kofi, { relationshipId: world.pair, rematch: true });
  const [closing] = await world.app.as(world.amara.personId, (query) => query("select kind, closed_by from mentoring.closings where relationship_id = $1", [world.pair]));
  expect(closing).toMatchObject({ kind: "reorganization", closed_by: null });
  const [told] = await unhidden(world.owner, (query) => query("select count(*)::int as n from ops.notifications where kind = 'relationship.rematch-wished'"));
  expect(told?.["n"]).toBeGreaterThan(0);
  const [mine] = await listMyRelationships(world.kofi);
  expect(mine?.phase).toBe("ended");
}); // prettier-ignore

test("W11 T13: when the keeping time is over the key is gone, none of the words opens, and nobody brings it back", async () => {
  const notes = Number(process.env["TRELLIS_T13"] ?? 40); // the list asks for 1,000
  for (let i = 0; i < notes; i++)
    await write(world.priya, { id: newId(), relationshipId: world.recused, visibility: "shared", text: `note ${i}` });
  expect(await shredExpired()).toBe(0);
  await unhidden(world.owner, async (query) => {
    await query("update mentoring.relationships set phase = 'ended' where id = $1", [world.recused]);
    await query("insert into mentoring.closings (relationship_id, kind, at) values ($1, 'completed', now() - interval '25 months')", [world.recused]);
  }, true);
  expect(await shredExpired()).toBe(1);
  expect(await shredExpired()).toBe(0);
  await expect(listNotes(world.lena, world.recused)).rejects.toMatchObject({ code: "NotFound" });
  const [key] = await unhidden(world.owner, (query) => query("select wrapped, destroyed_at from mentoring.relationship_keys where relationship_id = $1", [world.recused]));
  expect(key).toMatchObject({ wrapped: null, destroyed_at: expect.any(Date) });
  await expect(world.app.as(world.lena.personId, (query) => query("update mentoring.relationship_keys set wrapped = '\\x00' where relationship_id = $1", [world.recused]))).rejects.toMatchObject({ code: "TRKEY" });
  const [sealed] = await unhidden(world.owner, (query) => query("select count(*)::int as n from mentoring.notes where relationship_id = $1", [world.recused]));
  console.info(`T13: ${Number(sealed?.["n"])} sealed notes, 0 opened after the keeping time`);
  expect((await events("relationship.shredded"))).toHaveLength(1);
}); // prettier-ignore
