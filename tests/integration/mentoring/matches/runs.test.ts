import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRun, getProgress, listRuns } from "@/lib/mentoring/matches/runs/queries.ts";
import {
  cancelRun,
  changeRun,
  discardRun,
  publishRun,
  reviewRun,
  startRun,
} from "@/lib/mentoring/matches/runs/commands.ts";
import { beat, claimRun } from "@/lib/mentoring/matches/runs/claim.ts";
import { workRuns } from "@/lib/mentoring/matches/runs/work.ts";
import { rotate } from "../../../../scripts/rotate-keys.mjs";
import { cohort, type Cohort } from "./world.ts";

let world: Cohort;
/** A key of this file's own, because one test changes it. */
const home = mkdtempSync(path.join(tmpdir(), "trellis-keys-"));
const kept = process.env["TRELLIS_MASTER_KEY_FILE"] ?? "";
const keyFile = path.join(home, "master.key");
beforeAll(async () => {
  copyFileSync(kept, keyFile);
  process.env["TRELLIS_MASTER_KEY_FILE"] = keyFile;
  world = await cohort();
});
afterAll(async () => {
  process.env["TRELLIS_MASTER_KEY_FILE"] = kept;
  rmSync(home, { recursive: true, force: true });
  await world.close();
});

const start = () => startRun(world.tomas, { programId: world.programId, aim: null });
const rowOf = async (id: string) =>
  (await world.all("select * from mentoring.match_runs where id = $1", [id]))[0]!;
const proposalsOf = (id: string) => world.all("select mentee_id, mentor_id, score from mentoring.proposals where run_id = $1 order by 1, 2", [id]); // prettier-ignore

test("a run waits as a job, is carried out by the system, and keeps everything it looked at", async () => {
  const { id } = await start();
  expect(await getProgress(world.noor, { runId: id })).toMatchObject({ state: "queued", atWork: true });
  expect(await proposalsOf(id)).toHaveLength(0);
  expect(await workRuns()).toBe(1);
  expect(await rowOf(id)).toMatchObject({ state: "draft", certified: true, attempts: 1, failure: null });
  expect(await proposalsOf(id)).toHaveLength(4);
  expect(await world.all("select 1 from mentoring.match_outcomes where run_id = $1", [id])).toHaveLength(2);
  expect(await workRuns()).toBe(0);
  expect((await listRuns(world.noor, world.programId))[0]).toMatchObject({
    id,
    pairs: 4,
    createdBy: "tomas",
  });
});

test("the inputs are sealed: no answer and no name stands in the snapshot, and only the worker reads it", async () => {
  const [row] = await world.all("select input, result from mentoring.match_snapshots limit 1");
  for (const bytes of [row!["input"], row!["result"]] as Buffer[])
    expect(bytes.toString("latin1")).not.toMatch(/Leading|Engineering|mentee|score/);
  for (const who of [world.noor, world.tomas, world.kofi])
    await expect(
      world.app.as(who.personId, (query) => query("select * from mentoring.match_snapshots")),
    ).rejects.toMatchObject({ code: "42501" });
});

test("run again from what was kept, it gives the same answer, whatever has changed since", async () => {
  const [{ id } = { id: "" }] = await listRuns(world.tomas, world.programId);
  expect(await checkRun(world.tomas, { runId: id })).toEqual({ verdict: { certified: true }, same: true });
  await world.all(`update mentoring.enrolment_answers set value = '["Something else"]'`);
  expect(await checkRun(world.tomas, { runId: id })).toMatchObject({ same: true });
  await world.all("update mentoring.match_snapshots set input = set_byte(input, 90, (get_byte(input, 90) + 1) % 256)"); // prettier-ignore
  await expect(checkRun(world.tomas, { runId: id })).rejects.toThrow();
  await world.all("delete from mentoring.match_runs");
});

test("the same people and the same lot give one fingerprint, and it is keyed", async () => {
  const [a, b] = [await start(), await start()];
  await world.all("alter table mentoring.match_runs disable trigger written_once");
  await world.all("update mentoring.match_runs set seed = 'one lot'");
  await world.all("alter table mentoring.match_runs enable trigger written_once");
  await workRuns();
  const [one, other] = [await rowOf(a.id), await rowOf(b.id)];
  expect(one["fingerprint"]).toMatch(/^[0-9a-f]{64}$/);
  expect(one["fingerprint"]).toBe(other["fingerprint"]);
  expect(await proposalsOf(a.id)).toEqual(await proposalsOf(b.id));
});

