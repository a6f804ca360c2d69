import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getAims, getChoices, getFreeMentors, getMatrix, getReasons, tryChanges } from "@/lib/mentoring/matches/board/queries.ts"; // prettier-ignore
import { getRun, type RunView } from "@/lib/mentoring/matches/board/run.ts";
import { answerProposal } from "@/lib/mentoring/matches/proposals/commands.ts";
import { getOwnProposal } from "@/lib/mentoring/matches/proposals/queries.ts";
import { changeRun, publishRun, startRun } from "@/lib/mentoring/matches/runs/commands.ts";
import { workRuns } from "@/lib/mentoring/matches/runs/work.ts";
import { cohort, type Cohort } from "./world.ts";

let world: Cohort;
let runId: string;
beforeAll(async () => {
  world = await cohort(8, 6);
  ({ id: runId } = await startRun(world.tomas, { programId: world.programId, aim: null }));
  await workRuns();
});
afterAll(() => world.close());

const trying = (more: Partial<Parameters<typeof tryChanges>[1]> = {}) => ({
  runId,
  pins: [],
  weights: {},
  aim: null,
  ...more,
});
const pairsOf = (run: RunView) =>
  Object.fromEntries(run.pairs.map((pair) => [pair.mentee.id, pair.mentor.id]));

test("what is shown before a change is taken is what comes out of it", async () => {
  const run = await getRun(world.tomas, runId);
  const alone = run.unmatched[0]!;
  const [choice] = (await getChoices(world.tomas, runId, alone.id)).filter((each) => each.cohort);
  const pins = [{ mentee: alone.id, mentor: choice!.mentor.id, kind: "together" as const }];
  const tried = await tryChanges(world.tomas, trying({ pins }));
  if (tried.refused !== null) throw new Error(`refused: ${JSON.stringify(tried.refused)}`);
  expect(tried.certified).toBe(true);
  expect(tried.total).toBe(choice!.cohort!.total);
  const { id } = await changeRun(world.tomas, trying({ pins }));
  await workRuns();
  const changed = await getRun(world.tomas, id);
  expect(changed.total - run.total).toBe(tried.total);
  expect(pairsOf(changed)[alone.id]).toBe(choice!.mentor.id);
  const moved = tried.moved.map((move) => [
    move.mentee.id,
    changed.pairs.find((pair) => pair.mentee.id === move.mentee.id)?.mentor.name ?? null,
  ]);
  expect(tried.moved.map((move) => [move.mentee.id, move.after?.name ?? null])).toEqual(moved);
  expect(changed).toMatchObject({ basedOn: runId, certified: true, seed: run.seed, pins });
});

test("keeping apart, weights and aims: nothing changes before it is taken", async () => {
  const before = await getRun(world.tomas, runId);
  const [pair] = before.pairs;
  const pins = [{ mentee: pair!.mentee.id, mentor: pair!.mentor.id, kind: "apart" as const }];
  const apart = await tryChanges(world.tomas, trying({ pins }));
  expect(apart).toMatchObject({ refused: null, certified: true });
  if (apart.refused === null) expect(apart.moved.map((move) => move.mentee.id)).toContain(pair!.mentee.id);
  const weights = Object.fromEntries(before.criteria.map(({ key }, i) => [key, i === 0 ? 0 : 50]));
  const weighed = await tryChanges(world.tomas, trying({ weights }));
  if (weighed.refused === null) expect(weighed.byOldWeights).toBeLessThanOrEqual(0);
  expect((await getAims(world.tomas, runId)).map((each) => each.aim)).toEqual(["best-total", "most-people", "fairest", "stable"]); // prettier-ignore
  expect(pairsOf(await getRun(world.tomas, runId))).toEqual(pairsOf(before));
});

test("two who may not meet cannot be kept together, and the answer says so", async () => {
  const run = await getRun(world.tomas, runId);
  const [pair] = run.pairs;
  await world.all("insert into mentoring.exclusions (program_id, mentee_id, mentor_id, reason, created_by) values ($1, $2, $3, 'r', $4)", [world.programId, pair!.mentee.id, pair!.mentor.id, world.noor.personId]); // prettier-ignore
  const { id } = await startRun(world.tomas, { programId: world.programId, aim: null });
  await workRuns();
  const tried = await tryChanges(world.tomas, {
    ...trying({ pins: [{ mentee: pair!.mentee.id, mentor: pair!.mentor.id, kind: "together" }] }),
    runId: id,
  });
  expect(tried.refused).toEqual({ mentee: pair!.mentee.name, mentor: pair!.mentor.name });
  await world.all("delete from mentoring.exclusions");
});

