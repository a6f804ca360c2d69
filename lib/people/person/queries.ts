import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
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

const isHere = (search: string) => ({
  leftAt: null,
  ...(search && {
    OR: (["name", "jobTitle", "department"] as const).map((field) => ({
      [field]: { contains: search, mode: "insensitive" as const },
    })),
  }),
});

export function listColleagues(actor: Actor, { search = "", take = 200 } = {}): Promise<Colleague[]> {
  return asPerson(actor, (db) =>
    db.person.findMany({
      where: isHere(search),
      select: COLLEAGUE,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take,
    }),
  );
}

/** Everybody, a page at a time in an order that stays: those whose id comes after another's. */
export function pageOfColleagues(
  actor: Actor,
  { search, after, take }: { search: string; after: string | null; take: number },
): Promise<Colleague[]> {
  return asPerson(actor, (db) =>
    db.person.findMany({
      where: { ...isHere(search), ...(after && { id: { gt: after } }) },
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
  manager: { kind: "unknown" } | { kind: "none" } | { kind: "person"; id: string; name: string };
};

/** A colleague with their manager of record. Throws `NotFound`. */
export async function getProfile(actor: Actor, id: string): Promise<Profile> {
  const person = await asPerson(actor, (db) =>
    db.person.findFirst({
      where: { id, leftAt: null },
      include: {
        managers: {
          where: { until: null },
          include: { manager: { select: { id: true, name: true, leftAt: true } } },
        },
      },
    }),
  );
  if (!person) throw new NotFound();
  const { managers, ...rest } = person;
  const [current] = managers;
  return {
    ...rest,
    // One who has left tells nobody who answers for this person now (W13).
    manager:
      !current || current.manager?.leftAt
        ? { kind: "unknown" }
        : current.manager
          ? { kind: "person", id: current.manager.id, name: current.manager.name }
          : { kind: "none" },
  };
}
