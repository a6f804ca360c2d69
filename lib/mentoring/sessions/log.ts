import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { momentOf } from "../../calendar/local-time.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Invalid, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { keepNote } from "../notes/commands.ts";
import { mayTake } from "../relationships/standing.ts";
import { insertSession, sessionOf, timeZoneOf, type Inserted } from "./insert.ts";
import { sessionObstacle } from "./rules.ts";
import type { Logged, LogSession } from "./schema.ts";

/**
 * Writes down that the two have met, with what they want to keep of it. Sent again it changes nothing; the
 * same start and length a second time writes nothing and names the one that is there (L1).
 */
export function log(actor: Actor, input: z.output<typeof LogSession>): Promise<Logged> {
  return asPerson(actor, async (db) => {
    const { relationshipId } = input;
    const { others } = await mayTake("add something shared", db, actor, relationshipId);
    const startsAt = momentOf(input, await timeZoneOf(db, actor));
    const reason = sessionObstacle({ from: null, to: "held", startsAt }, now());
    if (reason) throw new Invalid(reason, { date: [reason] });
    const { logged, added } = input.onto
      ? await markHeld(db, relationshipId, input.onto)
      : await insertSession(db, actor, { ...input, startsAt, state: "held" });
    if (logged.outcome === "there-already") return logged;
    await keepNotes(db, actor, input, logged.sessionId);
    if (added.length > 0) {
      await record(db, actor, "session.logged", logged.sessionId);
      await tell(db, others, "relationship.session-logged", relationshipId);
    }
    return logged;
  });
}

async function markHeld(db: Db, relationshipId: string, id: string): Promise<Inserted> {
  const session = await sessionOf(db, id);
  if (session.relationshipId !== relationshipId) throw new NotFound();
  const { count } = await db.mentoringSession.updateMany({
    where: { id, state: { not: "held" } },
    data: { state: "held", updatedAt: now() },
  });
  return { logged: { outcome: "kept", sessionId: id }, added: count > 0 ? [id] : [] };
}

async function keepNotes(
  db: Db,
  actor: Actor,
  input: z.output<typeof LogSession>,
  sessionId: string,
): Promise<void> {
  const { relationshipId, sharedNote, privateNote } = input;
  if (sharedNote)
    await keepNote(db, actor, {
      id: input.sharedNoteId,
      relationshipId,
      sessionId,
      visibility: "shared",
      text: sharedNote,
    });
  if (privateNote)
    await keepNote(db, actor, {
      id: input.privateNoteId,
      relationshipId,
      sessionId,
      visibility: "private",
      text: privateNote,
    });
}
