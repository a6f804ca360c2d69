import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import type { Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { Conflict, NotFound, firstFault } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";
import { bringBack, insertPeople } from "../person/commands.ts";
import { LONGEST, NewPerson } from "../person/schema.ts";
import { resolveAwaiting, settleManager } from "./managers.ts";
import { listUsers } from "./queries.ts";
import type { DirectoryUser, KnownUser } from "./rules.ts";

/** Adds somebody, or brings back whom the directory had deleted under this name. Throws `Conflict` where the address or the directory's name for them is taken. */
export async function addUser(db: Db, actor: Actor, user: DirectoryUser): Promise<string> {
  const deleted = await takeUpAgain(db, user);
  if (deleted) {
    await changeUser(db, actor, deleted, user);
    return deleted;
  }
  await refuseTaken(db, user, null);
  const id = newId();
  await insertPeople(db, [{ id, ...detailsOf(user, user.familyName ?? user.givenName ?? user.email) }]);
  await db.directoryEntry.createMany({ data: { personId: id, ...entryOf(user) } });
  await record(db, actor, "directory.person-added", id);
  await settleManager(db, actor, id, user.enterprise?.manager ?? null);
  await resolveAwaiting(db, actor, { id, ...user });
  if (!user.active) await leave(db, actor, id);
  return id;
}

/** Brings somebody to what the directory says now. Who they are there may have changed, too. */
export async function changeUser(db: Db, actor: Actor, id: string, user: DirectoryUser): Promise<void> {
  // One change of a person at a time: what was read is what is changed.
  await db.$queryRaw`select id from people.people where id = ${id}::uuid for update`;
  const [before] = await listUsers(db, { id });
  if (!before) throw new NotFound();
  await refuseTaken(db, user, id);
  const { email, name, jobTitle, timeZone, department } = detailsOf(user, before.name);
  const left = before.active && !user.active;
  const details = { email, name, jobTitle: jobTitle ?? null, ...(user.timeZone && { timeZone }) };
  await db.person.update({
    where: { id },
    data: {
      ...details,
      ...(user.enterprise && { department: department ?? null }),
    },
  });
  await db.directoryEntry.upsert({
    where: { personId: id },
    create: { personId: id, ...entryOf(user) },
    update: entryOf(user),
  });
  if (user.active && !before.active) {
    await bringBack(db, id);
    await record(db, actor, "directory.person-returned", id);
  }
  if (isOther(before, { ...user, name })) await record(db, actor, "directory.person-changed", id);
  // Whoever can change an address can come in as its owner; the owner of the old one hears of it.
  if (before.email !== email && before.active)
    await post(
      db,
      { personId: id, address: before.email },
      { kind: "address-changed", link: new URL(paths.profile(), env().NEXTAUTH_URL).href },
    );
  if (user.active) {
    if (user.enterprise) await settleManager(db, actor, id, user.enterprise.manager);
    await resolveAwaiting(db, actor, { id, ...user });
  }
  if (left) await leave(db, actor, id); // last: it may be the one in whose name this is done
}

/** Somebody whom the directory has deleted has left, and is not known to it until it sends them again. */
export async function removeUser(db: Db, actor: Actor, id: string): Promise<void> {
  const [user] = await listUsers(db, { id });
  if (!user) throw new NotFound();
  await db.directoryEntry.updateMany({
    where: { personId: id },
    data: { deletedAt: now(), awaitedManager: null },
  });
  if (user.active) await leave(db, actor, id);
}

/** Whom the directory had deleted under this name is known to it again. Null: nobody. */
async function takeUpAgain(db: Db, { externalId }: DirectoryUser): Promise<string | null> {
  if (!externalId) return null;
  const where = { externalId, deletedAt: { not: null } };
  const [entry] = await db.directoryEntry.updateManyAndReturn({ where, data: { deletedAt: null } });
  return entry?.personId ?? null;
}

/** The database does the rest, in the same transaction. */
async function leave(db: Db, actor: Actor, id: string): Promise<void> {
  await record(db, actor, "directory.person-left", id);
  await db.person.update({ where: { id }, data: { leftAt: now() }, select: { id: true } });
}

const entryOf = ({ externalId, givenName, familyName }: DirectoryUser) => ({
  externalId,
  givenName: givenName?.slice(0, LONGEST.name) ?? null,
  familyName: familyName?.slice(0, LONGEST.name) ?? null,
  changedAt: now(),
});

/** `named`: what they are called where the directory does not say a whole name. */
function detailsOf({ email, name, jobTitle, timeZone, enterprise }: DirectoryUser, named: string) {
  const parsed = NewPerson.safeParse({
    ...{ email, name: name ?? named, jobTitle, department: enterprise?.department ?? null },
    ...(timeZone && { timeZone }),
  });
  if (parsed.success) return parsed.data;
  throw firstFault(parsed.error);
}

async function refuseTaken(db: Db, user: DirectoryUser, id: string | null): Promise<void> {
  const other = id ? { NOT: { id } } : {};
  const holder = await db.person.findFirst({
    where: { email: user.email, ...other },
    select: { leftAt: true },
  });
  if (holder)
    throw new Conflict(
      holder.leftAt
        ? "Somebody had this address before they left. Whoever keeps the directory in Trellis says on their page that they are back."
        : "Somebody has this address already.",
    );
  if (!user.externalId) return;
  const others = id ? { NOT: { personId: id } } : {};
  // Whose name the directory has given to another cannot be sent under it again.
  await db.directoryEntry.updateMany({
    where: { externalId: user.externalId, deletedAt: { not: null }, ...others },
    data: { externalId: null },
  });
  if (await db.directoryEntry.count({ where: { externalId: user.externalId, ...others } }))
    throw new Conflict("Somebody else has this externalId.");
}

const isOther = (before: KnownUser, user: DirectoryUser): boolean =>
  before.email !== user.email ||
  before.name !== user.name ||
  before.jobTitle !== user.jobTitle ||
  before.externalId !== user.externalId ||
  (user.timeZone !== undefined && before.timeZone !== user.timeZone) ||
  (user.enterprise !== undefined && before.department !== user.enterprise.department);
