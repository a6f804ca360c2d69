import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { designFacts, type DesignFacts } from "./design-facts.ts";
import type { Standing } from "./rules.ts";
import type { Model, PauseCause, Phase, Side } from "./schema.ts";
import { standingOf } from "./standing.ts";

export type Member = { id: string; name: string; jobTitle: string | null; side: Side };

/** Everything around the journal: who, where it stands, what the design said. */
export type RelationshipSpace = {
  id: string;
  program: { id: string; name: string };
  model: Model;
  startedAt: Date;
  plannedEnd: Date;
  me: Member & { timeZone: string };
  partners: Member[];
  standing: Standing;
  pausedSince: Date | null;
  /** The renewal that waits for somebody. */
  renewal: { id: string; until: Date } | null;
  /** The change of model that waits for somebody. */
  redefinition: { id: string; model: Model; waitsForMe: boolean } | null;
  phases: { phase: Phase; at: Date }[];
  design: DesignFacts;
};

/** For partners only. Throws `NotFound` for everybody else. */
export function getRelationship(actor: Actor, id: string): Promise<RelationshipSpace> {
  return asPerson(actor, async (db) => {
    const standing = await standingOf(db, actor, id);
    const row = await db.relationship.findUniqueOrThrow({
      where: { id },
      select: {
        model: true,
        startedAt: true,
        plannedEnd: true,
        program: { select: { id: true, name: true } },
        design: { select: { components: true, focus: true } },
        members: {
          where: { leftAt: null },
          select: {
            side: true,
            person: { select: { id: true, name: true, jobTitle: true, timeZone: true } },
          },
        },
        pauses: { where: { resumedAt: null }, select: { pausedAt: true } },
        renewals: { orderBy: { at: "desc" }, take: 1, select: { id: true, until: true } },
        redefinitions: {
          where: { doneAt: null },
          orderBy: { at: "desc" },
          take: 1,
          select: { id: true, model: true, agreedBy: true },
        },
        phaseChanges: { orderBy: { at: "asc" }, select: { phase: true, at: true } },
      },
    });
    const members = row.members.map(({ side, person }) => ({ ...person, side }));
    const me = members.find((member) => member.id === actor.personId);
    if (!me) throw new NotFound();
    return {
      id,
      program: row.program,
      model: row.model,
      startedAt: row.startedAt,
      plannedEnd: row.plannedEnd,
      me,
      partners: members
        .filter((member) => member !== me)
        .map(({ id, name, jobTitle, side }) => ({ id, name, jobTitle, side })),
      standing: {
        phase: standing.phase,
        paused: standing.paused,
        agreed: standing.agreed,
        renewal: standing.renewal,
      },
      pausedSince: row.pauses[0]?.pausedAt ?? null,
      renewal: standing.renewal === "none" ? null : (row.renewals[0] ?? null),
      redefinition: waitingRedefinition(row.redefinitions[0], actor),
      phases: row.phaseChanges,
      design: designFacts(row.design),
    };
  });
}

const waitingRedefinition = (
  row: { id: string; model: Model; agreedBy: string[] } | undefined,
  { personId }: Actor,
): RelationshipSpace["redefinition"] =>
  row ? { id: row.id, model: row.model, waitsForMe: !row.agreedBy.includes(personId) } : null;

/** A card for Today. */
export type MyRelationship = {
  id: string;
  program: string;
  phase: Phase;
  paused: PauseCause | null;
  mySide: Side;
  partners: Member[];
  startedAt: Date;
  plannedEnd: Date;
  lastHeldAt: Date | null;
  nextAt: Date | null;
};

/** The actor's own relationships, those that have ended last. */
export function listMyRelationships(actor: Actor): Promise<MyRelationship[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.relationship.findMany({
      where: { members: { some: { personId: actor.personId, leftAt: null } } },
      orderBy: [{ phase: "asc" }, { startedAt: "desc" }],
      select: {
        id: true,
        phase: true,
        startedAt: true,
        plannedEnd: true,
        program: { select: { name: true } },
        pauses: { where: { resumedAt: null }, select: { cause: true } },
        members: {
          where: { leftAt: null },
          select: { side: true, person: { select: { id: true, name: true, jobTitle: true } } },
        },
      },
    });
    const dates = await sessionDates(
      db,
      rows.map((row) => row.id),
    );
    return rows.map(({ program, pauses, members, ...row }) => ({
      ...row,
      program: program.name,
      paused: pauses[0]?.cause ?? null,
      mySide: members.find((member) => member.person.id === actor.personId)?.side ?? "mentee",
      partners: members
        .filter((member) => member.person.id !== actor.personId)
        .map(({ side, person }) => ({ ...person, side })),
      lastHeldAt: dates.lastHeld.get(row.id) ?? null,
      nextAt: dates.next.get(row.id) ?? null,
    }));
  });
}

type SessionFacts = { relationship: string; held: number; lastHeld: Date | null; next: Date | null };

/** Last held and next scheduled session of each relationship; facts that may be counted. */
export async function sessionDates(db: Db, relationshipIds: string[]) {
  const rows = await db.$queryRaw<SessionFacts[]>`
    select relationship::text, held, last_held as "lastHeld", next_at as "next"
      from mentoring.session_facts(${relationshipIds}::uuid[])`;
  return {
    lastHeld: new Map(rows.map((row) => [row.relationship, row.lastHeld])),
    held: new Map(rows.map((row) => [row.relationship, row.held])),
    next: new Map(rows.map((row) => [row.relationship, row.next])),
  };
}
