import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { relationshipRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import type { Terms } from "../agreements/schema.ts";
import type { GoalWords } from "../goals/schema.ts";
import { goalWords } from "../goals/words.ts";
import { standingOf } from "../relationships/standing.ts";

export type Glass = {
  id: string;
  relationshipId: string;
  ground: string;
  untold: boolean;
  askedBy: string;
  secondedBy: string | null;
  requestedAt: Date;
  openedAt: Date | null;
  expiresAt: Date | null;
  /** What the visitor may do now. */
  may: "second" | "read" | "nothing";
};

/** One request, for the two who are named in it, those who may second it, and the partners. Throws `NotFound`. */
export function getGlass(actor: Actor, id: string): Promise<Glass> {
  return asPerson(actor, async (db) => {
    const row = await db.breakGlass.findUnique({ where: { id } });
    if (!row) throw new NotFound();
    return glassOf(db, actor, row);
  });
}

/** Readings of a relationship that its partners may know of, latest first. For partners. */
export function listGlasses(actor: Actor, relationshipId: string): Promise<Glass[]> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    const rows = await db.breakGlass.findMany({
      where: { relationshipId, openedAt: { not: null } },
      orderBy: { openedAt: "desc" },
    });
    return Promise.all(rows.map((row) => glassOf(db, actor, row)));
  });
}

export type UnderGlass = {
  agreement: Terms | null;
  goals: GoalWords[];
  words: { id: string; kind: "note" | "message" | "agenda" | "action"; at: Date; by: string; text: string }[];
};

/**
 * What the partners share, for the two who opened it, within their day; private notes stay private. Every reading is
 * written into the audit log. Throws `NotFound` to everybody else, and after the day.
 */
export function readUnderGlass(actor: Actor, glassId: string): Promise<UnderGlass> {
  return asPerson(actor, async (db) => {
    const row = await db.breakGlass.findUnique({ where: { id: glassId } });
    if (!row || (await glassOf(db, actor, row)).may !== "read") throw new NotFound();
    const { relationshipId } = row;
    await record(db, actor, "break-glass.read", relationshipId);
    const ring = await relationshipRing(db, relationshipId);
    const where = { relationshipId };
    const [agreement] = await db.agreement.findMany({ where, orderBy: { version: "desc" }, take: 1 });
    const goals = await db.goal.findMany({ where });
    const notes = await db.note.findMany({ where: { ...where, visibility: "shared" } });
    const messages = await db.message.findMany({ where });
    const points = await db.agendaPoint.findMany({ where });
    const actions = await db.actionItem.findMany({ where });
    const open = (table: string, id: string, sealed: Uint8Array) =>
      ring.open<{ text: string }>(table, id, sealed).text;
    const words = [
      ...notes.map((n) => ({ id: n.id, kind: "note" as const, at: n.createdAt, by: n.authorId, text: open("notes", n.id, n.sealed) })),
      ...messages.map((m) => ({ id: m.id, kind: "message" as const, at: m.at, by: m.authorId, text: open("messages", m.id, m.sealed) })),
      ...points.map((p) => ({ id: p.id, kind: "agenda" as const, at: p.createdAt, by: p.authorId, text: open("agenda_points", p.id, p.sealed) })),
      ...actions.map((a) => ({ id: a.id, kind: "action" as const, at: a.createdAt, by: a.ownerId, text: open("action_items", a.id, a.sealed) })),
    ]; // prettier-ignore
    const nameOf = await names(db, words.map((each) => each.by)); // prettier-ignore
    return {
      agreement: agreement ? ring.open<Terms>("agreements", agreement.id, agreement.sealed) : null,
      goals: goals.map((goal) => goalWords(ring, goal.id, goal.sealed)),
      words: words
        .map((each) => ({ ...each, by: nameOf(each.by) }))
        .sort((a, b) => b.at.getTime() - a.at.getTime()),
    };
  });
}

type Row = Omit<Glass, "may" | "askedBy" | "secondedBy"> & { requestedBy: string; secondedBy: string | null };

async function glassOf(db: Db, { personId }: Actor, row: Row): Promise<Glass> {
  const { requestedBy, secondedBy, ...facts } = row;
  const nameOf = await names(db, [requestedBy, ...(secondedBy ? [secondedBy] : [])]);
  const [asked] = await db.$queryRaw<{ may: boolean }[]>`
    select mentoring.may_hold_glass(${row.relationshipId}::uuid) as may`;
  const named = personId === requestedBy || personId === secondedBy;
  const running = row.expiresAt !== null && row.expiresAt > now();
  return {
    ...facts,
    askedBy: nameOf(requestedBy),
    secondedBy: secondedBy && nameOf(secondedBy),
    may:
      named && running && asked?.may
        ? "read"
        : !row.openedAt && asked?.may && personId !== requestedBy
          ? "second"
          : "nothing",
  };
}

async function names(db: Db, ids: string[]): Promise<(id: string) => string> {
  const rows = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const known = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => known.get(id) ?? "Somebody who has left";
}
