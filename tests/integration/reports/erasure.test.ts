import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { post } from "@/lib/mail/outbox.ts";
import { asPerson, asSignIn } from "@/lib/db/unit.ts";
import { agreeOn } from "@/lib/mentoring/actions/commands.ts";
import { propose, sign } from "@/lib/mentoring/agreements/commands.ts";
import { keepDraft } from "@/lib/mentoring/drafts/commands.ts";
import { reflect, set } from "@/lib/mentoring/goals/commands.ts";
import { listGoals } from "@/lib/mentoring/goals/queries.ts";
import { sendMessage } from "@/lib/mentoring/messages/commands.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import { schedule } from "@/lib/mentoring/sessions/commands.ts";
import { send } from "@/lib/mentoring/suggestions/commands.ts";
import { sealEvents, verifyChain } from "@/lib/operations/audit.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { makePersonalToken } from "@/lib/people/tokens/commands.ts";
import { carryOutErasures, eraseOne } from "@/lib/reports/erasures/carry-out.ts";
import { askErasure, callBackErasure, orderErasure } from "@/lib/reports/erasures/commands.ts";
import { rehearse } from "@/lib/reports/erasures/counts.ts";
import { findErasable, findMyErasure, listErasures } from "@/lib/reports/erasures/queries.ts";
import { exportOwnData } from "@/lib/reports/own-data/queries.ts";
import { Canaries } from "../../support/canaries.ts";
import { openedDump } from "../../support/opened-dump.ts";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

let world: World;
const [his, hers] = [new Canaries(), new Canaries()];
const everything = (sql: string, values: unknown[] = [], keep = false) => {
  const [, table = ""] = /(?:into|update|from) (\w+\.\w+)/.exec(sql) ?? [];
  return unhidden(world.owner, (query) => query(sql, values), keep, [table]);
};
const toldOf = async (kind: string, subject: string) =>
  (await everything("select person_id from ops.notifications where kind = $1 and subject_id = $2", [kind, subject])).map((row) => row["person_id"]); // prettier-ignore
/** The two weeks are over. */
const waited = (who: "kofi" | "priya" | "lena") =>
  everything(
    "update people.erasures set ordered_at = now() - interval '15 days', due_at = now() - interval '1 day' where person_id = $1 and called_back_at is null",
    [world[who].personId],
    true,
  );
const missingIn = (text: string, flock: Canaries) =>
  Array.from({ length: flock.count }, (_, i) => `${flock.mark}-${i + 1}`).filter(
    (each) => !new RegExp(`${each}(?!\\d)`).test(text),
  );

