import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { contentOf } from "../designs/read.ts";
import type { Content } from "../designs/schema.ts";
import { modelsFor, type MoveOver } from "./schema.ts";
import { mayTake, standingOf } from "./standing.ts";

export type NewerVersion = {
  designId: string;
  version: number;
  present: number;
  before: Content;
  after: Content;
  /** It is for as many people as are in this relationship. */
  fits: boolean;
  move: "nobody-yet" | "waits-for-me" | "waits-for-others";
};

/** The newest approved version, where the relationship lives under an earlier one (D4). For its partners. */
export function findNewerVersion(actor: Actor, relationshipId: string): Promise<NewerVersion | null> {
  return asPerson(actor, async (db) => {
    const { programId, others } = await standingOf(db, actor, relationshipId);
    const { design: present, model } = await db.relationship.findUniqueOrThrow({
      where: { id: relationshipId },
      include: { design: true },
    });
    const newest = await db.design.findFirst({
      where: { programId, version: { gt: present.version }, approval: { isNot: null } },
      orderBy: { version: "desc" },
      include: { moves: { where: { relationshipId } } },
    });
    if (!newest) return null;
    const after = contentOf(newest);
    const [move] = newest.moves;
    return {
      designId: newest.id,
      version: newest.version,
      present: present.version,
      before: contentOf(present),
      after,
      fits:
        after.model.kind !== null &&
        (after.model.kind === model || modelsFor(others.length + 1).includes(after.model.kind)),
      move: !move
        ? "nobody-yet"
        : move.agreedBy.includes(actor.personId)
          ? "waits-for-others"
          : "waits-for-me",
    };
  });
}

/** Agrees to move over. The last of the members to agree moves the relationship, in the database (D4). */
export function moveOver(
  actor: Actor,
  { relationshipId, designId }: z.output<typeof MoveOver>,
): Promise<{ done: boolean }> {
  return asPerson(actor, async (db) => {
    const { others } = await mayTake("move over", db, actor, relationshipId);
    const { personId } = actor;
    const { count: begun } = await db.versionMove.createMany({
      data: { id: newId(), relationshipId, designId, agreedBy: [personId], at: now() },
      skipDuplicates: true, // both may begin it at once
    });
    if (begun === 0) {
      const { count } = await db.versionMove.updateMany({
        where: { relationshipId, designId, doneAt: null, NOT: { agreedBy: { has: personId } } },
        data: { agreedBy: { push: personId } },
      });
      if (count === 0) throw new Conflict(say("relationship.agreedAlready"));
    }
    const { doneAt } = await db.versionMove.findUniqueOrThrow({
      where: { relationshipId_designId: { relationshipId, designId } },
    });
    const kind = doneAt ? "relationship.version-changed" : "relationship.version-proposed";
    await record(db, actor, kind, relationshipId);
    if (doneAt || begun > 0) await tell(db, others, kind, relationshipId);
    return { done: doneAt !== null };
  });
}
