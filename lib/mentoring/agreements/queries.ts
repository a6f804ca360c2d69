import "server-only";
import type { Actor } from "../../access/actor.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { standingOf } from "../relationships/standing.ts";
import { inForce, waiting } from "./rules.ts";
import type { Terms } from "./schema.ts";

export type Agreement = {
  id: string;
  version: number;
  authorId: string;
  at: Date;
  terms: Terms;
  signatures: { personId: string; at: Date }[];
};

export type Agreements = {
  inForce: Agreement | null;
  /** Written and not yet signed by everybody. */
  waiting: Agreement | null;
  /** Newest first. */
  versions: Agreement[];
};

/** Every version of the agreement, opened. For partners. */
export function listAgreements(actor: Actor, relationshipId: string): Promise<Agreements> {
  return asPerson(actor, async (db) => {
    const { me, others } = await standingOf(db, actor, relationshipId);
    const rows = await db.agreement.findMany({
      where: { relationshipId },
      orderBy: { version: "desc" },
      include: { signatures: { select: { personId: true, at: true }, orderBy: { at: "asc" } } },
    });
    if (rows.length === 0) return { inForce: null, waiting: null, versions: [] };
    const ring = await relationshipRing(db, relationshipId);
    const versions = rows.map(({ id, version, authorId, at, signatures, sealed }) => ({
      id,
      version,
      authorId,
      at,
      signatures,
      terms: ring.open<Terms>("agreements", id, sealed),
    }));
    const everybody = [me, ...others];
    return { inForce: inForce(versions, everybody), waiting: waiting(versions, everybody), versions };
  });
}