test("a mentor who rests, or is not there in these days, is among the reasons why somebody has no partner", async () => {
  const [first, second] = world.mentors;
  await world.all("update mentoring.enrolments set available_until = current_date - 1 where person_id = $1", [first!.personId]); // prettier-ignore
  await world.all("update mentoring.enrolments set state = 'paused' where person_id = $1", [
    second!.personId,
  ]);
  const { id } = await startRun(world.tomas, { programId: world.programId, aim: null });
  await workRuns();
  const run = await getRun(world.tomas, id);
  expect(run.pairs).toHaveLength(4);
  const reasons = await getReasons(world.tomas, id);
  expect(run.unmatched.map(({ id: mentee }) => reasons[mentee]?.removed["away"])).toEqual([2, 2, 2, 2]);
  expect(Object.values(await getReasons(world.tomas, runId)).some(({ removed }) => removed["away"])).toBe(false); // prettier-ignore
  await world.all(
    "update mentoring.enrolments set available_until = null, state = 'approved' where side = 'mentor'",
  );
});

describe("W7: an admin who is recused", () => {
  /** One matched mentee of the run comes to be managed by noor. */
  async function recuse(): Promise<{ hidden: string; partner: string; whole: RunView }> {
    const whole = await getRun(world.tomas, runId);
    const [pair] = whole.pairs;
    await world.all("update people.managers_of_record set manager_id = $1 where person_id = $2", [
      world.noor.personId,
      pair!.mentee.id,
    ]);
    return { hidden: pair!.mentee.id, partner: pair!.mentor.id, whole };
  }

  test("sees neither the pair nor a count, a cell, a choice or a difference that gives it away", async () => {
    const { hidden, partner, whole } = await recuse();
    const run = await getRun(world.noor, runId);
    expect(run.pairs).toHaveLength(whole.pairs.length - 1);
    const said = JSON.stringify([
      run,
      await getMatrix(world.noor, runId, run.pairs),
      await getReasons(world.noor, runId),
      await getAims(world.noor, runId),
      await getFreeMentors(world.noor, runId, run.pairs),
      await Promise.all(run.pairs.map(({ mentee }) => getChoices(world.noor, runId, mentee.id))),
    ]);
    expect(said).not.toContain(hidden);
    expect(said).not.toContain(partner); // whose only place is taken
    await expect(getChoices(world.noor, runId, hidden)).rejects.toMatchObject({ code: "NotFound" });
    const pin = { mentee: hidden, mentor: run.pairs[0]!.mentor.id, kind: "together" as const };
    await expect(tryChanges(world.noor, trying({ pins: [pin] }))).rejects.toMatchObject({ code: "NotFound" });
    const reasons = Object.values(await getReasons(world.noor, runId));
    for (const { eligible, removed } of reasons)
      expect(eligible + Object.values(removed).reduce((sum, n) => sum + n, 0)).toBe(5);
    // what is left is a whole problem with an optimum of its own: changing nothing changes nothing
    expect(await tryChanges(world.noor, trying())).toMatchObject({ refused: null, people: 0, total: 0, moved: [] }); // prettier-ignore
    expect((await getAims(world.noor, runId)).find((each) => each.aim === run.aim)).toMatchObject({ measures: { people: run.pairs.length, total: run.total } }); // prettier-ignore
  });

  test("changes a draft without touching them: the pair stays as it was", async () => {
    const whole = await getRun(world.tomas, runId);
    const [hidden] = whole.pairs;
    const run = await getRun(world.noor, runId);
    const pins = [
      { mentee: run.pairs[0]!.mentee.id, mentor: run.pairs[0]!.mentor.id, kind: "apart" as const },
    ];
    const { id } = await changeRun(world.noor, trying({ pins }));
    await workRuns();
    const after = await getRun(world.tomas, id);
    expect(pairsOf(after)[hidden!.mentee.id]).toBe(hidden!.mentor.id);
    expect(after.certified).toBe(true);
    await world.all("update people.managers_of_record set manager_id = null");
  });

  test("the database says no more than the board: an outcome is only who has no partner", async () => {
    const rows = await world.all("select count(*)::int as n from mentoring.match_outcomes where run_id = $1", [runId]); // prettier-ignore
    expect(rows[0]!["n"]).toBe(2);
  });
});

test("published, declined, matched again: the rest only, and never the two who declined", async () => {
  await publishRun(world.tomas, { runId });
  const run = await getRun(world.tomas, runId);
  const [first, second, ...others] = run.pairs;
  const own = await getOwnProposal({ personId: first!.mentee.id }, first!.id);
  expect(own.reasons.length).toBeGreaterThan(0);
  expect(JSON.stringify(own)).not.toMatch(/points|score/);
  for (const pair of others)
    for (const who of [pair.mentee, pair.mentor])
      await answerProposal({ personId: who.id }, { proposalId: pair.id, accepted: true, reason: "" });
  await answerProposal(
    { personId: first!.mentor.id },
    { proposalId: first!.id, accepted: false, reason: "" },
  );
  const { id } = await startRun(world.tomas, { programId: world.programId, aim: null });
  await workRuns();
  const again = await getRun(world.tomas, id);
  const people = again.pairs.map(({ mentee }) => mentee.id);
  expect(pairsOf(again)[first!.mentee.id]).not.toBe(first!.mentor.id);
  for (const pair of others) expect(people).not.toContain(pair.mentee.id);
  expect(people).not.toContain(second!.mentee.id); // whose proposal is still open
  expect(again.pairs.every(({ mentor }) => mentor.id === first!.mentor.id)).toBe(true); // the one free place
});
