import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { momentOf } from "../../calendar/local-time.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Invalid, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { mayTake, othersOf } from "../engagements/find.ts";
import { askWhenDue } from "../feedback/commands.ts";
import { keepNote } from "../notes/commands.ts";
import { isWritten } from "../notes/schema.ts";
import { insertSession, sessionOf, timeZoneOf } from "./insert.ts";
import { sessionObstacle } from "./rules.ts";
import type { Logged, LogSession } from "./schema.ts";

type Input = z.output<typeof LogSession>;

/**
 * Writes down that client and coach have met, what it worked on, and what they want to keep of it. Sent again it
 * changes nothing; the same start and length a second time writes nothing and names the one that is there (L1).
 * What took place is never refused for being more than was planned.
 */
export function log(actor: Actor, input: Input): Promise<Logged> {
  return asPerson(actor, async (db) => {
    const { engagementId } = input;
    const found = await mayTake("log a session", db, actor, engagementId);
    const startsAt = momentOf(input, await timeZoneOf(db, actor));
    const reason = sessionObstacle({ from: null, to: "held", startsAt }, now());
    if (reason) throw new Invalid(reason, { date: [reason] });
    const { logged, added } = input.onto
      ? await markHeld(db, engagementId, input.onto)
      : await insertSession(db, actor, { ...input, startsAt, state: "held" });
    if (logged.outcome === "there-already") return logged;
    await keepFocus(db, input, logged.sessionId);
    await keepNotes(db, actor, input, logged.sessionId);
    if (added) {
      await record(db, actor, "coaching-session.logged", logged.sessionId);
      await tell(db, othersOf(found, actor), "engagement.session-logged", engagementId);
      await askWhenDue(db, actor, engagementId);
    }
    return logged;
  });
}

async function markHeld(
  db: Db,
  engagementId: string,
  id: string,
): Promise<{ logged: Logged; added: boolean }> {
  const session = await sessionOf(db, id);
  if (session.engagementId !== engagementId) throw new NotFound();
  const { count } = await db.coachingSession.updateMany({
    where: { id, state: { not: "held" } },
    data: { state: "held" },
  });
  return { logged: { outcome: "kept", sessionId: id }, added: count > 0 };
}

/** What was worked on is practised from now on. */
async function keepFocus(db: Db, { engagementId, itemIds }: Input, sessionId: string): Promise<void> {
  const items = await db.planItem.findMany({
    where: { id: { in: itemIds }, engagementId },
    select: { id: true },
  });
  if (items.length < new Set(itemIds).size) throw new NotFound();
  await db.sessionFocus.createMany({
    data: items.map(({ id }) => ({ sessionId, planItemId: id, engagementId })),
    skipDuplicates: true,
  });
  await db.planItem.updateMany({
    where: { id: { in: itemIds }, state: "open" },
    data: { state: "practising" },
  });
}

async function keepNotes(db: Db, actor: Actor, input: Input, sessionId: string): Promise<void> {
  const { engagementId, visibility, note, grow, noteId, privateNote, privateNoteId } = input;
  const about = { engagementId, sessionId };
  if (note || isWritten(grow))
    await keepNote(db, actor, { ...about, id: noteId, visibility, text: note, grow });
  if (privateNote)
    await keepNote(db, actor, { ...about, id: privateNoteId, visibility: "private", text: privateNote });
}
