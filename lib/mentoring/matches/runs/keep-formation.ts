import "server-only";
import type { Db } from "../../../db/unit.ts";
import { newId } from "../../../ids.ts";
import { placesOf } from "../../../matching/together.ts";
import type { Formation } from "../engine/cohort.ts";
import type { Cohort } from "../engine/problem.ts";
import { partsInWords } from "../words.ts";
import type { Claim } from "./claim.ts";
import { closeRun, holdRun } from "./keep.ts";
import { keepSnapshot } from "./snapshot.ts";

/**
 * Writes groups or circles, once, as `keepResult` writes pairs: a proposal for each member, beside whom the others of
 * the group stand, and an outcome for each who is left over. Checked, never certified.
 */
export async function keepFormation(
  db: Db,
  claim: Claim,
  problem: Cohort,
  formation: Formation,
  enrolmentOf: ReadonlyMap<string, string>,
): Promise<boolean> {
  const { runId } = claim;
  const run = await holdRun(db, claim);
  if (!run) return false;
  const { input, shape } = problem;
  // in a circle somebody takes part on whichever side they enrolled
  const enrolment = (side: "mentee" | "mentor", person: string) =>
    enrolmentOf.get(`${side} ${person}`) ??
    enrolmentOf.get(`${side === "mentee" ? "mentor" : "mentee"} ${person}`) ??
    "";
  await db.proposal.createMany({
    data: placesOf(input, shape, formation.formed).map(({ host, member, score, parts, companions }) => ({
      id: newId(), runId, programId: run.programId, menteeId: member, mentorId: host,
      score, parts: partsInWords(parts, input.criteria), companions: [...companions],
      menteeEnrolmentId: enrolment("mentee", member), mentorEnrolmentId: enrolment("mentor", host),
    })),
  }); // prettier-ignore
  await db.matchOutcome.createMany({
    data: formation.account.left.map(({ id }) => ({ runId, enrolmentId: enrolment("mentee", id) })),
  });
  await keepSnapshot(db, runId, problem, formation);
  await closeRun(db, runId, run, problem, { checked: formation.account.fault === null });
  return true;
}
