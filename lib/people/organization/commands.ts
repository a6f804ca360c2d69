import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { Forbidden, Invalid } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import type { ChangeOrganization } from "./schema.ts";

/**
 * What the organization is called, and how long the words of a relationship are kept after its end (W11). For owners.
 * Throws `Invalid` where a shorter time would destroy what is older and nobody has said that it may.
 */
export function changeOrganization(
  actor: Actor,
  { name, retentionMonths, sure }: z.output<typeof ChangeOrganization>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    // Row-level security lets owners only: to anybody else the row is not there to be changed. It is locked from here on.
    const { count } = await db.organization.updateMany({ data: { name } });
    if (count === 0) throw new Forbidden(say("admin.ownersOnly"));
    const now = await db.organization.findFirstOrThrow({ select: { retentionMonths: true } });
    if (retentionMonths < now.retentionMonths && !sure) throw new Invalid(say("admin.shorter")); // of no field: the box that answers it is another one
    await db.organization.updateMany({ data: { retentionMonths } });
    await record(db, actor, "organization.changed", actor.personId);
  });
}