beforeAll(async () => {
  world = await pairs();
  const [relationshipId, kofi] = [world.pair, world.kofi.personId];
  const note = (visibility: "shared" | "private", text: string) => ({ id: newId(), relationshipId, visibility, text }); // prettier-ignore
  for (let round = 0; his.count < 280; round++) {
    await write(world.kofi, note("shared", his.sing()));
    await write(world.kofi, note("private", his.sing()));
    await sendMessage(world.kofi, { id: newId(), relationshipId, text: his.sing() });
    const goalId = newId();
    await set(world.kofi, { id: goalId, relationshipId, horizon: "future", focusArea: his.sing(), title: his.sing(), why: his.sing(), steps: Array.from({ length: 20 }, () => ({ text: his.sing(), done: false })) }); // prettier-ignore
    await reflect(world.kofi, { id: newId(), goalId, text: his.sing() });
    if (round < 3) await reflect(world.amara, { id: newId(), goalId, text: hers.sing() });
    await send(world.ines, { id: newId(), recipientId: kofi, text: his.sing() });
    await agreeOn(world.kofi, { id: newId(), relationshipId, ownerId: kofi, text: his.sing(), dueOn: null }); // prettier-ignore
    for (const visibility of ["shared", "private"] as const) await write(world.amara, note(visibility, hers.sing())); // prettier-ignore
    await sendMessage(world.amara, { id: newId(), relationshipId, text: hers.sing() });
  }
  const terms = (version: number, sing: () => string) => ({ relationshipId, version, cadence: sing(), boundaries: sing(), confidentiality: sing(), menteeExpects: sing(), mentorExpects: sing() }); // prettier-ignore
  const { id: signed } = await propose(world.amara, terms(1, hers.sing));
  await sign(world.kofi, { relationshipId, agreementId: signed } as never);
  await propose(world.kofi, terms(2, his.sing));
  await schedule(world.kofi, { id: newId(), relationshipId, date: "2027-01-10", time: "10:00", minutes: 30, agenda: his.sing() }); // prettier-ignore
  await keepDraft(world.kofi, { relationshipId, place: "message", text: his.sing() });
  await makePersonalToken(world.kofi, { name: his.sing(), scopes: ["people:read"], days: 30 });
  const link = `http://localhost/${his.sing()}`;
  await asPerson(world.kofi, (db) => post(db, { personId: kofi, address: "kofi@example.org" }, { kind: "suggestion", link })); // prettier-ignore
  await asPerson(world.kofi, (db) => post(db, { personId: world.ines.personId, address: "ines@example.org" }, { kind: "feedback-requested", link: "http://localhost/x", client: "kofi", coach: "lena" })); // prettier-ignore
  const [enrolment] = await everything("select id from mentoring.enrolments where person_id = $1", [kofi]);
  await world.app.as(world.noor.personId, (query) => query("update people.people set job_title = $2, department = $3, about = $4, location = $5, languages = array[$6] where id = $1", [kofi, his.sing(), his.sing(), his.sing(), his.sing(), his.sing()]), true); // prettier-ignore
  const facts: [string, unknown[]][] = [
    ["insert into mentoring.enrolment_answers (enrolment_id, question, value) values ($1, 'why', to_jsonb($2::text))", [enrolment?.["id"], his.sing()]],
    ["insert into people.directory_entries (person_id, external_id, awaited_manager) values ($1, $2, $3)", [kofi, his.sing(), his.sing()]],
    ["insert into ops.identities (provider, subject, person_id) values ('p', $2, $1)", [kofi, his.sing()]],
    ["insert into ops.sign_in_sessions (token_hash, person_id, device, expires_at) values ($2, $1, $3, now() + interval '1 day')", [kofi, his.sing(), his.sing()]],
    ["insert into people.mail_wishes (person_id, topic, delivery) values ($1, 'news', 'daily')", [kofi]],
  ]; // prettier-ignore
  for (const [sql, values] of facts) await everything(sql, values, true);
  while (his.count < 300) await write(world.kofi, note("private", his.sing()));
}, 120_000);
afterAll(() => world.close());

