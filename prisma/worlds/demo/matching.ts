import { at } from "../../../lib/clock.ts";
import { asPerson } from "../../../lib/db/unit.ts";
import { enrol } from "../../../lib/mentoring/enrolments/commands.ts";
import { answerProposal } from "../../../lib/mentoring/matches/proposals/commands.ts";
import { publishRun, startRun } from "../../../lib/mentoring/matches/runs/commands.ts";
import { workRuns } from "../../../lib/mentoring/matches/runs/work.ts";
import type { Cast } from "../cast.ts";
import type { Key } from "../people.ts";

/** What each mentee looks for, and what each mentor offers. */
const MENTEES: readonly (readonly [Key, readonly string[]])[] = [
  ["kofi", ["Technical depth"]],
  ["priya", ["Leading without authority", "Work and life in balance"]],
  ["joana", ["Leading without authority", "Self-confidence"]],
  ["dimitri", ["Deciding with incomplete facts", "Leading without authority"]],
  ["oskar", ["Leading without authority"]],
  ["anika", ["Self-confidence", "Work and life in balance"]],
  ["hanna", ["Leading without authority", "Self-confidence"]],
  ["sigrid", ["Deciding with incomplete facts"]],
  ["giulia", ["Work and life in balance"]],
  ["camille", ["Deciding with incomplete facts", "Work and life in balance"]],
  ["astrid", ["Leading without authority", "Work and life in balance"]],
  ["grace", ["Self-confidence", "Leading without authority"]],
];
const MENTORS: readonly (readonly [Key, readonly string[], number])[] = [
  ["amara", ["Technical depth", "Self-confidence"], 1],
  ["viktor", ["Leading without authority", "Deciding with incomplete facts"], 1],
  ["leila", ["Leading without authority", "Work and life in balance"], 1],
  ["bjorn", ["Deciding with incomplete facts"], 1],
  ["chiara", ["Work and life in balance", "Self-confidence"], 2],
  ["wanjiru", ["Leading without authority", "Self-confidence"], 1],
  ["pierre", ["Leading without authority"], 1],
  ["sofia", ["Self-confidence", "Leading without authority"], 1],
  ["hassan", ["Leading without authority", "Self-confidence"], 1],
  ["dorothea", ["Deciding with incomplete facts", "Work and life in balance"], 1],
  ["miguel", ["Work and life in balance"], 1],
  ["greta", ["Leading without authority", "Work and life in balance"], 1],
];

/** The cohort of “Growing leaders”: enrolled, matched, published, and accepted by both. */
export async function matching(cast: Cast, programId: string): Promise<void> {
  const { tomas } = cast;
  await at(new Date("2026-06-04T09:00:00Z"), async () => {
    for (const [key, focus] of MENTEES)
      await enrol(tomas, {
        programId,
        personId: cast[key].personId,
        side: "mentee",
        capacity: 1,
        answers: { focus: [...focus] },
      });
    for (const [key, focus, capacity] of MENTORS)
      await enrol(tomas, {
        programId,
        personId: cast[key].personId,
        side: "mentor",
        capacity,
        answers: { focus: [...focus] },
      });
  });
  const runId = await at(new Date("2026-06-11T08:30:00Z"), async () => {
    const { id } = await startRun(tomas, { programId, aim: null });
    await workRuns();
    return id;
  });
  await at(new Date("2026-06-12T07:45:00Z"), () => publishRun(tomas, { runId }));
  const proposals = await asPerson(tomas, (db) =>
    db.proposal.findMany({ where: { runId }, select: { id: true, menteeId: true, mentorId: true } }),
  );
  for (const { id: proposalId, menteeId, mentorId } of proposals)
    await at(new Date("2026-06-15T10:00:00Z"), async () => {
      await answerProposal({ personId: mentorId }, { proposalId, accepted: true, reason: "" });
      await answerProposal({ personId: menteeId }, { proposalId, accepted: true, reason: "" });
    });
}
