import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Db } from "../../db/unit.ts";
import { Invalid } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { replaceManagers } from "../person/commands.ts";
import type { ManagerChoice } from "../person/schema.ts";

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Who somebody's manager is, as the directory names them: by our id, by its own, or by address. One whom it has not
 * sent yet, or who has left, is awaited, and unknown until then (W13). Naming nobody any more makes the manager unknown, not none: that
 * somebody has none is for a keeper to say, and what a keeper said stays.
 */
export async function settleManager(
  db: Db,
  actor: Actor,
  personId: string,
  named: string | null,
): Promise<void> {
  const current = await db.managerOfRecord.findFirst({ where: { personId, until: null } });
  const person = named === null ? null : await findNamed(db, named);
  if (person?.leftAt && current?.managerId === person.id) return; // the line to a leaver stands until somebody says the next
  const found = person && !person.leftAt ? person.id : null;
  if (found === personId) throw new Invalid("manager: Nobody is their own manager.");
  await db.directoryEntry.updateMany({
    where: { personId },
    data: { awaitedManager: found ? null : named },
  });
  if (found) {
    if (current?.managerId !== found) await change(db, actor, personId, { kind: "person", id: found });
  } else if (named === null ? current?.managerId : current) {
    await change(db, actor, personId, { kind: "unknown" });
  }
}

/** Somebody whom others wait for as their manager is here now. */
export async function resolveAwaiting(
  db: Db,
  actor: Actor,
  arrived: { id: string; email: string; externalId: string | null },
): Promise<void> {
  const names = [arrived.id, arrived.email, ...(arrived.externalId ? [arrived.externalId] : [])];
  const waiting = await db.directoryEntry.findMany({
    where: {
      awaitedManager: { in: names, mode: "insensitive" },
      NOT: { personId: arrived.id },
      person: { leftAt: null },
    },
    select: { personId: true },
  });
  for (const { personId } of waiting) {
    await db.directoryEntry.updateMany({ where: { personId }, data: { awaitedManager: null } });
    await change(db, actor, personId, { kind: "person", id: arrived.id });
  }
}

const findNamed = (db: Db, named: string): Promise<{ id: string; leftAt: Date | null } | null> =>
  db.person.findFirst({
    where: {
      OR: [
        ...(UUID.test(named) ? [{ id: named.toLowerCase() }] : []),
        { directoryEntry: { externalId: named, deletedAt: null } },
        { email: named.toLowerCase() },
      ],
    },
    select: { id: true, leftAt: true },
  });

async function change(
  db: Db,
  actor: Actor,
  personId: string,
  manager: ManagerChoice["manager"],
): Promise<void> {
  await replaceManagers(db, actor, [{ personId, manager }]);
  await record(db, actor, "directory.manager-changed", personId);
}
