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

export function listColleagues(actor: Actor, { search = "", take = 200 } = {}): Promise<Colleague[]> {
  return asPerson(actor, (db) =>
    db.person.findMany({
      where: {
        leftAt: null,
        ...(search && {
          OR: [
            { name: { contains: search, mode: "insensitive" } },
            { jobTitle: { contains: search, mode: "insensitive" } },
            { department: { contains: search, mode: "insensitive" } },
          ],
        }),
      },
      select: COLLEAGUE,
      orderBy: [{ name: "asc" }, { id: "asc" }],
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
