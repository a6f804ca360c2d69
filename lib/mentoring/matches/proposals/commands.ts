import "server-only";
import type { z } from "zod";
import type { Actor } from "../../../access/actor.ts";
import { now } from "../../../clock.ts";
import { masterKey } from "../../../crypto/master-key.ts";
import { sealLetter } from "../../../crypto/seal.ts";
import { asPerson } from "../../../db/unit.ts";
import { Conflict, NotFound } from "../../../errors.ts";
import { record, tell } from "../../../events/record.ts";
import type { Answer } from "../schema.ts";
import { reasonPlace } from "./reason.ts";

/** Accepts or declines, once. When both accept, PostgreSQL starts the relationship in the same transaction. */
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
      throw new Conflict("You have answered already.");
    await db.proposalResponse.createMany({ data: { proposalId, personId, accepted, at: now() } });
    if (!accepted && reason)
      await db.declineReason.createMany({
        data: {
          proposalId,
          personId,
          sealed: sealLetter(masterKey(), reason, reasonPlace(proposalId, personId)),
        },
      });
    await record(db, actor, accepted ? "proposal.accepted" : "proposal.declined", proposalId);
    if (!accepted)
      await tell(
        db,
        [proposal.menteeId, proposal.mentorId].filter((id) => id !== personId),
        "proposal.declined",
        proposalId,
      );
    const after = await db.proposal.findUniqueOrThrow({ where: { id: proposalId } });
    return { relationshipId: after.relationshipId };
  });
}
