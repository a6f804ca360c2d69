import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { authorRing, engagementRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Forbidden, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { mayTake, othersOf } from "../engagements/find.ts";
import type { Step } from "../engagements/rules.ts";
import { isWritten, type NoteKind, type OneNote, type Visibility, type WriteNote } from "./schema.ts";

type Input = z.output<typeof WriteNote>;

/** A note for the three, between client and coach, or for oneself (C6). Sent again it is kept once. */
export function write(actor: Actor, input: Input): Promise<void> {
  return asPerson(actor, async (db) => {
    if (!(await keepNote(db, actor, input))) return;
    await record(db, actor, "note.written", input.id);
  });
}

/** The same inside a transaction; says whether it is new. Those who can read it are told, but for private notes. */
export async function keepNote(db: Db, actor: Actor, input: Input): Promise<boolean> {
  const { text, grow, kind = "note", ...facts } = input;
  const { id, engagementId, sessionId, visibility } = facts;
  const found = await mayTake(stepFor(visibility, kind), db, actor, engagementId);
  if (kind === "reflection" && found.role !== "client") throw new Forbidden(say("coaching.reflection"));
  if (sessionId && !found.sessions.some((session) => session.id === sessionId)) throw new NotFound();
  const ring = await ringFor(db, actor, visibility, engagementId);
  const { count } = await db.coachingNote.createMany({
    data: {
      ...{ ...facts, authorId: actor.personId, createdAt: now() },
      sealed: ring.seal("coaching_notes", id, { text, kind, grow: isWritten(grow) ? grow : null }),
    },
    skipDuplicates: true,
  });
  if (count > 0 && visibility !== "private")
    await tell(
      db,
      othersOf(found, actor, visibility === "everyone"),
      "engagement.note-written",
      engagementId,
    );
  return count > 0;
}

const stepFor = (visibility: Visibility, kind: NoteKind): Step =>
  kind === "thanks" ? "say thank you" : visibility === "private" ? "keep a private note" : "write a note";

export function remove(actor: Actor, { noteId }: z.output<typeof OneNote>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { count } = await db.coachingNote.deleteMany({ where: { id: noteId, authorId: actor.personId } });
    if (count === 0) throw new NotFound();
    await record(db, actor, "note.removed", noteId);
  });
}

/** A private note is under its author's own key, which not even the other two's transactions can reach. */
export const ringFor = (db: Db, actor: Actor, visibility: Visibility, engagementId: string) =>
  visibility === "private" ? authorRing(db, actor.personId) : engagementRing(db, engagementId);
