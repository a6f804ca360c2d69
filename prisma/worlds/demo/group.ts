import { at } from "../../../lib/clock.ts";
import { asPerson } from "../../../lib/db/unit.ts";
import { approveDesign, saveSection, submitDesign } from "../../../lib/mentoring/designs/commands.ts";
import { getDesign } from "../../../lib/mentoring/designs/queries.ts";
import { enrol } from "../../../lib/mentoring/enrolments/commands.ts";
import { answerProposal } from "../../../lib/mentoring/matches/proposals/commands.ts";
import { publishRun, startRun } from "../../../lib/mentoring/matches/runs/commands.ts";
import { workRuns } from "../../../lib/mentoring/matches/runs/work.ts";
import { appointAdmin, createProgram, moveProgram } from "../../../lib/mentoring/programs/commands.ts";
import { beginThen, readThen } from "../backdate.ts";
import type { Cast } from "../cast.ts";
import type { Key } from "../people.ts";
import { momentAgo } from "./calendar.ts";
import { liveAsGroup } from "./lives/group.ts";

/** Each from another team, none above another. */
const MENTEES = ["mei", "luca", "noah", "tobias"] as const satisfies readonly Key[];
const FIELDS = ["Incident review", "Writing about decisions", "Designing for failure"];

/** A second running program, in which one mentor has a group: matched, begun ten weeks ago, met twice. */
export async function group(cast: Cast): Promise<void> {
  const { noor, tomas, lena } = cast;
  const programId = await designed(cast);
  await at(momentAgo(82, "09:40"), async () => {
    const answers = { fields: FIELDS };
    await enrol(tomas, { programId, personId: lena.personId, side: "mentor", capacity: MENTEES.length, answers });
    for (const [i, key] of MENTEES.entries())
      await enrol(tomas, { programId, personId: cast[key].personId, side: "mentee", capacity: 1, answers: { fields: [FIELDS[i % FIELDS.length] ?? ""] } });
  }); // prettier-ignore
  const runId = await at(momentAgo(80, "14:10"), async () => {
    const { id } = await startRun(tomas, { programId, aim: null });
    await workRuns();
    return id;
  });
  await at(momentAgo(79, "08:30"), () => publishRun(tomas, { runId }));
  const proposals = await asPerson(tomas, (db) => db.proposal.findMany({ where: { runId }, orderBy: { id: "asc" } })); // prettier-ignore
  await at(momentAgo(75, "12:15"), async () => {
    for (const [i, { id: proposalId, menteeId }] of proposals.entries()) {
      if (i === 0) await answerProposal(lena, { proposalId, accepted: true, reason: "" }); // for the whole group
      await answerProposal({ personId: menteeId }, { proposalId, accepted: true, reason: "" });
    }
  });
  const { id: relationshipId } = await asPerson(lena, (db) =>
    db.relationship.findFirstOrThrow({ where: { programId } }),
  );
  await beginThen(relationshipId, momentAgo(71, "10:00"));
  await liveAsGroup(
    relationshipId,
    lena,
    MENTEES.map((key) => cast[key]),
  );
  const parties = [noor, tomas, lena, ...MENTEES.map((key) => cast[key])];
  await readThen(
    parties.map(({ personId }) => personId),
    momentAgo(6, "00:00"),
  );
}

/** From the template of the technical career, for groups instead of pairs. */
async function designed({ noor, tomas }: Cast): Promise<string> {
  const programId = await at(momentAgo(103, "13:20"), async () => {
    const { id } = await createProgram(noor, {
      name: "The expert’s path",
      summary: "For people who want to grow without leading others: small groups around somebody who has done it.",
      template: "technical-career",
    });
    await appointAdmin(noor, { programId: id, personId: tomas.personId });
    return id;
  }); // prettier-ignore
  const { id: designId, content } = await getDesign(noor, programId);
  let revision = 0;
  await at(momentAgo(99, "16:10"), async () => {
    const model = { kind: "group", groupSize: 6 } as const;
    ({ revision } = await saveSection(noor, { section: "model", value: model, designId, revision }));
    const value = { ...content.matching, approach: "assigned", mentorCapacity: 5, aim: "most-people" } as const;
    ({ revision } = await saveSection(noor, { section: "matching", value, designId, revision }));
  }); // prettier-ignore
  await at(momentAgo(97, "10:00"), () => submitDesign(noor, { designId }));
  await at(momentAgo(95, "09:05"), () => approveDesign(tomas, { designId, revision }));
  await at(momentAgo(94, "08:45"), () => moveProgram(noor, { programId, to: "enrolling" }));
  return programId;
}
