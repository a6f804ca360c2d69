import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { keepDraft } from "@/lib/mentoring/drafts/commands.ts";
import { findDraft } from "@/lib/mentoring/drafts/queries.ts";
import { reflect, set } from "@/lib/mentoring/goals/commands.ts";
import { listGoals } from "@/lib/mentoring/goals/queries.ts";
import { markMessagesRead, sendMessage } from "@/lib/mentoring/messages/commands.ts";
import { listMessages } from "@/lib/mentoring/messages/queries.ts";
import { moveOn } from "@/lib/mentoring/relationships/commands.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { agreeToRedefinition, proposeRedefinition } from "@/lib/mentoring/relationships/redefining.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { tablesOf, unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());
const to = (text: string) => ({ id: newId(), relationshipId: world.pair, text });

test("a message is there once for both; how far somebody has read only that person knows", async () => {
  const message = to("Thursday instead of Tuesday?");
  await Promise.all([sendMessage(world.kofi, message), sendMessage(world.kofi, message)]);
  const { messages, readUntil } = await listMessages(world.amara, world.pair);
  expect(messages).toEqual([expect.objectContaining({ text: message.text, authorId: world.kofi.personId })]);
  expect(readUntil).toBeNull();
  await markMessagesRead(world.amara, { relationshipId: world.pair, until: messages[0]!.at });
  await markMessagesRead(world.amara, { relationshipId: world.pair, until: new Date("2026-01-01") });
  expect((await listMessages(world.amara, world.pair)).readUntil).toEqual(messages[0]!.at);
  expect((await listMessages(world.kofi, world.pair)).readUntil).toBeNull();
});

test("W1 W11: nobody else lists or sends, and no table holds the words", async () => {
  for (const who of [world.stranger, world.ines, world.tomas, world.noor]) {
    await expect(listMessages(who, world.pair)).rejects.toMatchObject({ code: "NotFound" });
    await expect(sendMessage(who, to("x"))).rejects.toMatchObject({ code: "NotFound" });
  }
  await keepDraft(world.kofi, {
    relationshipId: world.pair,
    place: "note",
    text: "canary-draft",
  });
  await sendMessage(world.kofi, to("canary-message"));
  const found = await unhidden(world.owner, async (query) => {
    const hits: string[] = [];
    for (const table of await tablesOf(query)) {
      const rows = await query(
        `select 1 from ${table} t where t::text like '%canary-%' or t::text like '%63616e6172792d%'`,
      );
      if (rows.length > 0) hits.push(table);
    }
    return hits;
  });
  expect(found).toEqual([]);
});

test("what is typed is kept for its writer alone, until it is sent", async () => {
  await keepDraft(world.kofi, { relationshipId: world.pair, place: "message", text: "half a tho" });
  expect(await findDraft(world.kofi, world.pair, "message")).toBe("half a tho");
  expect(await findDraft(world.amara, world.pair, "message")).toBe("");
  await sendMessage(world.kofi, to("half a thought, now whole"));
  expect(await findDraft(world.kofi, world.pair, "message")).toBe("");
  await keepDraft(world.kofi, { relationshipId: world.pair, place: "note", text: "to be kept" });
  await write(world.kofi, { ...to("kept"), visibility: "private" });
  expect(await findDraft(world.kofi, world.pair, "note")).toBe("");
  await expect(
    keepDraft(world.stranger, { relationshipId: world.pair, place: "note", text: "x" }),
  ).rejects.toMatchObject({ code: "NotFound" });
});

test("both look back on a goal, in words that stay", async () => {
  const goalId = newId();
  await set(world.kofi, {
    id: goalId,
    relationshipId: world.pair,
    horizon: "future",
    focusArea: "",
    title: "Speak early",
    why: "",
    steps: [],
  });
  await reflect(world.amara, { id: newId(), goalId, text: "You did, on Monday." });
  expect((await listGoals(world.kofi, world.pair))[0]?.reflections).toEqual([
    expect.objectContaining({ text: "You did, on Monday.", authorId: world.amara.personId }),
  ]);
  await expect(reflect(world.ines, { id: newId(), goalId, text: "x" })).rejects.toMatchObject({
    code: "NotFound",
  });
});

test("going on as another model needs everybody; with reverse the two change places", async () => {
  await moveOn(world.kofi, { relationshipId: world.pair, from: "preparing" });
  await expect(
    proposeRedefinition(world.kofi, { relationshipId: world.pair, model: "circle" }),
  ).rejects.toMatchObject({ code: "Invalid" });
  await proposeRedefinition(world.kofi, { relationshipId: world.pair, model: "reverse" });
  await expect(
    proposeRedefinition(world.amara, { relationshipId: world.pair, model: "peer" }),
  ).rejects.toThrow(/already/);
  const waiting = (await getRelationship(world.amara, world.pair)).redefinition!;
  expect(waiting).toMatchObject({ model: "reverse", waitsForMe: true });
  const agree = { relationshipId: world.pair, redefinitionId: waiting.id };
  await expect(agreeToRedefinition(world.kofi, agree)).rejects.toThrow(/does not wait for you/);
  expect(await agreeToRedefinition(world.amara, agree)).toEqual({ done: true });
  const space = await getRelationship(world.kofi, world.pair);
  expect(space).toMatchObject({ model: "reverse", redefinition: null, me: { side: "mentor" } });
  expect(space.partners[0]?.side).toBe("mentee");
});

test("W5: who has come under the other does not change places with them", async () => {
  await moveOn(world.priya, { relationshipId: world.recused, from: "preparing" });
  await proposeRedefinition(world.priya, { relationshipId: world.recused, model: "reverse" });
  const { id } = (await getRelationship(world.lena, world.recused)).redefinition!;
  await setManager(world.noor, {
    personId: world.lena.personId,
    manager: { kind: "person", id: world.priya.personId },
  });
  await expect(
    agreeToRedefinition(world.lena, { relationshipId: world.recused, redefinitionId: id }),
  ).rejects.toMatchObject({ code: "Conflict" });
});
