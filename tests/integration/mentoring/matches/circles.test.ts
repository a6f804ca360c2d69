import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { enrol } from "@/lib/mentoring/enrolments/commands.ts";
import { makeInvitation } from "@/lib/mentoring/enrolments/invitations.ts";
import { Apply, Enrol } from "@/lib/mentoring/enrolments/schema.ts";
import { apply } from "@/lib/mentoring/enrolments/taking-part.ts";
import { getOwnProposal } from "@/lib/mentoring/matches/proposals/queries.ts";
import { publishRun } from "@/lib/mentoring/matches/runs/commands.ts";
import { checkRun } from "@/lib/mentoring/matches/runs/queries.ts";
import { resume } from "@/lib/mentoring/relationships/commands.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { cohortOf, membersOf, proposalsOf, run, say, setManager, type Proposed } from "./together.ts";
import { cohort, type Cohort } from "./world.ts";

/** A program whose model is circles of four, from enrolments to relationships: nine who enrolled as mentees, two as mentors. */
let circles: Cohort;
let runId: string;
/** The circle that has begun. */
let begun: string;
beforeAll(async () => {
  circles = await cohort(9, 2, 3, { kind: "circle", groupSize: 4 });
});
afterAll(() => circles.close());

/** Three who stand below and above nobody here and are in no circle: which of the circles began, lots decide. */
async function unmatched(): Promise<[string, string, string]> {
  const matched = await membersOf(circles, begun);
  const others = [...circles.mentees.slice(2, 8), ...circles.mentors].map(({ personId }) => personId);
  return others.filter((id) => !matched.includes(id)).slice(0, 3) as [string, string, string];
}

test("a run of a circle program: from enrolments to circles, of peers whom the whole wall leaves together", async () => {
  const [a, b] = circles.mentees as [Actor, Actor];
  const boss: Actor = { personId: v7() };
  await circles.all("insert into people.people (id, email, name) values ($1, 'boss@example.org', 'boss')", [boss.personId]); // prettier-ignore
  await setManager(circles, boss, null);
  await setManager(circles, b, a);
  await circles.all("delete from people.managers_of_record where person_id = $1", [
    circles.mentees[8]!.personId,
  ]); // W13
  runId = await run(circles);
  const proposals = await proposalsOf(circles, runId);
  const all = new Map<string, string[]>();
  for (const { mentee_id, mentor_id } of proposals) all.set(mentor_id, [...(all.get(mentor_id) ?? [mentor_id]), mentee_id]); // prettier-ignore
  const placed = [...all.values()].flat();
  expect(new Set(placed).size).toBe(placed.length);
  expect(placed).toHaveLength(10);
  expect(placed).not.toContain(circles.mentees[8]!.personId);
  for (const members of all.values()) {
    expect(members.length).toBeGreaterThanOrEqual(3);
    expect(members.length).toBeLessThanOrEqual(4);
    expect(members.includes(a.personId) && members.includes(b.personId)).toBe(false);
  }
  const { account, left } = await cohortOf(circles.noor, runId);
  expect(account).toMatchObject({ people: 10, fault: null, exact: true });
  expect(account.total).toBe(account.bound.total);
  expect(left[circles.mentees[8]!.personId]).toMatchObject({
    removed: { "unknown-manager": 10 },
    possible: 0,
  });
  expect(await checkRun(circles.tomas, { runId })).toEqual({ fault: null, same: true });
});

test("a circle begins with three who accept, whoever of them hosts, and who accepts later comes in; one place each; the rest is matched again without those who declined", async () => {
  await publishRun(circles.noor, { runId });
  const proposals = await proposalsOf(circles, runId);
  const host = [...new Set(proposals.map(({ mentor_id }) => mentor_id))].find(
    (id) => proposals.filter(({ mentor_id }) => mentor_id === id).length === 3,
  )!;
  const [a, b, c] = proposals.filter(({ mentor_id }) => mentor_id === host) as [Proposed, Proposed, Proposed];
  const own = await getOwnProposal({ personId: a.mentee_id }, a.id);
  expect(own.group).toMatchObject({ kind: "circle", lapsed: false });
  expect(own.group?.others.map(({ id }) => id).sort()).toEqual([host, b.mentee_id, c.mentee_id].sort());
  await say(host, a.id, true);
  await say(a.mentee_id, a.id, true);
  const { relationshipId } = await say(b.mentee_id, b.id, true);
  begun = relationshipId!;
  expect(await membersOf(circles, begun)).toEqual([host, a.mentee_id, b.mentee_id].sort());
  expect(await say(c.mentee_id, c.id, true)).toEqual({ relationshipId: begun });
  expect(await membersOf(circles, begun)).toEqual([host, a.mentee_id, b.mentee_id, c.mentee_id].sort());
  expect((await getRelationship({ personId: b.mentee_id }, relationshipId!)).model).toBe("circle");
  // the other circles' hosts decline for theirs, and everybody of them is free again
  for (const other of new Set(proposals.map(({ mentor_id }) => mentor_id)))
    if (other !== host) await say(other, proposals.find(({ mentor_id }) => mentor_id === other)!.id, false);
  const next = await proposalsOf(circles, await run(circles));
  const placed = new Set(next.flatMap(({ mentee_id, mentor_id }) => [mentee_id, mentor_id]));
  for (const one of [host, a.mentee_id, b.mentee_id, c.mentee_id]) expect(placed.has(one)).toBe(false);
});

