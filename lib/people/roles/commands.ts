import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { Invalid, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import type { GrantRole, RevokeRole } from "./schema.ts";
import { say } from "../../words/said.ts";

/** Gives somebody who is here a role in the organization, and tells them. For owners. */
export function grantRole(actor: Actor, { email, role }: z.output<typeof GrantRole>): Promise<void> {
  return asPerson(actor, async (db) => {
    const person = await db.person.findFirst({ where: { email, leftAt: null }, select: { id: true } });
    if (!person) throw new Invalid(say("answers", { count: 1 }), { email: [say("admin.noAddress")] });
    const { count } = await db.organizationRole.createMany({
      data: { personId: person.id, role, grantedBy: actor.personId, grantedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(db, actor, role === "owner" ? "role.owner-granted" : "role.admin-granted", person.id);
    await tell(db, [person.id], "role.granted", person.id);
  });
}

/** Takes it back. The last owner keeps theirs: the database says so. Throws `NotFound`. */
export function revokeRole(actor: Actor, { personId, role }: z.output<typeof RevokeRole>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { count } = await db.organizationRole.deleteMany({ where: { personId, role } });
    if (count === 0) throw new NotFound();
    await record(db, actor, role === "owner" ? "role.owner-revoked" : "role.admin-revoked", personId);
    await tell(db, [personId], "role.revoked", personId);
  });
}
