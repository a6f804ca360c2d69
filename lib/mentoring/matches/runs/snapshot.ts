import "server-only";
import { masterKey } from "../../../crypto/master-key.ts";
import { openLetter, sealLetter, type Place } from "../../../crypto/seal.ts";
import type { Db } from "../../../db/unit.ts";
import type { Formation } from "../engine/cohort.ts";
import { isCohort, type Cohort, type Problem } from "../engine/problem.ts";
import type { Settlement } from "../engine/settle.ts";

/**
 * A run's inputs and result, kept for ever and read by the worker only. Sealed with a key that goes with it, so that
 * removing the row is removing what it says.
 */
const place = (runId: string, column: "input" | "result"): Place => ["match_snapshots", column, runId];

export async function keepSnapshot(
  db: Db,
  runId: string,
  problem: Problem,
  result: Settlement | Formation,
): Promise<void> {
  await db.matchSnapshot.createMany({
    data: {
      runId,
      input: sealLetter(masterKey(), JSON.stringify(problem), place(runId, "input")),
      result: sealLetter(masterKey(), JSON.stringify(result), place(runId, "result")),
    },
  });
}

export type Snapshot =
  | { kind: "pairs"; problem: Problem; settlement: Settlement }
  | { kind: "together"; problem: Cohort; formation: Formation };

/** What a run looked at and found; null for one that is not finished. As the worker. */
export async function openSnapshot(db: Db, runId: string): Promise<Snapshot | null> {
  const row = await db.matchSnapshot.findUnique({ where: { runId } });
  if (!row) return null;
  const open = (column: "input" | "result") =>
    JSON.parse(openLetter(masterKey(), row[column], place(runId, column))) as unknown;
  const problem = open("input") as Problem;
  return isCohort(problem)
    ? { kind: "together", problem, formation: open("result") as Formation }
    : { kind: "pairs", problem, settlement: open("result") as Settlement };
}
