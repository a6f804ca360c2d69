import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { mayTake } from "../relationships/standing.ts";
import type { AddPoint, CoverPoint, OnePoint } from "./schema.ts";

/** Something to talk about next time. Either partner adds; nothing of the other's is overwritten. */
export function addPoint(
  actor: Actor,
  { id, relationshipId, text }: z.output<typeof AddPoint>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    await mayTake("add something shared", db, actor, relationshipId);
    if (await insertPoint(db, actor, relationshipId, id, text)) await record(db, actor, "agenda.added", id);
  });
}

/** The same for several, inside a transaction that has asked already. Empty lines are none. */
export async function addPoints(
  db: Db,
  actor: Actor,
  relationshipId: string,
  lines: readonly string[],
): Promise<void> {
  for (const line of lines)
    if (line.trim()) await insertPoint(db, actor, relationshipId, newId(), line.trim());
}

/** Talked about in a session, or open again. */
export function coverPoint(actor: Actor, { pointId, sessionId }: z.output<typeof CoverPoint>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { relationshipId } = await pointOf(db, actor, pointId);
    if (sessionId && !(await db.mentoringSession.findFirst({ where: { id: sessionId, relationshipId } })))
      throw new NotFound();
    await db.agendaPoint.updateMany({ where: { id: pointId }, data: { coveredIn: sessionId } });
  });
}

/** Off the agenda without having been talked about. */
export function dropPoint(actor: Actor, { pointId }: z.output<typeof OnePoint>): Promise<void> {
  return asPerson(actor, async (db) => {
    await pointOf(db, actor, pointId);
    await db.agendaPoint.updateMany({ where: { id: pointId }, data: { droppedAt: now() } });
  });
}

async function insertPoint(db: Db, actor: Actor, relationshipId: string, id: string, text: string) {
  const ring = await relationshipRing(db, relationshipId);
  const sealed = ring.seal("agenda_points", id, { text });
  const { count } = await db.agendaPoint.createMany({
    data: { id, relationshipId, authorId: actor.personId, sealed, createdAt: now() },
    skipDuplicates: true,
  });
  return count > 0;
}

async function pointOf(db: Db, actor: Actor, id: string) {
  const point = await db.agendaPoint.findUnique({ where: { id } });
  if (!point) throw new NotFound();
  await mayTake("add something shared", db, actor, point.relationshipId);
  return point;
}
