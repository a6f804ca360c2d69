import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import type { OneConsent } from "./schema.ts";

/** Takes a consent back: the answer it was for is deleted with it. Throws `NotFound` for one that is not theirs. */
export function withdrawConsent(actor: Actor, { consentId }: z.output<typeof OneConsent>): Promise<void> {
  return asPerson(actor, async (db) => {
    const consent = await db.consent.findFirst({ where: { id: consentId, personId: actor.personId } });
    if (!consent) throw new NotFound();
    const { enrolmentId, question } = consent;
    // The database ends the record with the answer.
    const { count } = await db.enrolmentAnswer.deleteMany({ where: { enrolmentId, question } });
    if (count > 0) await record(db, actor, "consent.withdrawn", enrolmentId);
  });
}
