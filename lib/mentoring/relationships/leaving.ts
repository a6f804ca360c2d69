import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { masterKey } from "../../crypto/master-key.ts";
import { openLetter, sealLetter } from "../../crypto/seal.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { record, tell } from "../../events/record.ts";
import { sessionsAhead, takeOut } from "../sessions/invite.ts";
import { changePhase } from "./commands.ts";
import type { Leave } from "./schema.ts";
import { mayTake } from "./standing.ts";

const place = (relationshipId: string, personId: string) => ["leaving_reasons", relationshipId, personId];

/**
 * The way out without fault, open at any time (L2). Neither the record nor the notice says who left; the
 * reason is written only where the leaver wants the program's admins to read it.
 */
export function leave(actor: Actor, { relationshipId, reason }: z.output<typeof Leave>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { others, phase, paused, programId } = await mayTake("leave", db, actor, relationshipId);
    if (reason !== null)
      await db.leavingReason.createMany({
        data: {
          relationshipId,
          personId: actor.personId,
          at: now(),
          sealed: sealReason(reason, relationshipId, actor.personId),
        },
      });
    const ahead = others.length > 1 ? await sessionsAhead(db, relationshipId) : []; // seen by members only
    if (others.length > 1 && (await leaveGroup(db, relationshipId))) {
      await takeOut(db, actor.personId, ahead);
      await record(db, actor, "relationship.left", relationshipId);
      await tell(db, others, "relationship.member-left", relationshipId);
      return;
    }
    await changePhase(db, relationshipId, { from: phase, to: "ended", by: null });
    const kind = paused === "reorganization" ? "reorganization" : "left_early";
    await db.closing.createMany({ data: { relationshipId, kind, closedBy: null, at: now() } });
    await record(db, actor, "relationship.ended", relationshipId);
    await tell(db, others, "relationship.ended", relationshipId);
    await tell(
      db,
      await adminsToTell(db, programId, [actor.personId, ...others]),
      "relationship.needs-rematch",
      relationshipId,
    );
  });
}

/** One of three or more goes and the others go on; the database says whether that is so. */
async function leaveGroup(db: Db, relationshipId: string): Promise<boolean> {
  const [answer] = await db.$queryRaw<{ left: boolean }[]>`
    select mentoring.leave_group(${relationshipId}::uuid) as left`;
  return answer?.left ?? false;
}

const sealReason = (reason: string, relationshipId: string, personId: string) =>
  sealLetter(masterKey(), reason, place(relationshipId, personId));

export const openReason = (row: { relationshipId: string; personId: string; sealed: Uint8Array }): string =>
  openLetter(masterKey(), row.sealed, place(row.relationshipId, row.personId));

/** The program's admins, without those who are in the relationship or above somebody in it (W7). */
export async function adminsToTell(db: Db, programId: string, members: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ personId: string }[]>`
    select r.person_id as "personId" from mentoring.program_roles r
     where r.program_id = ${programId}::uuid and r.role = 'admin'
       and not exists (select 1 from unnest(${members}::uuid[]) as m (id)
                        where m.id = r.person_id or r.person_id = any (people.line_above(m.id)))`;
  return rows.map((row) => row.personId);
}
