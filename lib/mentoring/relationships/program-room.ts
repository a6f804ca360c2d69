import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { designFacts } from "./design-facts.ts";
import { openReason } from "./leaving.ts";
import { sessionDates, type Member } from "./queries.ts";
import { isQuiet, quietAfterWeeks } from "./rules.ts";
import type { PauseCause, Phase } from "./schema.ts";

/** The bare fact of a pair, for its program's admins (W2): that it exists, where it stands, that it met. */
export type Pair = {
  id: string;
  phase: Phase;
  paused: PauseCause | null;
  startedAt: Date;
  plannedEnd: Date;
  sessionsHeld: number;
  lastHeldAt: Date | null;
  quiet: boolean;
  quietAfterWeeks: number;
  /** Written to the admins by somebody who left (L2). */
  reasons: string[];
};

/**
 * The pairs of a program, or `only` the one that is looked at, for its admins. Throws `NotFound` for everybody else.
 * Pairs of people whom the admin manages are absent: the database does not show them (W7).
 */
export function listPairs(
  actor: Actor,
  programId: string,
  only?: string,
): Promise<{ program: { id: string; name: string }; pairs: Pair[] }> {
  return asPerson(actor, async (db) => {
    const role = await db.programRole.findFirst({
      where: { programId, personId: actor.personId, role: "admin" },
      select: { program: { select: { id: true, name: true } } },
    });
    if (!role) throw new NotFound();
    const rows = await db.relationship.findMany({
      where: { programId, ...(only !== undefined && { id: only }) },
      orderBy: [{ phase: "asc" }, { startedAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        phase: true,
        startedAt: true,
        plannedEnd: true,
        designId: true,
        pauses: { where: { resumedAt: null }, select: { cause: true } },
      },
    });
    const designs = await db.design.findMany({
      where: { programId },
      select: { id: true, components: true, focus: true },
    });
    const cadences = new Map(designs.map((design) => [design.id, designFacts(design).cadenceWeeks]));
    const cadenceOf = (designId: string): number => {
      const weeks = cadences.get(designId);
      if (weeks === undefined) throw new Error("A relationship runs under a design of another program.");
      return weeks;
    };
    const ids = rows.map((row) => row.id);
    const dates = await sessionDates(db, ids);
    const reasons = await db.leavingReason.findMany({
      where: { relationshipId: { in: ids }, NOT: { personId: actor.personId } },
    });
    const moment = now();
    const pairs = rows.map(({ designId, pauses, ...row }) => {
      const cadenceWeeks = cadenceOf(designId);
      const lastHeldAt = dates.lastHeld.get(row.id) ?? null;
      const paused = pauses[0]?.cause ?? null;
      return {
        ...row,
        paused,
        sessionsHeld: dates.held.get(row.id) ?? 0,
        lastHeldAt,
        quiet: isQuiet({ ...row, paused: paused !== null, lastHeldAt, cadenceWeeks }, moment),
        quietAfterWeeks: quietAfterWeeks(cadenceWeeks),
        reasons: reasons.filter((reason) => reason.relationshipId === row.id).map(openReason),
      };
    });
    return { program: role.program, pairs };
  });
}

/** Who is in each of these pairs. Apart from the pairs, because a list shows fifty of hundreds. */
export function membersOf(actor: Actor, pairs: readonly Pair[]): Promise<(pair: Pair) => Member[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.relationshipMember.findMany({
      where: { relationshipId: { in: pairs.map(({ id }) => id) }, leftAt: null },
      orderBy: [{ side: "asc" }, { personId: "asc" }],
      select: {
        relationshipId: true,
        side: true,
        person: { select: { id: true, name: true, jobTitle: true } },
      },
    });
    const members = new Map<string, Member[]>();
    for (const { relationshipId, side, person } of rows)
      members.set(relationshipId, [...(members.get(relationshipId) ?? []), { ...person, side }]);
    return ({ id }) => members.get(id) ?? [];
  });
}
