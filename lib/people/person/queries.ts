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

const COLLEAGUE = {
  id: true,
  name: true,
  email: true,
  jobTitle: true,
  department: true,
  location: true,
} as const;

/** Who is here and whose name, work or skills hold the text. */
async function isHere(db: Db, search: string) {
  if (!search) return { leftAt: null };
  const meant = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const skills = await db.$queryRaw<{ skill: string }[]>`
    select distinct skill from people.people, unnest(skills) as skill where skill ilike ${meant} limit 500`;
  const holds = { contains: search, mode: "insensitive" as const };
  const words = (["name", "jobTitle", "department"] as const).map((field) => ({ [field]: holds }));
  return { leftAt: null, OR: [...words, { skills: { hasSome: skills.map(({ skill }) => skill) } }] };
}

/** The first `take` by name, or those after the first `skip`; never more than were asked for. */
export function listColleagues(
  actor: Actor,
  { search = "", skip = 0, take }: { search?: string; skip?: number; take: number },
): Promise<Colleague[]> {
  return asPerson(actor, async (db) =>
    db.person.findMany({
      where: await isHere(db, search),
      select: COLLEAGUE,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip,
      take,
    }),
  );
}

/** How many are here, or are meant by a search. */
export function countColleagues(actor: Actor, search = ""): Promise<number> {
  return asPerson(actor, async (db) => db.person.count({ where: await isHere(db, search) }));
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
  return asPerson(actor, async (db) =>
    db.person.findMany({
      where: { ...(await isHere(db, search)), ...(after && { id: { gt: after } }) },
      select: COLLEAGUE,
      orderBy: { id: "asc" },
      take,
    }),
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
  manager: { kind: "unknown" } | { kind: "none" } | { kind: "person"; id: string; name: string };
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
          ? { kind: "person", id: current.manager.id, name: current.manager.name }
          : { kind: "none" },
  };
}
