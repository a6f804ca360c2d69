import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { propose, sign } from "@/lib/mentoring/agreements/commands.ts";
import * as commands from "@/lib/mentoring/relationships/commands.ts";
import { getRelationship, listMyRelationships } from "@/lib/mentoring/relationships/queries.ts";
import { pairs, type World } from "./pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const TERMS = { cadence: "c", boundaries: "b", confidentiality: "s", menteeExpects: "m", mentorExpects: "n" };
const phase = async () => (await getRelationship(world.kofi, world.pair)).standing.phase;

describe("a relationship from its first phase to its last", () => {
  test("begins in preparing, as the design planned it", async () => {
    const space = await getRelationship(world.kofi, world.pair);
    expect(space.standing).toEqual({ phase: "preparing", paused: null, agreed: false, renewal: "none" });
    expect(space.partners.map((each) => each.name)).toEqual(["amara"]);
    expect(space.design).toMatchObject({
      cadenceWeeks: 3,
      sessionMinutes: 45,
      focusAreas: ["Technical leadership", "Self-confidence"],
    });
  });

  test("2.3.1: phases cannot be skipped, by command or by SQL", async () => {
    const relationshipId = world.pair;
    await expect(commands.moveOn(world.kofi, { relationshipId, from: "enabling" })).rejects.toMatchObject({
      code: "Conflict",
    });
    for (const to of ["enabling", "closing"])
      await expect(
        world.app.as(world.kofi.personId, (query) =>
          query("update mentoring.relationships set phase = $1 where id = $2", [to, relationshipId]),
        ),
      ).rejects.toMatchObject({ code: "TRPHA" });
  });

  test("enabling waits for two signatures", async () => {
    const relationshipId = world.pair;
    await commands.moveOn(world.amara, { relationshipId, from: "preparing" });
    await expect(commands.moveOn(world.amara, { relationshipId, from: "negotiating" })).rejects.toThrow(
      /both signatures/,
    );
    const { id } = await propose(world.kofi, { relationshipId, version: 1, ...TERMS });
    await expect(commands.moveOn(world.amara, { relationshipId, from: "negotiating" })).rejects.toThrow(
      /both signatures/,
    );
    await sign(world.amara, { relationshipId, agreementId: id });
    await commands.moveOn(world.amara, { relationshipId, from: "negotiating" });
    expect(await phase()).toBe("enabling");
  });

  test("two taps at once move it one phase", async () => {
    const outcomes = await Promise.allSettled(
      [world.kofi, world.amara, world.kofi, world.amara].map((who) =>
        commands.moveOn(who, { relationshipId: world.pair, from: "enabling" }),
      ),
    );
    expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await phase()).toBe("closing");
  });

  test("a renewal needs the other's word, moves the end, and leads back from closing", async () => {
    const relationshipId = world.pair;
    const before = (await getRelationship(world.kofi, relationshipId)).plannedEnd;
    const { id } = await commands.proposeRenewal(world.kofi, { relationshipId, months: 6 });
    await expect(commands.agreeToRenewal(world.kofi, { relationshipId, renewalId: id })).rejects.toThrow(
      /waits for you/,
    );
    await expect(
      world.app.as(world.kofi.personId, (query) =>
        query("update mentoring.renewals set agreed_by = array_append(agreed_by, $1) where id = $2", [
          world.amara.personId,
          id,
        ]),
      ),
    ).rejects.toMatchObject({ code: "TRREN" });
    await commands.agreeToRenewal(world.amara, { relationshipId, renewalId: id });
    const space = await getRelationship(world.kofi, relationshipId);
    expect(space.standing).toMatchObject({ phase: "enabling", renewal: "none" });
    expect(space.plannedEnd.getTime() - before.getTime()).toBeGreaterThan(170 * 86_400_000);
  });

  test("pausing and resuming is either partner's wish; twice at once is once", async () => {
    const relationshipId = world.pair;
    await Promise.allSettled([
      commands.pause(world.kofi, { relationshipId }),
      commands.pause(world.amara, { relationshipId }),
    ]);
    expect((await getRelationship(world.amara, relationshipId)).standing.paused).toBe("partner");
    await expect(commands.moveOn(world.kofi, { relationshipId, from: "enabling" })).rejects.toThrow(/paused/);
    await commands.resume(world.amara, { relationshipId });
    expect((await getRelationship(world.amara, relationshipId)).standing.paused).toBeNull();
  });

  test("strangers, managers and admins meet the same answer as for what does not exist", async () => {
    for (const who of [world.stranger, world.ines, world.noor, world.tomas, world.helena, world.priya])
      for (const relationshipId of [world.pair, "0190a000-0000-7000-8000-000000000000"]) {
        await expect(getRelationship(who, relationshipId)).rejects.toMatchObject({ code: "NotFound" });
        await expect(commands.pause(who, { relationshipId })).rejects.toMatchObject({ code: "NotFound" });
        await expect(commands.moveOn(who, { relationshipId, from: "enabling" })).rejects.toMatchObject({
          code: "NotFound",
        });
      }
    expect(await listMyRelationships(world.stranger)).toEqual([]);
    expect((await listMyRelationships(world.kofi)).map((each) => each.id)).toEqual([world.pair]);
  });
});