test("W6: a circle pauses when one of it comes to manage another, in either direction, and goes on when that is over", async () => {
  const [a, , b] = (await membersOf(circles, begun)) as [string, string, string];
  const paused = async () =>
    (await circles.all("select cause from mentoring.pauses where relationship_id = $1 and resumed_at is null", [begun])).map((row) => row["cause"]); // prettier-ignore
  for (const [report, manager] of [
    [a, b],
    [b, a],
  ] as const) {
    expect(await paused()).toEqual([]);
    const before = (await circles.all("select manager_id from people.managers_of_record where person_id = $1 and until is null", [report]))[0]?.["manager_id"]; // prettier-ignore
    await setManager(circles, { personId: report }, { personId: manager });
    expect(await paused()).toEqual(["reorganization"]);
    await expect(resume({ personId: a }, { relationshipId: begun })).rejects.toMatchObject({ code: "Conflict" }); // prettier-ignore
    await setManager(circles, { personId: report }, before ? { personId: String(before) } : null);
    await resume({ personId: a }, { relationshipId: begun });
  }
});

test("W5: PostgreSQL refuses a circle across the wall in either direction, whoever asks", async () => {
  const [a, b] = circles.mentees as [Actor, Actor];
  const at = await run(circles);
  await circles.all("alter table mentoring.match_runs disable trigger user");
  await circles.all("update mentoring.match_runs set state = 'running' where id = $1", [at]);
  const enrolments = await circles.all("select id, person_id from mentoring.enrolments");
  const of = (who: string) => String(enrolments.find((row) => row["person_id"] === who)!["id"]);
  const [x, y] = await unmatched();
  const propose = (mentee: string, mentor: string, companions: string[]) =>
    circles.all("insert into mentoring.proposals (id, run_id, program_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id, mentor_id, score, parts, companions) values ($1, $2, $3, $4, $5, $6, $7, 1, '[]', $8)", [v7(), at, circles.programId, of(mentee), of(mentor), mentee, mentor, companions]); // prettier-ignore
  await circles.all("delete from mentoring.proposals where run_id = $1", [at]);
  // b stands below a: as a companion too
  await expect(propose(x, y, [b.personId, a.personId])).resolves.toBeDefined();
  await expect(propose(b.personId, y, [a.personId])).rejects.toMatchObject({
    code: "TRW05",
  });
  await expect(propose(x, y, [circles.mentees[8]!.personId])).rejects.toMatchObject({ code: "TRW13" }); // prettier-ignore
  // x meets the manager of y in another relationship: y would speak before a partner of their manager, and the other way round
  const boss = String((await circles.all("select id from people.people where email = 'boss@example.org'"))[0]!["id"]); // prettier-ignore
  await setManager(circles, { personId: y }, { personId: boss });
  const design = (await circles.all("select design_id from mentoring.match_runs where id = $1", [at]))[0]!["design_id"]; // prettier-ignore
  const pair = v7();
  await circles.all("insert into mentoring.relationships (id, program_id, design_id, model, planned_end) values ($1, $2, $3, 'one_to_one', now() + interval '1 year')", [pair, circles.programId, design]); // prettier-ignore
  for (const [who, side] of [[boss, "mentee"], [x, "mentor"]]) // prettier-ignore
    await circles.all("insert into mentoring.relationship_members (relationship_id, person_id, side) values ($1, $2, $3::mentoring.side)", [pair, who, side]); // prettier-ignore
  await circles.all("delete from mentoring.proposals where run_id = $1", [at]);
  await expect(propose(x, y, [])).rejects.toMatchObject({ code: "TRW05" });
  await expect(propose(y, x, [])).rejects.toMatchObject({ code: "TRW05" });
  await circles.all("alter table mentoring.match_runs enable trigger user");
});

test("W5: a group whose members may not be peers does not become a circle by their own agreement", async () => {
  const [x, y, z] = await unmatched(); // x mentors the manager of y
  const [{ design_id: design } = { design_id: "" }] = await circles.all("select design_id from mentoring.match_runs limit 1"); // prettier-ignore
  const group = v7();
  await circles.all("insert into mentoring.relationships (id, program_id, design_id, model, planned_end) values ($1, $2, $3, 'group', now() + interval '1 year')", [group, circles.programId, design]); // prettier-ignore
  for (const [who, side] of [[z, "mentor"], [x, "mentee"], [y, "mentee"]] as const) // prettier-ignore
    await circles.all("insert into mentoring.relationship_members (relationship_id, person_id, side) values ($1, $2, $3::mentoring.side)", [group, who, side]); // prettier-ignore
  await circles.all("alter table mentoring.redefinitions disable trigger agrees_for_self"); // each of them has agreed
  await expect(
    circles.all("insert into mentoring.redefinitions (id, relationship_id, model, agreed_by) values ($1, $2, 'circle', $3)", [v7(), group, [x, y, z]]), // prettier-ignore
  ).rejects.toMatchObject({ code: "TRW05" });
  await circles.all("alter table mentoring.redefinitions enable trigger agrees_for_self");
});

test("D5: nobody comes into a circle as a mentor, by hand, by a link or by applying", async () => {
  const { programId, noor, tomas } = circles;
  const asMentor = { programId, side: "mentor" as const };
  const attempts = [
    () => enrol(noor, Enrol.parse({ ...asMentor, personId: tomas.personId })),
    () => makeInvitation(noor, { ...asMentor, days: 1 }),
    () => apply(tomas, Apply.parse(asMentor)),
  ];
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({
      code: "Invalid",
      message: "In a circle everybody takes part as a member.",
    });
  await expect(enrol(noor, Enrol.parse({ ...asMentor, side: "mentee", personId: tomas.personId }))).resolves.toBeUndefined(); // prettier-ignore
});
