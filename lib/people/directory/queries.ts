import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import type { KnownUser } from "./rules.ts";

export type DirectoryToken = {
  readonly id: string;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

/** Tokens that are known, the newest first; to others than an owner there are none. */
export function listTokens(actor: Actor): Promise<DirectoryToken[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.directoryToken.findMany({
      select: { id: true, createdAt: true, expiresAt: true, usedAt: true, maker: { select: { name: true } } },
      orderBy: { createdAt: "desc" },
    });
    return rows.map(({ maker, ...row }) => ({ ...row, madeBy: maker.name }));
  });
}

/** People whose manager the directory has named and not sent yet. */
export function listAwaiting(actor: Actor): Promise<{ id: string; name: string; awaited: string }[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.directoryEntry.findMany({
      where: { awaitedManager: { not: null }, person: { leftAt: null } },
      select: { awaitedManager: true, person: { select: { id: true, name: true } } },
      orderBy: { person: { name: "asc" } },
      take: 200,
    });
    return rows.map(({ awaitedManager, person }) => ({ ...person, awaited: awaitedManager ?? "" }));
  });
}

/** Everybody a directory may know of: who is here, and who left and was not deleted there. */
export async function listUsers(
  db: Db,
  only: { id?: string; email?: string; externalId?: string } = {},
): Promise<KnownUser[]> {
  const { id, email, externalId } = only;
  const rows = await db.person.findMany({
    where: {
      ...(id !== undefined && { id }),
      ...(email !== undefined && { email: email.toLowerCase() }),
      ...(externalId !== undefined && { directoryEntry: { externalId } }),
      OR: [{ leftAt: null }, { directoryEntry: { deletedAt: null } }],
    },
    include: {
      directoryEntry: true,
      managers: { where: { until: null }, include: { manager: { select: { id: true, name: true } } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ managers: [current], directoryEntry: entry, ...person }) => ({
    ...person,
    externalId: entry?.externalId ?? null,
    givenName: entry?.givenName ?? null,
    familyName: entry?.familyName ?? null,
    active: person.leftAt === null,
    manager: entry?.awaitedManager
      ? { value: entry.awaitedManager }
      : current?.manager
        ? { value: current.manager.id, displayName: current.manager.name }
        : null,
    changedAt: entry?.changedAt ?? person.createdAt,
  }));
}
