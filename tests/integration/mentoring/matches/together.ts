import { v7 } from "uuid";
import { expect } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { getCohort, type CohortView } from "@/lib/mentoring/matches/board/cohort.ts";
import { answerProposal } from "@/lib/mentoring/matches/proposals/commands.ts";
import { startRun } from "@/lib/mentoring/matches/runs/commands.ts";
import { workRuns } from "@/lib/mentoring/matches/runs/work.ts";
import type { Cohort } from "./world.ts";

/** What is done in programs of groups and of circles, and looked up in them. */
export type Proposed = { id: string; mentee_id: string; mentor_id: string; released: boolean; companions: string[]; relationship_id: string | null }; // prettier-ignore
export const proposalsOf = async (world: Cohort, runId: string) =>
  (await world.all(
    "select id, mentee_id, mentor_id, released_at is not null as released, companions, relationship_id from mentoring.proposals where run_id = $1 order by id",
    [runId],
  )) as Proposed[];
export const run = async (world: Cohort) => {
  const { id } = await startRun(world.noor, { programId: world.programId, aim: null });
  expect(await workRuns()).toBe(1);
  return id;
};
export const setManager = async (world: Cohort, who: Actor, manager: Actor | null) => {
  await world.all("update people.managers_of_record set until = now() where person_id = $1 and until is null", [who.personId]); // prettier-ignore
  await world.all("insert into people.managers_of_record (id, person_id, manager_id) values ($2, $1, $3)", [who.personId, v7(), manager?.personId ?? null]); // prettier-ignore
};
export const say = (who: string, proposalId: string, accepted: boolean) =>
  answerProposal({ personId: who }, { proposalId, accepted, reason: accepted ? "" : "Not now" });
export const membersOf = async (world: Cohort, relationshipId: string) =>
  (await world.all("select person_id from mentoring.relationship_members where relationship_id = $1 and left_at is null order by 1", [relationshipId])).map((row) => String(row["person_id"])); // prettier-ignore
export const cohortOf = async (who: Actor, runId: string): Promise<CohortView> => {
  const view = await getCohort(who, runId);
  if (!view) throw new Error("This run looked at pairs.");
  return view;
};
