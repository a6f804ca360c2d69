import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";

/** What an organization has said of itself. `smallGroup`: the fewest people that a figure is shown of (W8). */
export type Organization = {
  readonly name: string;
  readonly retentionMonths: number;
  readonly smallGroup: number;
};

export function getOrganization(actor: Actor): Promise<Organization> {
  return asPerson(actor, (db) =>
    db.organization.findFirstOrThrow({ select: { name: true, retentionMonths: true, smallGroup: true } }),
  );
}
