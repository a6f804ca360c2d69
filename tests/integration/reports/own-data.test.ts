import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { propose } from "@/lib/mentoring/agreements/commands.ts";
import { set } from "@/lib/mentoring/goals/commands.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import { schedule } from "@/lib/mentoring/sessions/commands.ts";
import { send } from "@/lib/mentoring/suggestions/commands.ts";
import { exportOwnData } from "@/lib/reports/own-data/queries.ts";
import { Canaries } from "../../support/canaries.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

test("T41: 300 facts about kofi are in his copy, and none of what amara wrote for herself or others wrote elsewhere", async () => {
  const [his, hers, elsewhere] = [new Canaries(), new Canaries(), new Canaries()];
  const relationshipId = world.pair;
  for (let round = 0; his.count < 290; round++) {
    const note = (visibility: "shared" | "private", text: string) => ({ id: newId(), relationshipId, visibility, text }); // prettier-ignore
    await write(world.kofi, note("shared", his.sing()));
    await write(world.kofi, note("private", his.sing()));
    await write(world.amara, note("shared", his.sing()));
    await write(world.amara, note("private", hers.sing()));
    await set(world.kofi, { id: newId(), relationshipId, horizon: "future", focusArea: "", title: his.sing(), why: his.sing(), steps: [] }); // prettier-ignore
    await send(world.ines, { id: newId(), recipientId: world.kofi.personId, text: his.sing() });
    await write(world.priya, { ...note("shared", elsewhere.sing()), relationshipId: world.recused });
    if (round < 3)
      await propose(world.amara, { relationshipId, version: round + 1, cadence: his.sing(), boundaries: his.sing(), confidentiality: his.sing(), menteeExpects: his.sing(), mentorExpects: his.sing() }); // prettier-ignore
  }
  while (his.count < 300)
    await schedule(world.kofi, {
      ...{
        id: newId(),
        relationshipId,
        date: `2027-01-${10 + (his.count % 18)}`,
        time: "10:00",
        minutes: 30,
      },
      agenda: his.sing(),
    });
  const text = JSON.stringify(await exportOwnData(world.kofi));
  const missing = Array.from({ length: his.count }, (_, i) => `${his.mark}-${i + 1}"`).filter(
    (each) => !text.includes(each),
  );
  console.info(`T41: ${his.count - missing.length} of ${his.count} facts present`);
  expect(missing).toEqual([]);
  expect(text).not.toContain(hers.mark);
  expect(text).not.toContain(elsewhere.mark);
  expect(text).toContain("kofi@example.org");
});

test("T41 W2: a manager's copy says nothing of their reports' mentoring; that a copy was made is written down", async () => {
  const text = JSON.stringify(await exportOwnData(world.ines));
  expect(text).not.toContain(world.pair);
  expect(text).not.toContain(world.amara.personId);
  const { whatIDid } = await exportOwnData(world.ines);
  expect(whatIDid.map((event) => event.kind)).toContain("export.made");
});

test("T41: sealed bytes, hashes of links and wrapped keys are in nobody's copy", async () => {
  expect(JSON.stringify(await exportOwnData(world.kofi))).not.toMatch(/"(sealed|wrapped|tokenHash|bytes)"/);
});
