import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";

/** What everybody in the organization may know of a colleague. */
export type Colleague = {
  id: string;
  name: string;
  email: string;
  jobTitle: string | null;
  department: string | null;
  location: string | null;
};

/** Whose name, work or skills hold a text; who is here, or who has left instead. Who was erased is nobody any more. */
type Meant = { search?: string; left?: boolean };

/** The first `take` by name, or those after the first `skip`; never more than were asked for. */
export function listColleagues(
  actor: Actor,
  { search = "", left = false, skip = 0, take }: Meant & { skip?: number; take: number },
): Promise<Colleague[]> {
  return asPerson(
    actor,
    (db) => db.$queryRaw<Colleague[]>`
      select id, name, email, job_title as "jobTitle", department, location from people.people p
       where (left_at is not null) = ${left} and erased_at is null and (${search} = '' or people.holds(p, ${search}))
       order by name, id offset ${skip}::int limit ${take}::int`,
  );
}

/** How many are here, or are meant by a search. */
export function countColleagues(actor: Actor, { search = "", left = false }: Meant = {}): Promise<number> {
  return asPerson(actor, async (db) => {
    const [row] = await db.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from people.people p
       where (left_at is not null) = ${left} and erased_at is null and (${search} = '' or people.holds(p, ${search}))`;
    return row?.n ?? 0;
  });
}

/** Somebody to choose, as forms offer them. */
export type Choosable = { value: string; label: string };
const AT_ONCE = 100;

/** Whom a form offers to choose from: the first by name, and of how many. The others are found by `findColleagues`. */
export async function getChoice(actor: Actor): Promise<{ people: Choosable[]; count: number }> {
  const [people, count] = await Promise.all([findColleagues(actor, { text: "" }), countColleagues(actor)]);
  return { people, count };
}

/** For a form's search among everybody: the first by name whose name, work or skills hold the text. */
export async function findColleagues(actor: Actor, { text }: { text: string }): Promise<Choosable[]> {
  const people = await listColleagues(actor, { search: text, take: AT_ONCE });
  return people.map(({ id, name }) => ({ value: id, label: name }));
}

/** Everybody, a page at a time in an order that stays: those whose id comes after another's. */
export function pageOfColleagues(
  actor: Actor,
  { search, after, take }: { search: string; after: string | null; take: number },
): Promise<Colleague[]> {
  return asPerson(
    actor,
    (db) => db.$queryRaw<Colleague[]>`
      select id, name, email, job_title as "jobTitle", department, location from people.people p
       where left_at is null and (${search} = '' or people.holds(p, ${search}))
         and (${after}::uuid is null or id > ${after}::uuid)
       order by id limit ${take}::int`,
  );
}

export type Profile = Colleague & {
  grade: string | null;
  about: string | null;
  timeZone: string;
  languages: string[];
  skills: string[];
  /** There is a picture, and when it was put. */
  photoAt: Date | null;
  manager:
    | { kind: "unknown" }
    | { kind: "none"; since: Date }
    | { kind: "person"; id: string; name: string; since: Date };
};

/** A colleague with their manager of record. Throws `NotFound`. */
export async function getProfile(actor: Actor, id: string): Promise<Profile> {
  const person = await asPerson(actor, (db) =>
    db.person.findFirst({
      where: { id, leftAt: null },
      include: {
        photo: { select: { changedAt: true } },
        managers: {
          where: { until: null },
          include: { manager: { select: { id: true, name: true, leftAt: true } } },
        },
      },
    }),
  );
  if (!person) throw new NotFound();
  const { managers, photo, ...rest } = person;
  const [current] = managers;
  return {
    ...rest,
    photoAt: photo?.changedAt ?? null,
    // One who has left tells nobody who answers for this person now (W13).
    manager:
      !current || current.manager?.leftAt
        ? { kind: "unknown" }
        : current.manager
          ? { kind: "person", id: current.manager.id, name: current.manager.name, since: current.since }
          : { kind: "none", since: current.since },
  };
}

/** Whether somebody keeps the directory. */
export const isKeeper = async (db: Db, { personId }: Actor) =>
  (await db.organizationRole.count({ where: { personId } })) > 0;

export type Leaver = { id: string; name: string; email: string; leftAt: Date };

/** Somebody who has left and may be back one day, for who keeps the directory; null to others. */
export function findLeaver(actor: Actor, id: string): Promise<Leaver | null> {
  return asPerson(actor, async (db) => {
    if (!(await isKeeper(db, actor))) return null;
    const person = await db.person.findFirst({
      where: { id, leftAt: { not: null }, erasedAt: null },
      select: { id: true, name: true, email: true, leftAt: true },
    });
    return person?.leftAt ? { ...person, leftAt: person.leftAt } : null;
  });
}

/** `name` is null where there was known to be none. */
export type FormerManager = { id: string; name: string | null; since: Date; until: Date };

/** Who answered for somebody before, the latest first, for who keeps the directory; nothing to others. */
export function listFormerManagers(actor: Actor, personId: string): Promise<FormerManager[]> {
  return asPerson(actor, async (db) => {
    if (!(await isKeeper(db, actor))) return [];
    const rows = await db.managerOfRecord.findMany({
      where: { personId, until: { not: null } },
      select: { id: true, since: true, until: true, manager: { select: { name: true } } },
      orderBy: [{ until: "desc" }, { since: "desc" }],
    });
    return rows.flatMap(({ id, since, until, manager }) =>
      until ? [{ ...{ id, since, until }, name: manager?.name ?? null }] : [],
    );
  });
}
