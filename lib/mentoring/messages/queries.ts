import "server-only";
import type { Actor } from "../../access/actor.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { standingOf } from "../relationships/standing.ts";

export type Message = { id: string; authorId: string; at: Date; text: string };

/** The last messages of the pair, oldest first, and up to where the reader has read. For partners. */
export function listMessages(
  actor: Actor,
  relationshipId: string,
  take = 200,
): Promise<{ messages: Message[]; readUntil: Date | null }> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    const rows = await db.message.findMany({
      where: { relationshipId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take,
    });
    const reading = await db.messageReading.findUnique({
      where: { relationshipId_personId: { relationshipId, personId: actor.personId } },
    });
    const ring = rows.length > 0 ? await relationshipRing(db, relationshipId) : null;
    const messages = rows.reverse().map(({ id, authorId, at, sealed }) => ({
      id,
      authorId,
      at,
      text: ring?.open<{ text: string }>("messages", id, sealed).text ?? "",
    }));
    return { messages, readUntil: reading?.until ?? null };
  });
}