test("one asks for oneself, an owner orders, each calls back what is theirs to call back, and nobody else does any of it", async () => {
  const personId = world.kofi.personId;
  await expect(orderErasure(world.noor, { personId })).rejects.toThrow(/have not asked/);
  await askErasure(world.kofi);
  await askErasure(world.kofi);
  for (const who of ["ines", "tomas", "kofi", "amara"] as const) {
    await expect(orderErasure(world[who], { personId })).rejects.toMatchObject({ status: 403 });
    if (who !== "kofi") await expect(callBackErasure(world[who], { personId })).rejects.toMatchObject({ status: 403 }); // prettier-ignore
  }
  expect(await toldOf("erasure.asked", personId)).toEqual([world.noor.personId]); // prettier-ignore
  await orderErasure(world.noor, { personId });
  const days = (((await findMyErasure(world.kofi))?.dueAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(13.9);
  await expect(eraseOne(personId)).rejects.toMatchObject({ status: 403 }); // not before its time
  await callBackErasure(world.noor, { personId });
  expect(await findMyErasure(world.kofi)).toMatchObject({ dueAt: null, askedAt: expect.any(Date) as Date });
  await callBackErasure(world.kofi, { personId });
  expect(await findMyErasure(world.kofi)).toBeNull();
  await expect(callBackErasure(world.kofi, { personId })).rejects.toThrow(/nothing to call back/);
  await expect(orderErasure(world.noor, { personId: world.noor.personId })).rejects.toMatchObject({ status: 403 }); // prettier-ignore
});

test("W2: an owner's rehearsal counts what the directory shows, the same for whoever mentors and whoever does not", async () => {
  const kinds = (counts: ReadonlyMap<string, number>) => [...counts.keys()];
  const [kofi, samuel] = [await rehearse(world.noor, world.kofi.personId), await rehearse(world.noor, world.samuel.personId)]; // prettier-ignore
  expect(kinds(kofi)).toEqual(kinds(samuel));
  expect(kinds(kofi)).toEqual(["profile", "directory", "roles", "coach-profile"]);
  await expect(rehearse(world.ines, world.kofi.personId)).rejects.toMatchObject({ status: 403 });
  expect((await rehearse(world.kofi, world.kofi.personId)).get("notes")).toBe(20);
});

test("T41: erased: of 300 facts none is found by whoever has every table and every key, the partner's words are all there, no figure moves", async () => {
  const personId = world.kofi.personId;
  const before = await openedDump(world.owner);
  expect(missingIn(before, his), "the dump finds what is there").toEqual([]);
  expect(missingIn(before, hers)).toEqual([]);

  await askErasure(world.kofi);
  await orderErasure(world.noor, { personId });
  await markLeft(world.noor, { personId });
  await waited("kofi");
  const figures = async () => ({
    numbers: await world.app.as(world.tomas.personId, (query) => query("select * from mentoring.program_numbers($1)", [world.programId])),
    checkIns: await world.app.as(world.tomas.personId, (query) => query("select * from mentoring.check_in_results($1)", [world.programId])),
    sessions: await world.app.as(world.amara.personId, (query) => query("select * from mentoring.session_facts(array[$1]::uuid[])", [world.pair])),
    loads: await world.app.as(world.amara.personId, (query) => query("select * from coaching.coach_loads()")),
    amara: (await exportOwnData(world.amara)).mentoring.relationships[0]?.sessions,
  }); // prettier-ignore
  const counted = await figures();
  const rehearsed = await rehearse(world.kofi, personId);

  const gone = await eraseOne(personId);
  expect(Object.fromEntries(gone)).toEqual(Object.fromEntries(rehearsed));

  const after = await openedDump(world.owner);
  const found = his.count - missingIn(after, his).length;
  console.info(`Erasure: ${found} of ${his.count} facts found, ${hers.count - missingIn(after, hers).length} of ${hers.count} of the partner's`); // prettier-ignore
  expect(found).toBe(0);
  expect(after).not.toContain("kofi@example.org");
  expect(missingIn(after, hers)).toEqual([]);
  expect(await figures()).toEqual(counted);

  const copy = JSON.stringify(await exportOwnData(world.amara));
  expect(missingIn(copy, hers)).toEqual([]);
  expect((await listGoals(world.amara, world.pair)).map(({ title }) => title)).toEqual(Array(3).fill("")); // prettier-ignore
  expect(await everything("select 1 from ops.mails where kind = 'feedback-requested'")).toHaveLength(0);
}, 120_000);

test("the audit chain holds, names nobody, and says that somebody was erased", async () => {
  while ((await sealEvents()) > 0);
  expect(await verifyChain()).toMatchObject({ firstWrong: null });
  const [event] = await everything("select actor_id, subject_id from ops.events where kind = 'erasure.carried-out'"); // prettier-ignore
  expect(event).toEqual({ actor_id: null, subject_id: world.kofi.personId });
});

test("who was erased does not come back, is no longer on the list, and is not erased twice", async () => {
  const personId = world.kofi.personId;
  for (const change of ["left_at = null", "name = 'kofi'", "erased_at = null"])
    await expect(
      world.app.as(world.noor.personId, (query) => query(`update people.people set ${change} where id = $1`, [personId])),
    ).rejects.toMatchObject({ code: "TRERA" }); // prettier-ignore
  const list = await listErasures(world.noor);
  expect([list.open, list.leavers, list.done.length]).toEqual([[], [], 1]);
  expect(await findErasable(world.noor, personId)).toBeNull();
  await expect(orderErasure(world.noor, { personId })).resolves.toBeUndefined();
  await expect(eraseOne(personId)).rejects.toMatchObject({ status: 403 });
});

test("somebody who is still here leaves with it, with the same care; what nobody is left to read is shredded", async () => {
  const words = { id: newId(), relationshipId: world.recused, visibility: "shared" as const, text: "x" };
  await write(world.lena, words);
  const kept = async () => (await everything("select destroyed_at is null as kept from mentoring.relationship_keys where relationship_id = $1", [world.recused]))[0]?.["kept"]; // prettier-ignore
  for (const [who, open] of [["priya", true], ["lena", false]] as const) {
    const { personId } = world[who];
    await askErasure(world[who]);
    await orderErasure(world.noor, { personId });
    expect(await carryOutErasures()).toBe(0);
    await waited(who);
    expect(await carryOutErasures()).toBe(1);
    expect(await kept(), `after ${who}`).toBe(open);
    expect(await asSignIn((db) => db.person.count({ where: { email: `${who}@example.org` } }))).toBe(0);
  } // prettier-ignore
  expect(await toldOf("relationship.ended", world.recused)).toEqual([]); // lena's notice went with her
});
