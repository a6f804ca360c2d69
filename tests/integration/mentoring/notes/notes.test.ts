import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { edit, remove, write } from "@/lib/mentoring/notes/commands.ts";
import { listNotes } from "@/lib/mentoring/notes/queries.ts";
import { leave } from "@/lib/mentoring/relationships/leaving.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const texts = async (who: { personId: string }) =>
  (await listNotes(who, world.pair)).map((note) => note.text);
const note = (visibility: "shared" | "private", text: string) => ({
  id: newId(),
  relationshipId: world.pair,
  visibility,
  text,
});

test("W1: the partner reads what is shared; a private note is its author's alone", async () => {
  await write(world.kofi, note("shared", "for us"));
  await write(world.kofi, note("private", "for me"));
  expect((await texts(world.kofi)).sort()).toEqual(["for me", "for us"]);
  expect(await texts(world.amara)).toEqual(["for us"]);
});

test("T15: with the rows in hand and the partner's keys, a private note does not open", async () => {
  const { relationshipRing, authorRing } = await import("@/lib/crypto/keyring.ts");
  const { asPerson } = await import("@/lib/db/unit.ts");
  const [row] = await unhidden(world.owner, (query) =>
    query("select id, sealed from mentoring.notes where visibility = 'private'"),
  );
  const sealed = new Uint8Array(row!["sealed"] as Buffer);
  await asPerson(world.amara, async (db) => {
    for (const ring of [await relationshipRing(db, world.pair), await authorRing(db, world.amara.personId)])
      expect(() => ring.open("notes", String(row!["id"]), sealed)).toThrow();
    expect(await db.authorKey.findUnique({ where: { personId: world.kofi.personId } })).toBeNull();
  });
});

test("sent twice it is kept once, and a note keeps its visibility", async () => {
  const once = note("shared", "once");
  await Promise.all([write(world.amara, once), write(world.amara, once)]);
  expect((await texts(world.kofi)).filter((text) => text === "once")).toHaveLength(1);
  await expect(
    world.app.as(world.kofi.personId, (query) =>
      query("update mentoring.notes set visibility = 'shared' where visibility = 'private'"),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("only its author edits or removes a note, and not over a change they have not seen", async () => {
  const mine = note("shared", "first");
  await write(world.kofi, mine);
  const seen = (await listNotes(world.kofi, world.pair)).find((each) => each.id === mine.id)!.updatedAt;
  for (const who of [world.amara, world.ines, world.tomas, world.stranger]) {
    await expect(edit(who, { noteId: mine.id, seen, text: "x" })).rejects.toMatchObject({ code: "NotFound" });
    await expect(remove(who, { noteId: mine.id })).rejects.toMatchObject({ code: "NotFound" });
  }
  await edit(world.kofi, { noteId: mine.id, seen, text: "second" });
  await expect(edit(world.kofi, { noteId: mine.id, seen, text: "third" })).rejects.toMatchObject({
    code: "Conflict",
  });
  expect(await texts(world.amara)).toContain("second");
  await remove(world.kofi, { noteId: mine.id });
  expect(await texts(world.amara)).not.toContain("second");
});

test("strangers, managers and admins get the answer for what is not there", async () => {
  for (const who of [world.stranger, world.ines, world.tomas, world.noor, world.lena]) {
    await expect(listNotes(who, world.pair)).rejects.toMatchObject({ code: "NotFound" });
    await expect(write(who, note("shared", "x"))).rejects.toMatchObject({ code: "NotFound" });
  }
});

test("after the end nothing shared is added; one's own notes go on", async () => {
  await leave(world.amara, { relationshipId: world.pair, reason: null });
  await expect(write(world.kofi, note("shared", "too late"))).rejects.toThrow(/has ended/);
  await write(world.kofi, note("private", "what I take with me"));
  expect(await texts(world.kofi)).toContain("what I take with me");
});
