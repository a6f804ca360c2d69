import "server-only";
import type { Actor } from "../../access/actor.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { standingOf } from "../relationships/standing.ts";

export type ActionItem = {
  id: string;
  text: string;
  ownerId: string;
  sessionId: string | null;
  dueOn: Date | null;
  doneAt: Date | null;
  createdAt: Date;
};

/** What the two agreed to do, oldest first. For partners. */
export function listActions(actor: Actor, relationshipId: string): Promise<ActionItem[]> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    const rows = await db.actionItem.findMany({
      where: { relationshipId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    if (rows.length === 0) return [];
    const ring = await relationshipRing(db, relationshipId);
    return rows.map(({ sealed, relationshipId: _, ...row }) => ({
      ...row,
      text: ring.open<{ text: string }>("action_items", row.id, sealed).text,
    }));
  });
}
