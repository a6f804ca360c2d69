import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { getRun } from "@/lib/mentoring/matches/board/run.ts";
import { getOwnProposal } from "@/lib/mentoring/matches/proposals/queries.ts";
import { changeRun, publishRun } from "@/lib/mentoring/matches/runs/commands.ts";
import { checkRun } from "@/lib/mentoring/matches/runs/queries.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { cohortOf, membersOf, proposalsOf, run, say, setManager, type Proposed } from "./together.ts";
import { cohort, type Cohort } from "./world.ts";

/** A program whose model is groups of four, from enrolments to relationships: seven mentees, two mentors with three places. */
let groups: Cohort;
beforeAll(async () => {
  groups = await cohort(7, 2, 3, { kind: "group", groupSize: 4 });
});
afterAll(() => groups.close());

let runId: string;
test("a run of a group program forms groups: sizes, places and the wall held; checked, and never certified", async () => {
  const [first, second] = groups.mentees as [Actor, Actor];
  await setManager(groups, second, first);
  runId = await run(groups);
  const [row] = await groups.all("select state, certified, checked, aim from mentoring.match_runs where id = $1", [runId]); // prettier-ignore
  expect(row).toEqual({ state: "draft", certified: false, checked: true, aim: "most_people" });
  const proposals = await proposalsOf(groups, runId);
  expect(proposals).toHaveLength(6);
  for (const { mentee_id, mentor_id, companions } of proposals) {
    const group = proposals.filter((each) => each.mentor_id === mentor_id).map((each) => each.mentee_id);
    expect(group).toHaveLength(3);
    expect([...companions, mentee_id].sort()).toEqual([...group].sort());
    expect(group.includes(first.personId) && group.includes(second.personId)).toBe(false);
  }
  expect(await groups.all("select 1 from mentoring.match_outcomes where run_id = $1", [runId])).toHaveLength(
    1,
  );
  expect(await checkRun(groups.tomas, { runId })).toEqual({ fault: null, same: true });
});

test("the board says what each group has in common, how good they are at the least, and why somebody is left", async () => {
  const view = await getRun(groups.noor, runId);
  expect(view).toMatchObject({ together: "group", certified: false, checked: true });
  expect(view.may.change).toBe(false);
  const { account, left, common } = await cohortOf(groups.noor, runId);
  expect(account).toMatchObject({ people: 6, fault: null, exact: false });
  expect(account.bound.people).toBe(6);
  expect(account.total).toBeLessThanOrEqual(account.bound.total);
  const [alone] = view.unmatched;
  expect(left[alone!.id]).toMatchObject({ possible: 0, removed: { "group-full": expect.any(Number) } });
  expect(Object.keys(common).sort()).toEqual([...new Set(view.pairs.map(({ mentor }) => mentor.id))].sort());
  const change = { runId, pins: [], weights: {}, aim: null };
  await expect(changeRun(groups.noor, change)).rejects.toMatchObject({ code: "Conflict" });
});

test("W7: an admin who manages somebody in a group sees nothing of that group, and no count of it", async () => {
  const [{ mentee_id: report, mentor_id: mentor } = { mentee_id: "", mentor_id: "" }] = await proposalsOf(groups, runId); // prettier-ignore
  const manager = await groups.all("select manager_id from people.managers_of_record where person_id = $1 and until is null", [report]); // prettier-ignore
  await setManager(groups, { personId: report }, groups.tomas);
  const view = await getRun(groups.tomas, runId);
  expect(view.pairs).toHaveLength(3);
  expect(view.pairs.every((pair) => pair.mentor.id !== mentor)).toBe(true);
  const { account, left } = await cohortOf(groups.tomas, runId);
  expect(account).toMatchObject({ people: 3, fault: null });
  const said = JSON.stringify([account, left]);
  for (const id of [report, mentor]) expect(said).not.toContain(id);
  const before = manager[0]?.["manager_id"];
  await setManager(groups, { personId: report }, before ? { personId: String(before) } : null);
});

