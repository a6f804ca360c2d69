import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getEngagement } from "@/lib/coaching/engagements/queries.ts";
import { answerArea } from "@/lib/coaching/feedback/answers.ts";
import { give, sayUnasked } from "@/lib/coaching/feedback/commands.ts";
import { keepDraft } from "@/lib/coaching/feedback/drafts.ts";
import { giveByLink, keepDraftByLink, openLink } from "@/lib/coaching/feedback/link.ts";
import { getRequest } from "@/lib/coaching/feedback/queries.ts";
import { remindManagers } from "@/lib/coaching/feedback/remind.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { log } from "@/lib/coaching/sessions/log.ts";
import { at } from "@/lib/clock.ts";
import { asPerson } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import { openMail } from "@/lib/mail/outbox.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { inEnglish } from "@/lib/words/said.ts";
import { unhidden } from "../../support/sql.ts";
import { answer, AREA, engage, people, requestTo, tokensOf, type Name, type World } from "./triangle.ts";

let world: World;
let id: string;
beforeAll(async () => (world = await people()));
beforeEach(async () => {
  await unhidden(
    world.owner,
    (query) => query("update coaching.feedback_requests set answered_at = now()"),
    true,
  );
  id = await engage(world, { plannedSessions: 2 });
});
afterAll(() => world.close());

/** As if the request had been made so many days ago; it is the 9th day's noon on a weekday wherever the test runs. */
const longAgo = (days: number) =>
  unhidden(
    world.owner,
    (query) =>
      query(
        "update coaching.feedback_requests set requested_at = now() - $2 * interval '1 day' where engagement_id = $1",
        [id, days],
      ),
    true,
  );
/** A Tuesday, ten o'clock in Berlin, after now and within the request's time. */
function workday(): Date {
  const moment = new Date(Date.now() + 3_600_000);
  while ([0, 6].includes(moment.getUTCDay())) moment.setUTCDate(moment.getUTCDate() + 1);
  moment.setUTCHours(10, 0, 0, 0);
  return moment;
}
const notices = (who: Name, kind: string, subject: string) =>
  asPerson(world[who], (db) =>
    db.notification.count({ where: { personId: world[who].personId, kind, subjectId: subject } }),
  );
