import "server-only";
import type { Actor } from "../../access/actor.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { standingOf } from "../relationships/standing.ts";

export type AgendaPoint = { id: string; text: string; authorId: string; coveredIn: string | null };

/** What is on the agenda and what was talked about, oldest first; what was dropped is not in it. For partners. */
export function listAgenda(actor: Actor, relationshipId: string): Promise<AgendaPoint[]> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    const rows = await db.agendaPoint.findMany({
      where: { relationshipId, droppedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    if (rows.length === 0) return [];
    const ring = await relationshipRing(db, relationshipId);
    return rows.map(({ id, authorId, coveredIn, sealed }) => ({
      id,
      authorId,
      coveredIn,
      text: ring.open<{ text: string }>("agenda_points", id, sealed).text,
    }));
  });
}
