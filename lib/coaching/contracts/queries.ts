import "server-only";
import type { Actor } from "../../access/actor.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { find } from "../engagements/find.ts";
import type { Contracts, Sharing } from "./schema.ts";

/** What is shared with whom, for the three. Throws `NotFound`. */
export function getContracts(actor: Actor, engagementId: string): Promise<Contracts> {
  return asPerson(actor, async (db) => {
    await find(db, actor, engagementId);
    const inForce = await sharingIn(db, engagementId);
    const row = await db.contract.findFirst({
      where: { engagementId },
      orderBy: { version: "desc" },
      include: { agreements: { orderBy: { at: "asc" } } },
    });
    if (!row) return { newest: { ...NONE, feedback: inForce }, inForce };
    const { version, feedback, proposedBy, proposedAt, agreedAt, sealed, agreements } = row;
    const ring = await engagementRing(db, engagementId);
    const { words } = ring.open<{ words: string }>("contracts", `${engagementId} ${version}`, sealed);
    const agreedBy = agreements.map(({ personId: id, at }) => ({ id, at }));
    return { newest: { version, feedback, words, proposedBy, proposedAt, agreedAt, agreedBy }, inForce };
  });
}

const NONE = { version: 0, words: "", proposedBy: null, proposedAt: null, agreedAt: null, agreedBy: [] };

/** What the client will see of feedback that is given now, as the database says it. */
export async function sharingIn(db: Db, engagementId: string): Promise<Sharing> {
  const [row] = await db.$queryRaw<{ sharing: Sharing }[]>`
    select coaching.sharing_in(${engagementId}::uuid)::text as sharing`;
  return row?.sharing ?? "everything";
}
