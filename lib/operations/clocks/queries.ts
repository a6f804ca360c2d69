import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";

export type ClockRow = {
  readonly name: string;
  readonly everySeconds: number;
  readonly beganAt: Date | null;
  readonly nextAt: Date | null;
  /** Null: it has not gone yet. */
  readonly wentWell: boolean | null;
  /** Its next turn should have been a while ago. */
  readonly late: boolean;
  /** Somebody asked for a turn that no worker has begun. */
  readonly asked: boolean;
};

const GRACE = 120_000;

/** Every clock, those that go seldom last. To others than an owner there is none. */
export function listClocks(actor: Actor): Promise<ClockRow[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.clock.findMany({
      include: { turns: { where: { beganAt: null }, select: { id: true } } },
      orderBy: [{ everySeconds: "asc" }, { name: "asc" }],
    });
    const moment = now().getTime();
    return rows.map(({ name, everySeconds, beganAt, nextAt, wentWell, turns }) => ({
      ...{ name, everySeconds, beganAt, nextAt, wentWell },
      late: nextAt !== null && nextAt.getTime() + GRACE < moment,
      asked: turns.length > 0,
    }));
  });
}

export type TurnRow = {
  readonly id: string;
  readonly clock: string;
  readonly askedBy: string | null;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly fault: string | null;
};

const TURNS_SHOWN = 50;

/** The newest turns that are written down, or of them those that failed. For owners. */
export function listTurns(actor: Actor, { failed = false } = {}): Promise<TurnRow[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.clockTurn.findMany({
      where: { beganAt: { not: null }, ...(failed && { fault: { not: null } }) },
      orderBy: [{ beganAt: "desc" }, { id: "desc" }],
      take: TURNS_SHOWN,
    });
    const people = await db.person.findMany({
      where: { id: { in: rows.flatMap((row) => row.askedBy ?? []) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.flatMap(({ id, clock, askedBy, beganAt, endedAt, fault }) =>
      beganAt
        ? [{ ...{ id, clock, beganAt, endedAt, fault }, askedBy: askedBy && (names.get(askedBy) ?? null) }]
        : [],
    );
  });
}
