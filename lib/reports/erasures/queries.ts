import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";

/** Where an erasure stands that is not over. */
export type Standing = { readonly askedAt: Date | null; readonly dueAt: Date | null };
export type Erasable = Standing & {
  readonly personId: string;
  readonly name: string;
  readonly leftAt: Date | null;
};

const OPEN = { calledBackAt: null, carriedOutAt: null } as const;

/** One's own, or null where there is none. */
export function findMyErasure(actor: Actor): Promise<Standing | null> {
  return asPerson(actor, (db) =>
    db.erasure.findFirst({
      where: { ...OPEN, personId: actor.personId },
      select: { askedAt: true, dueAt: true },
    }),
  );
}

const MOST = 100;
export type ErasureList = {
  readonly open: readonly Erasable[];
  readonly leavers: readonly Erasable[];
  readonly moreLeavers: number;
  readonly done: readonly { readonly id: string; readonly at: Date }[];
};

/**
 * Who asked, whose is ordered, and who has left and could be erased: those who left last first, of all or of those
 * whose name or address holds `search`. For an owner.
 */
export function listErasures(actor: Actor, search = ""): Promise<ErasureList> {
  return asPerson(actor, async (db) => {
    const rows = await db.erasure.findMany({ where: { calledBackAt: null }, orderBy: { id: "asc" } });
    const waiting = rows.filter(({ carriedOutAt }) => carriedOutAt === null);
    const named = await db.person.findMany({
      where: { id: { in: waiting.map(({ personId }) => personId) } },
      select: { id: true, name: true, leftAt: true },
    });
    const people = new Map(named.map((person) => [person.id, person]));
    const held = search
      ? await db.$queryRaw<{ id: string }[]>`
          select p.id from people.people p where left_at is not null and erased_at is null and people.holds(p, ${search})`
      : null;
    const gone = {
      ...(held && { AND: { id: { in: held.map(({ id }) => id) } } }),
      leftAt: { not: null },
      erasedAt: null,
      id: { notIn: waiting.map(({ personId }) => personId) },
    };
    const leavers = await db.person.findMany({
      where: gone,
      select: { id: true, name: true, leftAt: true },
      orderBy: [{ leftAt: "desc" }, { id: "asc" }],
      take: MOST,
    });
    const count = await db.person.count({ where: gone });
    return {
      open: waiting.map(({ personId, askedAt, dueAt }) => {
        const person = people.get(personId);
        return { personId, askedAt, dueAt, name: person?.name ?? "", leftAt: person?.leftAt ?? null };
      }),
      leavers: leavers.map(({ id, name, leftAt }) => ({
        ...{ personId: id, name, leftAt, askedAt: null, dueAt: null },
      })),
      moreLeavers: count - leavers.length,
      done: rows
        .flatMap(({ id, carriedOutAt }) => (carriedOutAt ? [{ id, at: carriedOutAt }] : []))
        .sort((a, b) => b.at.getTime() - a.at.getTime())
        .slice(0, MOST),
    };
  });
}

/** Somebody whom an owner may order an erasure for, or null. */
export async function findErasable(actor: Actor, personId: string): Promise<Erasable | null> {
  return asPerson(actor, async (db) => {
    const person = await db.person.findFirst({
      where: { id: personId, erasedAt: null },
      select: { name: true, leftAt: true },
    });
    const erasure = await db.erasure.findFirst({ where: { ...OPEN, personId } });
    if (!person || (!erasure && !person.leftAt)) return null;
    return {
      ...{ personId, ...person },
      ...{ askedAt: erasure?.askedAt ?? null, dueAt: erasure?.dueAt ?? null },
    };
  });
}
