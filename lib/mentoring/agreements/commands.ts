import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { mayTake, signedByAll } from "../relationships/standing.ts";
import type { ProposeAgreement, SignAgreement } from "./schema.ts";

/** Writes the next version and signs it for its author. The one in force stays so until everybody signed this. */
export function propose(actor: Actor, input: z.output<typeof ProposeAgreement>): Promise<{ id: string }> {
  const { relationshipId, version, ...terms } = input;
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("add something shared", db, actor, relationshipId);
    const newest = await db.agreement.aggregate({ where: { relationshipId }, _max: { version: true } });
    const ring = await relationshipRing(db, relationshipId);
    const id = newId();
    const sealed = ring.seal("agreements", id, terms);
    const { count } =
      version === (newest._max.version ?? 0) + 1
        ? await db.agreement.createMany({
            data: { id, relationshipId, version, authorId: actor.personId, sealed, at: now() },
            skipDuplicates: true, // the other may write the same version at this moment
          })
        : { count: 0 };
    if (count === 0) throw new Conflict(say("relationship.versionWritten"));
    await db.agreementSignature.createMany({
      data: { agreementId: id, personId: actor.personId, relationshipId, at: now() },
    });
    await record(db, actor, "agreement.proposed", id);
    await tell(db, others, "relationship.agreement-proposed", relationshipId);
    return { id };
  });
}

/** Signs the newest version. */
export function sign(
  actor: Actor,
  { relationshipId, agreementId }: SignAgreement,
): Promise<{ inForce: boolean }> {
  return asPerson(actor, async (db) => {
    const { me, others } = await mayTake("add something shared", db, actor, relationshipId);
    const newest = await db.agreement.findFirst({ where: { relationshipId }, orderBy: { version: "desc" } });
    if (newest?.id !== agreementId) throw new Conflict(say("relationship.versionNewer"));
    const { count } = await db.agreementSignature.createMany({
      data: { agreementId, personId: actor.personId, relationshipId, at: now() },
      skipDuplicates: true,
    });
    const signatures = await db.agreementSignature.findMany({
      where: { agreementId },
      select: { personId: true },
    });
    const inForce = signedByAll(signatures, [me, ...others]);
    if (count > 0) {
      await record(db, actor, "agreement.signed", agreementId);
      await tell(db, others, "relationship.agreement-signed", relationshipId);
    }
    return { inForce };
  });
}
