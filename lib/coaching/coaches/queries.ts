import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import type { Coach } from "./schema.ts";
import { inOrder } from "../../in-order.ts";

/** Everybody who coaches, with their load as a number. For everybody. */
export function listCoaches(actor: Actor): Promise<Coach[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.coachProfile.findMany({
      where: { person: { leftAt: null } },
      include: {
        person: { select: { name: true, jobTitle: true, timeZone: true } },
        expertise: { select: { competencyId: true, evidence: true } },
      },
    });
    const loads = await db.$queryRaw<{ person_id: string; load: number }[]>`
      select person_id, load from coaching.coach_loads()`;
    const loadOf = new Map(loads.map((row) => [row.person_id, row.load]));
    return rows
      .map(({ person, ...row }) => ({ ...row, ...person, load: loadOf.get(row.personId) ?? 0 }))
      .sort((a, b) => inOrder(a.name, b.name));
  });
}