test("T14: the same people give the same fingerprint after the master key was changed", async () => {
  const fingerprint = async () => {
    const { id } = await start();
    await world.all("alter table mentoring.match_runs disable trigger written_once");
    await world.all("update mentoring.match_runs set seed = 'the lot' where id = $1", [id]);
    await world.all("alter table mentoring.match_runs enable trigger written_once");
    await workRuns();
    return (await rowOf(id))["fingerprint"];
  };
  const before = await fingerprint();
  const ownerUrl = (world.owner as unknown as { pool: pg.Pool }).pool.options.connectionString ?? "";
  await rotate(ownerUrl, keyFile, { wait: 0 });
  expect(readFileSync(keyFile, "utf8")).not.toBe(readFileSync(kept, "utf8"));
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprint()).toBe(before);
});

test("called off while it waits or while it is at work, a run leaves nothing behind", async () => {
  const waiting = await start();
  await cancelRun(world.noor, { runId: waiting.id });
  expect(await workRuns()).toBe(0);
  const working = await start();
  const claim = (await claimRun())!;
  expect(await beat(claim, 1, 3)).toBe(true);
  expect(await getProgress(world.tomas, { runId: working.id })).toMatchObject({ state: "running", stepsDone: 1, steps: 3 }); // prettier-ignore
  await cancelRun(world.tomas, { runId: working.id });
  expect(await beat(claim, 2, 3)).toBe(false);
  for (const { id } of [waiting, working]) {
    expect(await rowOf(id)).toMatchObject({ state: "cancelled", certified: false, fingerprint: null });
    expect(await proposalsOf(id)).toHaveLength(0);
  }
  await expect(cancelRun(world.tomas, { runId: working.id })).rejects.toMatchObject({ code: "Conflict" });
});

test("a run whose worker died is taken up again, and the dead one's result is not taken", async () => {
  const { id } = await start();
  const dead = (await claimRun())!;
  expect(await claimRun()).toBeNull(); // alive for all anybody knows
  await world.all("update mentoring.match_runs set alive_at = now() - interval '16 seconds' where id = $1", [
    id,
  ]);
  expect(await workRuns()).toBe(1);
  expect(await beat(dead, 3, 3)).toBe(false);
  expect(await rowOf(id)).toMatchObject({ state: "draft", attempts: 2 });
  expect(await proposalsOf(id)).toHaveLength(4);
  expect(await world.all("select 1 from mentoring.match_snapshots where run_id = $1", [id])).toHaveLength(1);
});

test("begun five times and never ended, it fails and says so", async () => {
  const { id } = await start();
  for (let i = 0; i < 5; i++) {
    expect(await claimRun()).not.toBeNull();
    await world.all("update mentoring.match_runs set alive_at = now() - interval '16 seconds' where id = $1", [id]); // prettier-ignore
  }
  expect(await workRuns()).toBe(0);
  expect(await getProgress(world.noor, { runId: id })).toMatchObject({ state: "failed", failure: "lost" }); // prettier-ignore
});

test("ten workers at once, one result", async () => {
  const ids = [await start(), await start(), await start()];
  const done = await Promise.all(Array.from({ length: 10 }, () => workRuns()));
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(3);
  for (const { id } of ids) {
    expect(await rowOf(id)).toMatchObject({ state: "draft", attempts: 1 });
    expect(await proposalsOf(id)).toHaveLength(4);
  }
});

test("nobody to match is a failure with a sentence; a wall that came down meanwhile is another", async () => {
  const { id } = await start();
  await world.all("update mentoring.enrolments set available_until = current_date - 1 where side = 'mentor'");
  await workRuns();
  expect(await getProgress(world.noor, { runId: id })).toMatchObject({ state: "failed", failure: "nobody" }); // prettier-ignore
  await world.all("update mentoring.enrolments set available_until = null where side = 'mentor'");
});

test("draft, review, published; a stranger and an admin of nothing move nothing", async () => {
  const { id } = await start();
  await workRuns();
  for (const who of [world.kofi, world.ines])
    await expect(reviewRun(who, { runId: id })).rejects.toMatchObject({ code: "NotFound" });
  await reviewRun(world.tomas, { runId: id });
  expect(await world.all("select 1 from ops.notifications where kind = 'match.review' and person_id = $1", [world.noor.personId])).toHaveLength(1); // prettier-ignore
  await publishRun(world.noor, { runId: id });
  expect(await rowOf(id)).toMatchObject({ state: "published", published_by: world.noor.personId });
  expect(await world.all("select 1 from ops.mails where kind = 'proposal-released'")).toHaveLength(8);
  await expect(discardRun(world.noor, { runId: id })).rejects.toMatchObject({ code: "Conflict" });
  await expect(changeRun(world.noor, { runId: id, pins: [], weights: {}, aim: null })).rejects.toMatchObject({ code: "Conflict" }); // prettier-ignore
});
