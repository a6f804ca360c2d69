import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { markRead, send } from "@/lib/mentoring/suggestions/commands.ts";
import { countUnread, listReports, listSuggestions } from "@/lib/mentoring/suggestions/queries.ts";
import { openMail } from "@/lib/mail/outbox.ts";
import { render } from "@/lib/mail/letters.ts";
import { wordsFor } from "@/lib/words/tell.ts";
import { unhidden, type Row } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const TEXT = "Tell your mentor about the planning round. I would have liked to know about it earlier myself.";

test("W3: only the recipient reads it", async () => {
  await send(world.ines, { id: newId(), recipientId: world.kofi.personId, text: TEXT });
  expect(await listSuggestions(world.kofi)).toEqual([
    expect.objectContaining({ from: "ines", text: TEXT, readAt: null }),
  ]);
  for (const who of [
    world.ines,
    world.amara,
    world.helena,
    world.noor,
    world.tomas,
    world.samuel,
    world.stranger,
  ]) {
    expect(await listSuggestions(who)).toEqual([]);
    expect(
      await world.app.as(who.personId, (query) => query("select * from mentoring.suggestions")),
    ).toHaveLength(0);
  }
});

test("W3: the sender learns nothing of what became of it", async () => {
  const view = async () => ({
    events: await world.app.as(world.ines.personId, (query) =>
      query("select kind, subject_type from ops.events"),
    ),
    notifications: await world.app.as(world.ines.personId, (query) =>
      query("select * from ops.notifications"),
    ),
    mails: await world.app.as(world.ines.personId, (query) => query("select * from ops.mails")),
  });
  const before = JSON.stringify(await view());
  const [suggestion] = await listSuggestions(world.kofi);
  await markRead(world.kofi, { suggestionId: suggestion!.id });
  expect(await countUnread(world.kofi)).toBe(0);
  expect(JSON.stringify(await view())).toBe(before);
});

test("W3: sending to somebody who takes part and to somebody who does not leaves the same traces", async () => {
  const traces = async (recipient: { personId: string }) => {
    const id = newId();
    const answer = await send(world.ines, { id, recipientId: recipient.personId, text: TEXT });
    return unhidden(world.owner, async (query) => ({
      answer,
      suggestion: (await query(
        "select length(sealed) as length, read_at from mentoring.suggestions where id = $1",
        [id],
      )) as Row[],
      events: (await query("select kind, actor_id from ops.events where subject_id = $1", [id])) as Row[],
      notices: (await query("select kind from ops.notifications where subject_id = $1", [id])) as Row[],
      mails: (await query(
        "select kind, length(sealed) as length from ops.mails where person_id = $1 order by created_at desc limit 1",
        [recipient.personId],
      )) as Row[],
    }));
  };
  expect(await traces(world.samuel)).toEqual(await traces(world.kofi));
  expect((await listReports(world.ines)).map((report) => report.name)).toEqual(["kofi", "samuel"]);
});

test("W2: the mail says nothing but that something waits", async () => {
  const [row] = await unhidden(world.owner, (query) =>
    query("select id, sealed from ops.mails where person_id = $1 limit 1", [world.kofi.personId]),
  );
  const letter = openMail({ id: String(row!["id"]), sealed: new Uint8Array(row!["sealed"] as Buffer) });
  const mail = render(letter, wordsFor({ language: "en", timeZone: "UTC" }, "mail"));
  expect(mail.subject).toBe("A message from Trellis is waiting for you");
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/ines|planning|mentor/i);
});

test("W4: it goes to a direct report only: not up, not sideways, not to a mentor", async () => {
  for (const [from, to] of [
    [world.helena, world.kofi], // two levels down
    [world.kofi, world.ines],
    [world.ines, world.amara],
    [world.amara, world.kofi],
    [world.tomas, world.kofi],
    [world.stranger, world.samuel],
  ] as const) {
    await expect(send(from, { id: newId(), recipientId: to.personId, text: TEXT })).rejects.toMatchObject({
      code: "NotFound",
    });
    await expect(
      world.app.as(from.personId, (query) =>
        query(
          "insert into mentoring.suggestions (id, author_id, recipient_id, sealed) values ($1, $2, $3, '\\x00')",
          [newId(), from.personId, to.personId],
        ),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  }
});

test("sent twice it arrives once", async () => {
  const input = { id: newId(), recipientId: world.samuel.personId, text: "once" };
  await Promise.all([send(world.ines, input), send(world.ines, input), send(world.ines, input)]);
  expect((await listSuggestions(world.samuel)).filter((each) => each.text === "once")).toHaveLength(1);
});
