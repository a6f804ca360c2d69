import "server-only";
import type { Actor } from "../../access/actor.ts";
import { authorRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import type { DraftPlace } from "./schema.ts";

/** What the actor typed there and did not send; empty where there is nothing. */
export function findDraft(actor: Actor, relationshipId: string, place: DraftPlace): Promise<string> {
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    const row = await db.draft.findUnique({
      where: { relationshipId_personId_place: { relationshipId, personId, place } },
    });
    if (!row) return "";
    const ring = await authorRing(db, personId);
    return ring.open<{ text: string }>("drafts", `${relationshipId}/${place}`, row.sealed).text;
  });
}