test("published, the mentor is asked once, and everybody sees who else would be there", async () => {
  await publishRun(groups.noor, { runId });
  const proposals = await proposalsOf(groups, runId);
  expect(proposals.every(({ released }) => released)).toBe(true);
  for (const { personId } of groups.mentors) {
    expect(await groups.all("select 1 from ops.notifications where kind = 'proposal.released' and person_id = $1", [personId])).toHaveLength(1); // prettier-ignore
    expect(await groups.all("select 1 from ops.mails where kind = 'proposal-released' and person_id = $1", [personId])).toHaveLength(1); // prettier-ignore
  }
  const [one] = proposals;
  const own = await getOwnProposal({ personId: one!.mentee_id }, one!.id);
  expect(own.group?.others.map(({ id }) => id).sort()).toEqual([...one!.companions].sort());
  expect(own.partner.id).toBe(one!.mentor_id);
  const mentors = await getOwnProposal({ personId: one!.mentor_id }, one!.id);
  expect(mentors.group?.others).toHaveLength(3);
});

test("the page says nothing of others’ scores, nor what only they named", async () => {
  const [one] = await proposalsOf(groups, runId);
  const answers = new Map(
    (await groups.all("select e.person_id, a.value from mentoring.enrolment_answers a join mentoring.enrolments e on e.id = a.enrolment_id where a.question = 'focus'")) // prettier-ignore
      .map((row) => [String(row["person_id"]), row["value"] as string[]]),
  );
  for (const who of [one!.mentee_id, one!.mentor_id]) {
    const own = await getOwnProposal({ personId: who }, one!.id);
    const said = JSON.stringify([own.reasons, own.focus]);
    expect(said).not.toMatch(/points|score|"of"/);
    for (const value of new Set([...answers.values()].flat()))
      if (!answers.get(who)!.includes(value)) expect(said).not.toContain(value);
  }
});

test("one declines and the others begin: three make a group, and who declined does not come in", async () => {
  const proposals = await proposalsOf(groups, runId);
  const mentor = groups.mentors[0]!.personId;
  const [a, b, c] = proposals.filter((each) => each.mentor_id === mentor) as [Proposed, Proposed, Proposed];
  await say(c.mentee_id, c.id, false);
  expect(await groups.all("select 1 from ops.notifications where kind = 'proposal.one-declined' and person_id = $1", [mentor])).toHaveLength(1); // prettier-ignore
  await say(a.mentee_id, a.id, true);
  expect(await say(mentor, b.id, true)).toEqual({ relationshipId: null }); // for all of the group; two are no group yet
  await expect(say(mentor, a.id, true)).rejects.toMatchObject({ code: "Conflict" });
  const { relationshipId } = await say(b.mentee_id, b.id, true);
  expect(await membersOf(groups, relationshipId!)).toEqual([mentor, a.mentee_id, b.mentee_id].sort());
  expect((await getRelationship({ personId: a.mentee_id }, relationshipId!)).model).toBe("group");
  await expect(getRelationship({ personId: c.mentee_id }, relationshipId!)).rejects.toMatchObject({ code: "NotFound" }); // prettier-ignore
});

test("two decline and it does not come about: who waits is told and free, and a mentor’s group that prepares takes one more", async () => {
  const proposals = await proposalsOf(groups, runId);
  const mentor = groups.mentors[1]!.personId;
  const [a, b, c] = proposals.filter((each) => each.mentor_id === mentor) as [Proposed, Proposed, Proposed];
  await say(mentor, a.id, true);
  await say(a.mentee_id, a.id, true);
  await say(b.mentee_id, b.id, false);
  expect((await getOwnProposal({ personId: a.mentee_id }, a.id)).group?.lapsed).toBe(false);
  await say(c.mentee_id, c.id, false);
  expect((await getOwnProposal({ personId: a.mentee_id }, a.id)).group?.lapsed).toBe(true);
  const told = await groups.all("select person_id from ops.notifications where kind = 'proposal.lapsed'");
  expect(told.map((row) => row["person_id"]).sort()).toEqual([a.mentee_id, mentor].sort());
  const next = await proposalsOf(groups, await run(groups));
  // the first mentor's group has one place left, the second's three; nobody with whom they declined
  expect(next.filter((each) => each.mentor_id === groups.mentors[0]!.personId).length).toBeLessThanOrEqual(1);
  expect(next.map((each) => each.mentee_id)).toContain(a.mentee_id);
  for (const { mentee_id, mentor_id } of next)
    expect(mentor_id === mentor && [b.mentee_id, c.mentee_id].includes(mentee_id)).toBe(false);
});
