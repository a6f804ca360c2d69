import "server-only";
import { asWorker } from "../../../db/unit.ts";
import { ExpectedError } from "../../../errors.ts";
import { report } from "../../../log.ts";
import { isCohort } from "../engine/problem.ts";
import type { Tasks } from "../engine/tasks.ts";
import { askEngine } from "../engine/thread.ts";
import { beat, claimRun, failRun, type Claim } from "./claim.ts";
import { gatherProblem } from "./input.ts";
import { keepFormation } from "./keep-formation.ts";
import { keepResult } from "./keep.ts";
import type { Failure } from "./rules.ts";

const BEAT_MS = 1_000;

/** Carries out every run that waits, one after the other; gives how many. */
export async function workRuns(): Promise<number> {
  for (let count = 0; ; count++) {
    const claim = await claimRun();
    if (!claim) return count;
    try {
      await workRun(claim);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === "engine") report(error);
      await failRun(claim, failure);
    }
  }
}

async function workRun(claim: Claim): Promise<void> {
  const { problem, enrolmentOf } = await asWorker((db) => gatherProblem(db, claim.runId), 60_000);
  if (isCohort(problem)) {
    const { mentees, mentors } = problem.input;
    const circle = problem.shape.kind === "circle";
    if (circle ? mentees.length < problem.shape.smallest : mentees.length === 0 || mentors.length === 0)
      return failRun(claim, circle ? "too-few" : "nobody");
    const formation = await compute(claim, "formCohort", problem);
    if (formation) await asWorker((db) => keepFormation(db, claim, problem, formation, enrolmentOf), 120_000);
    return;
  }
  if (problem.input.mentees.length === 0 || problem.input.mentors.length === 0)
    return failRun(claim, "nobody");
  const settlement = await compute(claim, "settle", problem);
  if (settlement) await asWorker((db) => keepResult(db, claim, problem, settlement, enrolmentOf), 120_000);
}

/** Lets the engine work, with a sign of life every second. Null: called off meanwhile. */
async function compute<K extends "settle" | "formCohort">(
  claim: Claim,
  task: K,
  problem: Parameters<Tasks[K]>[0],
): Promise<ReturnType<Tasks[K]> | null> {
  const off = new AbortController();
  let progress: [number, number] = [0, 0];
  const pulse = setInterval(() => {
    beat(claim, ...progress)
      .then((alive) => alive || off.abort())
      .catch(report);
  }, BEAT_MS);
  try {
    const onStep = (done: number, of: number) => void (progress = [done, of]);
    return await askEngine("runs", task, problem, { onStep, signal: off.signal });
  } catch (error) {
    if (off.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(pulse);
  }
}

/**
 * The wall refuses a pair that was possible when the run began; an admin's pin may not be possible at all, or there
 * are too many people for exact arithmetic, which the engine says with a RangeError.
 */
function failureOf(error: unknown): Failure {
  if (error instanceof Error && error.name === "RangeError") return "pin";
  return error instanceof ExpectedError ? "changed" : "engine";
}
