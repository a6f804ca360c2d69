import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict, Invalid } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { mayTake } from "../relationships/standing.ts";
import { sessionOf } from "./insert.ts";
import type { NoteAttendance } from "./schema.ts";

/** Writes down who of a group was there, in place of what stood. For its members; a pair needs none. */
export function noteAttendance(
  actor: Actor,
  { sessionId, present }: z.output<typeof NoteAttendance>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const { id, relationshipId, state } = await sessionOf(db, sessionId);
    const { me, others } = await mayTake("add something shared", db, actor, relationshipId);
    if (state !== "held") throw new Conflict(say("relationship.session.notHeld"));
    if (!present.every((person) => person === me || others.includes(person)))
      throw new Invalid(say("relationship.session.notInGroup"));
    await db.sessionAttendance.deleteMany({ where: { sessionId: id } });
    await db.sessionAttendance.createMany({
      data: [...new Set(present)].map((personId) => ({ sessionId: id, personId, relationshipId })),
    });
    await record(db, actor, "session.attendance-noted", id);
  });
}
