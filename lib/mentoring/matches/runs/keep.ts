import "server-only";
import { now } from "../../../clock.ts";
import type { Db } from "../../../db/unit.ts";
import { tell } from "../../../events/record.ts";
import { newId } from "../../../ids.ts";
import type { Problem } from "../engine/problem.ts";
import type { Settlement } from "../engine/settle.ts";
import { partsInWords } from "../words.ts";
import type { Claim } from "./claim.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { keepSnapshot } from "./snapshot.ts";

/** Kept with every run: which version of the engine found it. */
const ENGINE = "2";

/**
 * Writes a result, once: in one transaction that holds the run's row and begins by asking whether the claim still
 * stands. False: it does not, and nothing was written.
 */
export async function keepResult(
  db: Db,
  { runId, token }: Claim,
  problem: Problem,
  settlement: Settlement,
  enrolmentOf: ReadonlyMap<string, string>,
): Promise<boolean> {
  const run = await holdRun(db, { runId, token });
  if (!run) return false;
  const enrolment = (side: "mentee" | "mentor", person: string) => enrolmentOf.get(`${side} ${person}`) ?? "";
  const { result, verdict } = settlement;
  await db.proposal.createMany({
    data: result.pairs.map((pair) => ({
      id: newId(), runId, programId: run.programId, menteeId: pair.mentee, mentorId: pair.mentor,
      score: pair.score, parts: partsInWords(pair.parts, problem.input.criteria),
      menteeEnrolmentId: enrolment("mentee", pair.mentee), mentorEnrolmentId: enrolment("mentor", pair.mentor),
    })),
  }); // prettier-ignore
  await db.matchOutcome.createMany({
    data: [...result.unmatched.map((each) => each.mentee), ...problem.aside].map((mentee) => ({
      runId,
      enrolmentId: enrolment("mentee", mentee),
    })),
  });
  await keepSnapshot(db, runId, problem, settlement);
  await closeRun(db, runId, run, problem, { certified: verdict.certified });
  return true;
}

type Held = { programId: string; createdBy: string; long: boolean };

/** The run's row, held until the transaction ends; undefined where the claim no longer stands. */
export async function holdRun(db: Db, { runId, token }: Claim): Promise<Held | undefined> {
  const [run] = await db.$queryRaw<Held[]>`
    select program_id::text as "programId", created_by::text as "createdBy",
           now() > started_at + interval '10 seconds' as long from mentoring.match_runs
     where id = ${runId}::uuid and claim = ${token}::uuid and state = 'running' for update`;
  return run;
}

/** The result stands: a draft, and the asker is told where it took long. */
export async function closeRun(
  db: Db,
  runId: string,
  { programId, createdBy, long }: Held,
  problem: Problem,
  shown: { certified: boolean } | { checked: boolean },
): Promise<void> {
  const fingerprint = await fingerprintOf(db, programId, problem);
  await db.matchRun.update({
    where: { id: runId },
    data: { state: "draft", fingerprint, ...shown, engine: ENGINE, finishedAt: now() },
  });
  if (long) await tell(db, [createdBy], "match.ready", programId); // who waited may be elsewhere by now
}
