import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "../../../clock.ts";
import { asWorker } from "../../../db/unit.ts";
import type { Failure } from "./rules.ts";

/** A worker without a sign of life for so long has died; what it had claimed is taken up again. */
const DEAD_AFTER_SECONDS = 15;
/** Begun so often without an end, it is the run that ends its workers, and not a restart that ends the run. */
const ATTEMPTS = 5;

export type Claim = { readonly runId: string; readonly token: string };

/**
 * Takes the longest-waiting run, or one whose worker has died; those that were begun before come after the others. No
 * two workers get the same one: the row is locked while its token is written, and only the token's holder may write
 * the result.
 */
export async function claimRun(): Promise<Claim | null> {
  const token = randomUUID();
  const found = await asWorker(
    (db) =>
      db.$queryRaw<{ id: string; attempts: number }[]>`
      update mentoring.match_runs set state = 'running', claim = ${token}::uuid, alive_at = now(),
          attempts = attempts + 1, steps_done = 0, started_at = coalesce(started_at, now())
       where id = (select id from mentoring.match_runs
         where state = 'queued' or state = 'running' and alive_at < now() - make_interval(secs => ${DEAD_AFTER_SECONDS})
         order by attempts, created_at limit 1 for update skip locked)
      returning id::text, attempts`,
  );
  const run = found[0];
  if (!run) return null;
  const claim = { runId: run.id, token };
  if (run.attempts <= ATTEMPTS) return claim;
  await failRun(claim, "lost");
  return claimRun();
}

/** A sign of life, and how far it is. False: the run was called off, or another worker has it. */
export async function beat({ runId, token }: Claim, done: number, of: number): Promise<boolean> {
  const { count } = await asWorker((db) =>
    db.matchRun.updateMany({
      where: { id: runId, claim: token, state: "running" },
      data: { aliveAt: now(), stepsDone: done, steps: of },
    }),
  );
  return count === 1;
}

/** Ends a run without a result. */
export async function failRun({ runId, token }: Claim, failure: Failure): Promise<void> {
  await asWorker((db) =>
    db.matchRun.updateMany({
      where: { id: runId, claim: token, state: "running" },
      data: { state: "failed", failure, finishedAt: now() },
    }),
  );
}
