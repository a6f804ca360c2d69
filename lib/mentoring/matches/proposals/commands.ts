import "server-only";
import type { z } from "zod";
import type { Actor } from "../../../access/actor.ts";
import { now } from "../../../clock.ts";
import { masterKey } from "../../../crypto/master-key.ts";
import { sealLetter } from "../../../crypto/seal.ts";
import type { Proposal } from "../../../db/generated/client.ts";
import { asPerson, type Db } from "../../../db/unit.ts";
import { Conflict, NotFound } from "../../../errors.ts";
import { record, tell } from "../../../events/record.ts";
import { say } from "../../../words/said.ts";
import type { Answer } from "../schema.ts";
import { reasonPlace } from "./reason.ts";

/**
 * Accepts or declines, once. When both accept, PostgreSQL starts the relationship in the same transaction; a group, when
 * its mentor and two members have. The mentor of a group, or who hosts a circle, answers for the group as a whole.
 */
export function answerProposal(
  actor: Actor,
  { proposalId, accepted, reason }: z.output<typeof Answer>,
): Promise<{ relationshipId: string | null }> {
  return asPerson(actor, async (db) => {
    const { personId } = actor;
    const proposal = await db.proposal.findUnique({
      where: { id: proposalId },
      include: { responses: true },
    });
    if (!proposal || ![proposal.menteeId, proposal.mentorId].includes(personId)) throw new NotFound();
    if (proposal.responses.some((response) => response.personId === personId))
      throw new Conflict(say("matching.answered"));
    const answered = await answeredAtOnce(db, personId, proposal);
    for (const { id } of answered) {
      await db.proposalResponse.createMany({ data: { proposalId: id, personId, accepted, at: now() } });
      if (!accepted && reason)
        await db.declineReason.createMany({
          data: {
            proposalId: id,
            personId,
            sealed: sealLetter(masterKey(), reason, reasonPlace(id, personId)),
          },
        });
    }
    await record(db, actor, accepted ? "proposal.accepted" : "proposal.declined", proposalId);
    if (!accepted)
      for (const { id, menteeId, mentorId, companions } of answered)
        await tell(
          db,
          [menteeId, mentorId].filter((each) => each !== personId),
          companions.length > 0 && personId === menteeId ? "proposal.one-declined" : "proposal.declined",
          id,
        );
    const begun = await db.proposal.findFirst({
      where: { id: { in: answered.map(({ id }) => id) }, relationshipId: { not: null } },
    });
    return { relationshipId: begun?.relationshipId ?? null };
  });
}

/** One proposal; for the mentor of a group those of all its members that they have not answered. */
async function answeredAtOnce(db: Db, personId: string, proposal: Proposal): Promise<Proposal[]> {
  if (proposal.companions.length === 0 || proposal.mentorId !== personId) return [proposal];
  return db.proposal.findMany({
    where: {
      runId: proposal.runId,
      mentorId: personId,
      releasedAt: { not: null },
      responses: { none: { personId } },
    },
    orderBy: { id: "asc" },
  });
}
