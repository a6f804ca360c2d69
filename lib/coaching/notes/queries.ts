import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { find } from "../engagements/find.ts";
import { ringFor } from "./commands.ts";
import type { Note } from "./schema.ts";

/** The notes this party may read, latest first (C6). Throws `NotFound`. */
export function listNotes(actor: Actor, engagementId: string): Promise<Note[]> {
  return asPerson(actor, async (db) => {
    await find(db, actor, engagementId);
    const rows = await db.coachingNote.findMany({
      where: { engagementId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const notes: Note[] = [];
    for (const { id, sealed, sessionId, authorId, visibility, createdAt } of rows) {
      const ring = await ringFor(db, actor, visibility, engagementId);
      const words = ring.open<Pick<Note, "text"> & Partial<Note>>("coaching_notes", id, sealed);
      notes.push({ kind: "note", grow: null, ...words, id, sessionId, authorId, visibility, createdAt });
    }
    return notes;
  });
}
