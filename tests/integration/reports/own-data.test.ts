import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { propose } from "@/lib/mentoring/agreements/commands.ts";
import { askBack } from "@/lib/mentoring/enrolments/deciding.ts";
import { set } from "@/lib/mentoring/goals/commands.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import { schedule } from "@/lib/mentoring/sessions/commands.ts";
import { send } from "@/lib/mentoring/suggestions/commands.ts";
import { makePersonalToken } from "@/lib/people/tokens/commands.ts";
import { exportOwnData } from "@/lib/reports/own-data/queries.ts";
import { Canaries } from "../../support/canaries.ts";
import { unhidden } from "../../support/sql.ts";
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

test("T41: how mail should come, what the directory calls him, what he was asked, wished and said of designs are in his copy, and nobody else's", async () => {
  const marks = { directory: "canary-directory", awaited: "canary-awaited", comment: "canary-comment", question: "canary-question" };
  const kofi = world.kofi.personId;
  const owner = (sql: string, values: unknown[]) => unhidden(world.owner, (query) => query(sql, values), true);
  const [enrolment] = await owner("select id, design_id from mentoring.enrolments where person_id = $1", [kofi]);
  await owner("insert into people.directory_entries (person_id, external_id, awaited_manager) values ($1, $2, $3)", [kofi, marks.directory, marks.awaited]);
  await owner("insert into people.quiet_hours (person_id, starts, ends) values ($1, 21, 6)", [kofi]);
  await owner("insert into people.mail_wishes (person_id, topic, delivery) values ($1, 'news', 'daily')", [kofi]);
  await owner("insert into mentoring.design_comments (id, design_id, section, author_id, text) values ($1, $2, 'focus', $3, $4)", [newId(), enrolment?.["design_id"], world.tomas.personId, marks.comment]);
  await owner("update mentoring.enrolments set state = 'applied' where id = $1", [enrolment?.["id"]]);
  await askBack(world.tomas, { id: newId(), enrolmentId: String(enrolment?.["id"]), question: marks.question });
  await makePersonalToken(world.kofi, { name: "canary-token", scopes: ["people:read"], days: 30 });
  const copy = await exportOwnData(world.kofi);
  expect(copy.personalTokens).toMatchObject([{ name: "canary-token", scopes: ["people:read"] }]);
  expect(copy.personalTokens[0]).not.toHaveProperty("tokenHash");
  expect(copy.quietHours).toMatchObject({ starts: 21, ends: 6 });
  expect(copy.mailWishes).toMatchObject([{ topic: "news", delivery: "daily" }]);
  expect(copy.inTheDirectory).toMatchObject({ externalId: marks.directory, awaitedManager: marks.awaited });
  expect(JSON.stringify(copy)).toContain(marks.question);
  expect(JSON.stringify(copy)).not.toContain(marks.comment);
  expect(JSON.stringify(await exportOwnData(world.tomas))).toContain(marks.comment);
  const inesCopy = JSON.stringify(await exportOwnData(world.ines));
  for (const mark of Object.values(marks)) expect(inesCopy).not.toContain(mark);
}); // prettier-ignore

test("T41: sealed bytes, hashes of links and wrapped keys are in nobody's copy", async () => {
  expect(JSON.stringify(await exportOwnData(world.kofi))).not.toMatch(/"(sealed|wrapped|tokenHash|bytes)"/);
});
