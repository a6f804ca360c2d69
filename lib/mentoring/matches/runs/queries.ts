import "server-only";
import type { Actor } from "../../../access/actor.ts";
import type { MatchRunState } from "../../../db/generated/enums.ts";
import { asPerson, asWorker } from "../../../db/unit.ts";
import { NotFound } from "../../../errors.ts";
import type { Verdict } from "../../../matching/certificate.ts";
import type { Aim } from "../../../matching/criteria.ts";
import { askEngine } from "../engine/thread.ts";
import { aimOf } from "./aims.ts";
import { Model } from "../../designs/schema.ts";
import { failureOf, isAtWork, type Failure } from "./rules.ts";
import { shapeOf } from "./shape.ts";
import { openSnapshot } from "./snapshot.ts";

export type RunRow = {
  id: string;
  createdAt: Date;
  createdBy: string;
  aim: Aim;
  state: MatchRunState;
  certified: boolean;
  /** Where groups or circles were formed; `pairs` are then their members without the mentors and first hosts. */
  together: "group" | "circle" | null;
  changed: boolean;
  /** Of what this admin may see (W7). */
  pairs: number;
  total: number;
};

/** A program's runs, newest first. */
export function listRuns(actor: Actor, programId: string): Promise<RunRow[]> {
  return asPerson(actor, async (db) => {
    const runs = await db.matchRun.findMany({
      where: { programId },
      orderBy: { createdAt: "desc" },
      include: { proposals: { select: { score: true } }, design: { select: { model: true } } },
    });
    const people = await db.person.findMany({ where: { id: { in: runs.map((run) => run.createdBy) } } });
    return runs.map((run) => ({
      id: run.id,
      createdAt: run.createdAt,
      createdBy: people.find((person) => person.id === run.createdBy)?.name ?? "",
      aim: aimOf(run.aim),
      state: run.state,
      certified: run.certified,
      together: shapeOf(Model.parse(run.design.model))?.kind ?? null,
      changed: run.basedOn !== null,
      pairs: run.proposals.length,
      total: run.proposals.reduce((sum, each) => sum + each.score, 0),
    }));
  });
}

/** Whether a program’s next run forms groups or circles; null: pairs. */
export async function getTogether(actor: Actor, programId: string): Promise<"group" | "circle" | null> {
  const design = await asPerson(actor, (db) =>
    db.design.findFirst({
      where: { programId, approval: { isNot: null } },
      orderBy: { version: "desc" },
      select: { model: true },
    }),
  );
  return design ? (shapeOf(Model.parse(design.model))?.kind ?? null) : null;
}

export type RunProgress = {
  state: MatchRunState;
  atWork: boolean;
  stepsDone: number;
  steps: number;
  failure: Failure | null;
};

/** Whether what a run looked at is still there: it goes with somebody who was erased (decision 043). */
export const areInputsKept = (runId: string): Promise<boolean> =>
  asWorker(async (db) => (await db.matchSnapshot.count({ where: { runId } })) > 0);

/** How far a run is. Steps of the work: a count of people would tell of those the asker is recused from (W7). */
export function getProgress(actor: Actor, { runId }: { runId: string }): Promise<RunProgress> {
  return asPerson(actor, async (db) => {
    const run = await db.matchRun.findUnique({ where: { id: runId } });
    if (!run) throw new NotFound();
    const { state, stepsDone, steps, failure } = run;
    return {
      state,
      atWork: isAtWork(state),
      stepsDone,
      steps,
      failure: state === "failed" ? failureOf(failure) : null,
    };
  });
}

/** Groups and circles come with a check that every rule is kept, and with no proof that nothing is better. */
export type Rerun = { verdict: Verdict; same: boolean } | { fault: string | null; same: boolean };

/**
 * Does the work again from the inputs that were kept, and checks the proof. `same`: the answer is the one it gave. That
 * the inputs are those of the run is proven by their seal, which opens for this run alone.
 */
export async function checkRun(actor: Actor, { runId }: { runId: string }): Promise<Rerun> {
  const run = await asPerson(actor, (db) => db.matchRun.findUnique({ where: { id: runId } }));
  if (!run?.fingerprint) throw new NotFound();
  const kept = await asWorker((db) => openSnapshot(db, runId));
  if (!kept) throw new NotFound();
  if (kept.kind === "together") {
    const { formed, account } = await askEngine("board", "formCohort", kept.problem);
    return { fault: account.fault, same: JSON.stringify(formed) === JSON.stringify(kept.formation.formed) };
  }
  const again = await askEngine("board", "settle", kept.problem);
  const pairsOf = (pairs: readonly { mentee: string; mentor: string; score: number }[]) =>
    JSON.stringify(pairs.map((pair) => `${pair.mentee} ${pair.mentor} ${pair.score}`).sort());
  return {
    verdict: again.verdict,
    same: pairsOf(again.result.pairs) === pairsOf(kept.settlement.result.pairs),
  };
}
