import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import type { Role } from "./schema.ts";

export type Grant = {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** Null: it came with the installation. */
  readonly grantedBy: string | null;
  readonly grantedAt: Date;
};

/** Who has a role in the organization, and from whom. Everybody may know. */
export function listRoles(actor: Actor): Promise<Grant[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.organizationRole.findMany({
      include: { person: { select: { name: true } } },
      orderBy: [{ role: "asc" }, { person: { name: "asc" } }],
    });
    const granters = await db.person.findMany({
      where: { id: { in: rows.flatMap((row) => row.grantedBy ?? []) } },
      select: { id: true, name: true },
    });
    const names = new Map(granters.map(({ id, name }) => [id, name]));
    return rows.map(({ person, grantedBy, ...row }) => ({
      ...row,
      name: person.name,
      grantedBy: grantedBy && (names.get(grantedBy) ?? null),
    }));
  });
}
