import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Forbidden } from "../../errors.ts";
import { say } from "../../words/said.ts";

/** What the frame of every page needs to know of its visitor. Hats come from relations, never from an account type. */
export type Hats = {
  name: string;
  email: string;
  timeZone: string;
  organization: string;
  demo: boolean;
  hasReports: boolean;
  /** Keeps the directory and may create programs. */
  keeper: boolean;
  owner: boolean;
  administersPrograms: boolean;
  unread: number;
};

export function getHats(actor: Actor): Promise<Hats> {
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    const organization = await db.organization.findFirstOrThrow();
    const person = await db.person.findUniqueOrThrow({ where: { id: personId }, include: { roles: true } });
    const reports = await db.managerOfRecord.count({
      where: { managerId: personId, until: null, person: { leftAt: null } },
    });
    const programs = await db.programRole.count({ where: { personId, role: "admin" } });
    const unread = await db.notification.count({ where: { personId, readAt: null } });
    return {
      name: person.name,
      email: person.email,
      timeZone: person.timeZone,
      organization: organization.name,
      demo: organization.demo,
      hasReports: reports > 0,
      keeper: person.roles.length > 0,
      owner: person.roles.some((each) => each.role === "owner"),
      administersPrograms: programs > 0,
      unread,
    };
  });
}

/** Throws `Forbidden` to whoever imports nothing: neither people nor a program's sheets. */
export async function requireImporter(db: Db, { personId }: Actor): Promise<void> {
  const keeps = await db.organizationRole.count({ where: { personId } });
  const administers = await db.programRole.count({ where: { personId, role: "admin" } });
  if (keeps + administers === 0) throw new Forbidden(say("people.keepers.upload"));
}

/** What only those can do who keep the directory. */
type Keeping = "importPeople" | "undoImport" | "addToCatalogue" | "changeCatalogue";

/** Throws `Forbidden` to whoever does not keep the directory. */
export async function requireKeeper(db: Db, { personId }: Actor, what: Keeping): Promise<void> {
  if ((await db.organizationRole.count({ where: { personId } })) === 0)
    throw new Forbidden(say(`people.keepers.${what}`));
}
