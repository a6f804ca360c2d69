import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "../../../access/actor.ts";
import { asPerson, asWorker } from "../../../db/unit.ts";
import { NotFound } from "../../../errors.ts";
import { withoutHidden, type Problem } from "../engine/problem.ts";
import type { AimOutcome } from "../engine/settle.ts";
import type { Task, Tasks } from "../engine/tasks.ts";
import { askEngine } from "../engine/thread.ts";
import { openSnapshot } from "../runs/snapshot.ts";

export type Someone = { id: string; name: string; jobTitle: string | null; department: string | null };

export type Board = {
  /** Everybody this admin may see in the program, by id. */
  people: ReadonlyMap<string, Someone>;
  problem: Problem;
  /** As kept with the run; null where something is hidden, and has to be found for what is left. */
  aims: readonly AimOutcome[] | null;
  /** Asks the engine about this board, and about nothing that is hidden from the admin. */
  ask: <K extends BoardTask>(
    task: K,
    input: Omit<Parameters<Tasks[K]>[0], "key">,
  ) => Promise<ReturnType<Tasks[K]>>;
};
type BoardTask = Exclude<Task, "settle" | "openBoard" | "estimate" | "formCohort" | "account">;

/**
 * The board of a run for one admin. What they may not see is taken out here, before anything is computed: the engine
 * cannot tell of people it was not given (W7). Throws `NotFound` for a run that is not theirs or has no result.
 */
export async function openRun(actor: Actor, runId: string): Promise<Board> {
  const people = await peopleOf(actor, runId);
  const kept = await asWorker((db) => openSnapshot(db, runId));
  if (kept?.kind !== "pairs") throw new NotFound();
  const { problem: whole, settlement } = kept;
  const hidden = new Set(
    [
      ...whole.input.mentees.map(({ id }) => id),
      ...whole.input.mentors.map(({ id }) => id),
      ...(whole.away ?? []),
    ].filter((id) => !people.has(id)),
  );
  const problem = withoutHidden(whole, settlement.result.pairs, hidden);
  const key = `${runId} ${createHash("sha256")
    .update([...hidden].sort().join())
    .digest("hex")}`;
  const nothingHidden = hidden.size === 0;
  return {
    people,
    problem,
    aims: nothingHidden ? settlement.aims : null,
    ask: async (task, input) => {
      const question = { ...input, key } as never;
      try {
        return await askEngine("board", task, question);
      } catch (error) {
        if (!(error instanceof Error) || error.name !== "NotOpen") throw error;
        await askEngine("board", "openBoard", {
          key,
          problem,
          result: nothingHidden ? settlement.result : null,
        });
        return await askEngine("board", task, question);
      }
    },
  };
}

/** Everybody this admin may see in a run's program, by id. Throws `NotFound` for a run that is not theirs. */
export function peopleOf(actor: Actor, runId: string): Promise<ReadonlyMap<string, Someone>> {
  return asPerson(actor, async (db) => {
    const run = await db.matchRun.findUnique({ where: { id: runId }, select: { programId: true } });
    if (!run) throw new NotFound();
    const rows = await db.enrolment.findMany({
      where: { programId: run.programId },
      select: { person: { select: { id: true, name: true, jobTitle: true, department: true } } },
    });
    return new Map(rows.map(({ person }) => [person.id, person]));
  });
}
