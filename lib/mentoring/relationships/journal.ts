import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { listAgreements } from "../agreements/queries.ts";
import { listGoals } from "../goals/queries.ts";
import { listNotes, type Note } from "../notes/queries.ts";
import { listSessions } from "../sessions/queries.ts";
import type { JournalEntry, JournalNote } from "./schema.ts";
import { standingOf } from "./standing.ts";

/** Everything that happened between the two, latest first. What is still ahead is not in it. For partners. */
export async function getJournal(actor: Actor, relationshipId: string): Promise<JournalEntry[]> {
  const [frame, sessions, notes, agreements, goals] = await Promise.all([
    readFrame(actor, relationshipId),
    listSessions(actor, relationshipId),
    listNotes(actor, relationshipId),
    listAgreements(actor, relationshipId),
    listGoals(actor, relationshipId),
  ]);
  const name = (id: string | null) => (id === null ? null : (frame.names.get(id) ?? null));
  const asRead = ({ sessionId: _, authorId, ...note }: Note): JournalNote => ({
    ...note,
    mine: authorId === actor.personId,
    author: name(authorId),
  });
  const moment = now();
  const entries: JournalEntry[] = [
    ...sessions
      .filter((session) => session.startsAt <= moment)
      .map(({ id, startsAt, minutes, state, history }) => ({
        kind: "session" as const,
        id,
        at: startsAt,
        minutes,
        state,
        corrected: history.some((before) => before.state !== "scheduled"),
        notes: notes
          .filter((note) => note.sessionId === id)
          .map(asRead)
          .reverse(),
      })),
    ...notes
      .filter(
        (note) => !sessions.some((session) => session.id === note.sessionId && session.startsAt <= moment),
      )
      .map((note) => ({ kind: "note" as const, id: note.id, at: note.createdAt, note: asRead(note) })),
    ...agreements.versions.flatMap(({ id, version, signatures }) =>
      signatures.map(({ personId, at }) => ({
        kind: "agreement" as const,
        id: `${id}-${personId}`,
        at,
        version,
        signedBy: name(personId),
      })),
    ),
    ...goals.flatMap(({ id, title, createdAt, reachedAt }) => [
      { kind: "goal" as const, id, at: createdAt, title, reached: false },
      ...(reachedAt
        ? [{ kind: "goal" as const, id: `${id}-reached`, at: reachedAt, title, reached: true }]
        : []),
    ]),
    ...frame.phases.map(({ id, phase, at }) => ({ kind: "phase" as const, id, at, phase })),
    ...frame.pauses.flatMap(({ id, cause, pausedBy, pausedAt, resumedAt }) => [
      { kind: "pause" as const, id, at: pausedAt, cause, by: name(pausedBy) },
      ...(resumedAt ? [{ kind: "resumed" as const, id: `${id}-resumed`, at: resumedAt }] : []),
    ]),
  ];
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** The facts around the words: names, phases, pauses. */
function readFrame(actor: Actor, relationshipId: string) {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    const { members, phaseChanges, pauses } = await db.relationship.findUniqueOrThrow({
      where: { id: relationshipId },
      select: {
        members: { select: { person: { select: { id: true, name: true } } } },
        phaseChanges: { select: { id: true, phase: true, at: true } },
        pauses: { select: { id: true, cause: true, pausedBy: true, pausedAt: true, resumedAt: true } },
      },
    });
    return {
      names: new Map(members.map(({ person }) => [person.id, person.name])),
      phases: phaseChanges,
      pauses,
    };
  });
}
