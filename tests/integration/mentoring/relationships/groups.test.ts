import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { newId } from "@/lib/ids.ts";
import { asPerson } from "@/lib/db/unit.ts";
import { answerProposal } from "@/lib/mentoring/matches/proposals/commands.ts";
import { leave } from "@/lib/mentoring/relationships/leaving.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { noteAttendance } from "@/lib/mentoring/sessions/attendance.ts";
import { schedule } from "@/lib/mentoring/sessions/commands.ts";
import { log } from "@/lib/mentoring/sessions/log.ts";
import { getSession } from "@/lib/mentoring/sessions/queries.ts";
import { listOwnMail } from "@/lib/people/inbox/queries.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "./pair.ts";

/** Tomas mentors a group of four at most, in the program of the pairs; its mentees are new people and samuel. */
let world: World;
let run: string;
let mentor: string;
const mentees: Actor[] = [];
beforeAll(async () => {
  world = await pairs();
  await unhidden(world.owner, async (query) => {
    const design = v7();
    run = v7();
    await query("insert into mentoring.designs (id, program_id, version, author_id, purpose, focus, model, components, matching) select $1, program_id, 2, author_id, purpose, focus, $2, components, matching from mentoring.designs where program_id = $3", [design, { kind: "group", groupSize: 4 }, world.programId]);
    await query("insert into mentoring.design_approvals (design_id, approved_by) values ($1, $2)", [design, world.tomas.personId]);
    await query("insert into mentoring.match_runs (id, program_id, design_id, aim, seed, fingerprint, engine, criteria, certified, created_by, state) values ($1, $2, $3, 'best_total', 's', 'f', 'e', '[]', true, $4, 'published')", [run, world.programId, design, world.noor.personId]);
    const enrol = async (who: Actor, side: string, capacity: number) => {
      const id = v7();
      await query("insert into mentoring.enrolments (id, program_id, design_id, person_id, side, state, capacity) values ($1, $2, $3, $4, $5, 'approved', $6)", [id, world.programId, design, who.personId, side, capacity]);
      return id;
    };
    mentor = await enrol(world.tomas, "mentor", 5);
    for (let i = 0; i < 6; i++) {
      const who = { personId: v7() };
      // the second is two steps above the third
      await query("insert into people.people (id, email, name) values ($1, $2, $3)", [who.personId, `m${i}@example.org`, `mentee ${i}`]);
      const boss = i === 2 ? v7() : null;
      if (boss) {
        await query("insert into people.people (id, email, name) values ($1, 'boss@example.org', 'boss')", [boss]);
        await query("insert into people.managers_of_record (id, person_id, manager_id) values ($1, $2, $3)", [v7(), boss, mentees[1]!.personId]);
      }
      await query("insert into people.managers_of_record (id, person_id, manager_id) values ($1, $2, $3)", [v7(), who.personId, boss]);
      const enrolment = await enrol(who, "mentee", 1);
      await query("insert into mentoring.proposals (id, run_id, program_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id, mentor_id, score, parts, released_at) values ($1, $2, $3, $4, $5, $6, $7, 1, '[]', now())", [v7(), run, world.programId, enrolment, mentor, who.personId, world.tomas.personId]);
      mentees.push(who);
    }
  }, true);
}); // prettier-ignore
afterAll(() => world.close());

/** Both say yes; the relationship that came of it. */
async function meet(who: Actor): Promise<string> {
  const proposal = await asPerson(who, (db) => db.proposal.findFirstOrThrow({ where: { menteeId: who.personId } }));
  for (const each of [world.tomas, who]) await answerProposal(each, { proposalId: proposal.id, accepted: true, reason: "" });
  const { relationshipId } = await asPerson(who, (db) => db.proposal.findUniqueOrThrow({ where: { id: proposal.id } }));
  return relationshipId ?? "";
} // prettier-ignore
const namesIn = async (who: Actor, id: string) =>
  (await getRelationship(who, id)).partners.map(({ name }) => name).sort();

let group: string;
test("D5: who accepts a place with a mentor whose group prepares comes into that group; it is one relationship", async () => {
  const [first, second] = mentees as [Actor, Actor];
  group = await meet(first);
  expect(await meet(second)).toBe(group);
  expect(await namesIn(first, group)).toEqual(["mentee 1", "tomas"]);
  expect((await getRelationship(second, group)).model).toBe("group");
});

test("W5: two of one reporting line are never in one group; the second begins another with the same mentor", async () => {
  const other = await meet(mentees[2]!);
  expect(other).not.toBe(group);
  expect(await namesIn(mentees[2]!, other)).toEqual(["tomas"]);
});

test("a full group takes nobody more, and a mentor no more mentees than places", async () => {
  expect(await meet(mentees[3]!)).toBe(group);
  expect(await meet(mentees[4]!)).not.toBe(group); // four are there
  await expect(meet(mentees[5]!)).rejects.toThrow(/No place is free/); // five mentees are
});

test("who was there is noted by members, of members, of a session that was held", async () => {
  const [first, second] = mentees as [Actor, Actor];
  const sessionId = newId();
  await log(second, { id: sessionId, relationshipId: group, date: "2026-02-02", time: "10:00", minutes: 60, sharedNoteId: newId(), sharedNote: "", privateNoteId: newId(), privateNote: "" });
  const present = [first.personId, world.tomas.personId];
  await noteAttendance(second, { sessionId, present });
  await noteAttendance(first, { sessionId, present: [...present, first.personId] });
  expect((await getSession(first, await getRelationship(first, group), sessionId)).attended.sort()).toEqual([...present].sort());
  await expect(noteAttendance(first, { sessionId, present: [world.kofi.personId] })).rejects.toMatchObject({ code: "Invalid" });
  for (const who of [world.noor, world.kofi, mentees[2]!])
    await expect(noteAttendance(who, { sessionId, present })).rejects.toMatchObject({ code: "NotFound" });
}); // prettier-ignore

test("L2: a mentee leaves and the others go on; the mentor leaves and it ends", async () => {
  const [first, second] = mentees as [Actor, Actor];
  await schedule(first, { id: newId(), relationshipId: group, date: "2032-03-02", time: "10:00", minutes: 30, agenda: "" });
  await leave(second, { relationshipId: group, reason: null });
  const invites = async (who: Actor) => (await listOwnMail(who)).flatMap(({ icalEvent }) => icalEvent ?? []);
  const [off, planned] = await invites(second);
  const numberOf = (text = "") => [/UID:(.+)/.exec(text)?.[1], Number(/SEQUENCE:(.+)/.exec(text)?.[1])] as const;
  const [uid, number] = numberOf(planned?.content);
  expect([off?.method, ...numberOf(off?.content)]).toEqual(["CANCEL", uid, number + 1]);
  expect((await invites(first)).map(({ method }) => method)).toEqual(["REQUEST"]); // and the others meet
  await expect(getRelationship(second, group)).rejects.toMatchObject({ code: "NotFound" });
  expect(await namesIn(first, group)).toEqual(["mentee 3", "tomas"]);
  expect((await getRelationship(first, group)).standing.phase).toBe("preparing");
  await leave(world.tomas, { relationshipId: group, reason: null });
  expect((await getRelationship(first, group)).standing.phase).toBe("ended");
}); // prettier-ignore