const reminderTokens = () =>
  asPerson(world.ines, async (db) => {
    const mails = await db.mail.findMany({
      where: { personId: world.ines.personId, kind: "feedback-reminder" },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    return mails.map((mail) => new URL(openMail(mail).link).hash.slice(1));
  });
const said = () => ({ id: newId(), areas: [AREA], level: null, sure: false });
const visitor = { address: "203.0.113.9" };

test("C2: reminded twice, at their days, however many clocks run; then the coach is told, and nobody else", async () => {
  const before = (await reminderTokens()).length;
  await longAgo(5);
  const taken = await Promise.all([1, 2, 3, 4].map(() => remindManagers(workday())));
  expect(taken.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await remindManagers(workday())).toBe(0);
  await longAgo(10);
  expect(await remindManagers(workday())).toBe(1);
  expect(await reminderTokens()).toHaveLength(before + 2);
  await longAgo(13);
  expect(await remindManagers(workday())).toBe(1);
  expect(await remindManagers(workday())).toBe(0);
  expect(await reminderTokens()).toHaveLength(before + 2);
  expect(await notices("lena", "feedback.unanswered", id)).toBe(1);
  for (const who of ["kofi", "ines", "helena", "noor"] as const)
    expect(await notices(who, "feedback.unanswered", id)).toBe(0);
  expect((await getEngagement(world.lena, id)).duties.map(({ said }) => inEnglish(said))).toContain(
    "speak to ines, who was reminded twice and has not answered",
  );
});

test("C2: the link in a reminder opens the same form, and the first answer ends them all", async () => {
  await longAgo(5);
  await remindManagers(workday());
  const [reminder] = await reminderTokens();
  const [first] = await tokensOf(world.ines);
  expect((await openLink(visitor, { token: reminder! })).requestId).toBe(
    (await requestTo(world.ines, id)).id,
  );
  expect(await giveByLink(visitor, { token: reminder!, ...said() })).toEqual({ outcome: "kept" });
  for (const token of [reminder!, first!])
    await expect(openLink(visitor, { token })).rejects.toMatchObject({ code: "NotFound" });
});

test("C9: who is not the manager any more is not reminded, and the reminder's link is dead", async () => {
  await longAgo(5);
  await remindManagers(workday());
  const [reminder] = await reminderTokens();
  await setManager(world.noor, {
    personId: world.kofi.personId,
    manager: { kind: "person", id: world.viktor.personId },
  });
  await expect(openLink(visitor, { token: reminder! })).rejects.toMatchObject({ code: "NotFound" });
  await longAgo(10);
  expect(await remindManagers(workday())).toBe(0);
  await setManager(world.noor, {
    personId: world.kofi.personId,
    manager: { kind: "person", id: world.ines.personId },
  });
});

test("a draft is kept for its writer, by link and signed in, sealed with their own key, and gone when it is sent", async () => {
  const draft = { areas: [{ area: "Half a", observed: "thought", effect: "", priority: "1" }], level: "2" };
  const [token] = await tokensOf(world.ines);
  await keepDraftByLink(visitor, { token: token!, ...draft });
  const { id: requestId } = await requestTo(world.ines, id);
  expect((await getRequest(world.ines, requestId)).draft).toEqual(draft);
  await keepDraft(world.ines, { requestId, ...draft, level: "3" });
  expect((await openLink(visitor, { token: token! })).draft).toEqual({ ...draft, level: "3" });
  for (const who of ["lena", "kofi", "viktor"] as const)
    await expect(keepDraft(world[who], { requestId, ...draft })).rejects.toMatchObject({ code: "NotFound" });
  const [raw] = await unhidden(world.owner, (query) =>
    query("select encode(sealed, 'escape') as text from coaching.feedback_drafts"),
  );
  expect(String(raw!["text"])).not.toContain("thought");
  await give(world.ines, { requestId, ...said() });
  const left = await unhidden(world.owner, (query) => query("select 1 from coaching.feedback_drafts"));
  expect(left).toHaveLength(0);
  await expect(keepDraft(world.ines, { requestId, ...draft })).rejects.toMatchObject({ code: "NotFound" });
});

test("C2: the manager speaks unasked; a request that waits already is the one they are given", async () => {
  const waiting = await requestTo(world.ines, id);
  expect(await sayUnasked(world.ines, { engagementId: id })).toEqual({ id: waiting.id });
  await answer(world, id);
  const { id: own } = await sayUnasked(world.ines, { engagementId: id });
  expect(own).not.toBe(waiting.id);
  expect(await give(world.ines, { requestId: own, ...said() })).toEqual({ outcome: "kept" });
  expect((await getThread(world.lena, id)).areas).toHaveLength(2);
  await expect(sayUnasked(world.kofi, { engagementId: id })).rejects.toThrow(/for the manager/);
  await expect(sayUnasked(world.viktor, { engagementId: id })).rejects.toMatchObject({ code: "NotFound" });
});

test("C2: half of the sessions held, the manager is asked midway; all of them, at the end", async () => {
  await answer(world, id);
  const held = (date: string) =>
    log(world.kofi, {
      ...{ id: newId(), engagementId: id, date, time: "10:00", minutes: 60, onto: null, itemIds: [] },
      ...{
        note: "",
        noteId: newId(),
        visibility: "everyone" as const,
        privateNote: "",
        privateNoteId: newId(),
      },
    });
  await held("2026-03-02");
  expect((await requestTo(world.ines, id)).occasion).toBe("midway");
  await answer(world, id);
  await held("2026-03-09");
  expect((await requestTo(world.ines, id)).occasion).toBe("end");
});

test("C3: the coach answers what does not go into the plan; the writer reads it, and it waits for nobody any more", async () => {
  await answer(world, id);
  const [area] = (await getThread(world.lena, id)).areas;
  const reply = { engagementId: id, areaId: area!.id, text: "We took it up with the whole team" };
  await expect(answerArea(world.kofi, reply)).rejects.toThrow(/for the coach/);
  await expect(answerArea(world.ruth, reply)).rejects.toMatchObject({ code: "NotFound" });
  await answerArea(world.lena, reply);
  await expect(answerArea(world.lena, reply)).rejects.toThrow(/already/);
  for (const who of ["kofi", "lena", "ines"] as const)
    expect((await getThread(world[who], id)).areas).toMatchObject([
      { answer: { text: reply.text, by: { name: "lena" } } },
    ]);
  expect((await getEngagement(world.lena, id)).duties.some(({ page }) => page === "plan")).toBe(false);
  const other = await engage(world, {}, "mei");
  await expect(answerArea(world.lena, { ...reply, engagementId: other })).rejects.toMatchObject({
    code: "NotFound",
  });
  expect(await notices("ines", "feedback.answered", id)).toBe(1);
});

test("W4: neither mail nor notice holds a word of it", async () => {
  await at(new Date(), async () => remindManagers(workday()));
  const [mail] = await asPerson(world.ines, (db) =>
    db.mail.findMany({ where: { kind: "feedback-reminder" } }),
  );
  expect(Object.keys(openMail(mail!)).sort()).toEqual(["client", "coach", "kind", "link"]);
});
