import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { authorRing, relationshipRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { forgetDraft } from "../drafts/commands.ts";
import { mayTake } from "../relationships/standing.ts";
import type { EditNote, OneNote, Visibility, WriteNote } from "./schema.ts";

/** Keeps a note; a shared one is announced to the partner. */
export function write(actor: Actor, input: z.output<typeof WriteNote>): Promise<{ id: string }> {
  return asPerson(actor, async (db) => {
    const step = input.visibility === "private" ? "keep a private note" : "add something shared";
    const { others } = await mayTake(step, db, actor, input.relationshipId);
    if (input.sessionId) {
      const session = await db.mentoringSession.findFirst({
        where: { id: input.sessionId, relationshipId: input.relationshipId },
      });
      if (!session) throw new NotFound();
    }
    const added = await keepNote(db, actor, input);
    await forgetDraft(db, actor, input.relationshipId, "note");
    if (added && input.visibility === "shared") {
      await record(db, actor, "note.shared", input.id);
      await tell(db, others, "relationship.note-shared", input.relationshipId);
    }
    return { id: input.id };
  });
}

/** Seals and inserts, inside a transaction that has asked already. False when this id is kept already. */
export async function keepNote(
  db: Db,
  actor: Actor,
  note: {
    id: string;
    relationshipId: string;
    sessionId?: string | undefined;
    visibility: Visibility;
    text: string;
  },
): Promise<boolean> {
  const ring = await ringFor(db, actor, note);
  const { count } = await db.note.createMany({
    data: {
      id: note.id,
      relationshipId: note.relationshipId,
      sessionId: note.sessionId ?? null,
      authorId: actor.personId,
      visibility: note.visibility,
      sealed: ring.seal("notes", note.id, { text: note.text }),
      createdAt: now(),
      updatedAt: now(),
    },
    skipDuplicates: true,
  });
  return count > 0;
}

/** The author's own words only. Throws `Conflict` when they were changed since `seen`, in another window perhaps. */
export function edit(actor: Actor, { noteId, seen, text }: z.output<typeof EditNote>): Promise<void> {
  return asPerson(actor, async (db) => {
    const note = await ownNote(db, actor, noteId);
    const ring = await ringFor(db, actor, note);
    const { count } = await db.note.updateMany({
      where: { id: noteId, updatedAt: seen },
      data: {
        sealed: ring.seal("notes", noteId, { text }),
        updatedAt: new Date(Math.max(now().getTime(), seen.getTime() + 1)),
      },
    });
    if (count === 0) throw new Conflict(say("relationship.noteChanged"));
    if (note.visibility === "shared") await record(db, actor, "note.edited", noteId);
  });
}

export function remove(actor: Actor, { noteId }: OneNote): Promise<void> {
  return asPerson(actor, async (db) => {
    const note = await ownNote(db, actor, noteId);
    await db.note.deleteMany({ where: { id: noteId } });
    if (note.visibility === "shared") await record(db, actor, "note.removed", noteId);
  });
}

async function ownNote(db: Db, actor: Actor, id: string) {
  const note = await db.note.findFirst({ where: { id, authorId: actor.personId } });
  if (!note) throw new NotFound();
  await mayTake(
    note.visibility === "private" ? "keep a private note" : "add something shared",
    db,
    actor,
    note.relationshipId,
  );
  return note;
}

const ringFor = (db: Db, actor: Actor, note: { visibility: Visibility; relationshipId: string }) =>
  note.visibility === "private" ? authorRing(db, actor.personId) : relationshipRing(db, note.relationshipId);
