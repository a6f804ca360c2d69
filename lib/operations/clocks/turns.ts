import "server-only";
import { now } from "../../clock.ts";
import { sqlState } from "../../sql-state.ts";
import { asWorker } from "../../db/unit.ts";
import { newId } from "../../ids.ts";

export type Recurs = { readonly name: string; readonly everySeconds: number };

/** A clock that goes this seldom has a line for every turn. */
const SELDOM = 900;
/** How often at most a turn without news is written to its clock. */
const QUIET_MS = 15_000;
const DAY = 86_400_000;
/** How long what happened is kept. */
const KEPT_DAYS = 30;
/** A turn that has not ended by then was of a worker that is no more. */
const LOST_MS = 3_600_000;

/** A clock that has never gone is awaited by then. */
const FIRST_MS = 60_000;

/**
 * Says which clocks there are, and gives in how many ms each is due; one that no worker has known for a day is taken
 * down.
 */
export function registerClocks(clocks: readonly Recurs[]): Promise<ReadonlyMap<string, number>> {
  return asWorker(async (db) => {
    const first = { nextAt: new Date(now().getTime() + FIRST_MS) };
    for (const { name, everySeconds } of clocks) {
      await db.clock.upsert({
        where: { name },
        create: { name, everySeconds, ...first },
        update: { everySeconds },
      });
      await db.clock.updateMany({ where: { name, nextAt: null }, data: first });
    }
    await db.clock.deleteMany({
      where: {
        name: { notIn: clocks.map(({ name }) => name) },
        OR: [{ nextAt: null }, { nextAt: { lt: new Date(now().getTime() - DAY) } }],
      },
    });
    const known = await db.clock.findMany({ where: { name: { in: clocks.map(({ name }) => name) } } });
    const moment = now().getTime();
    return new Map(known.map(({ name, nextAt }) => [name, (nextAt?.getTime() ?? moment) - moment]));
  });
}

/** The name of an error and its code, the database's own where there is one, and nothing that it says. */
export function faultOf(error: unknown): string {
  const plain = (text: unknown, most: number) => String(text).replace(/\W/g, "").slice(0, most);
  const code = sqlState(error) ?? (error as { code?: unknown } | null)?.code;
  const name = plain(error instanceof Error ? error.name : typeof error, 60) || "Error";
  return typeof code === "string" && /^[A-Z0-9]{1,10}$/.test(code) ? `${name} ${code}` : name;
}

/** What is written down of turns. Whether it is depends on the clock and on faults, never on what there was to do. */
export class TurnBook {
  private readonly known = new Map<string, { wrote: number; wentWell: boolean }>();

  /** A turn in its time is over, and lasted so many ms. */
  async note({ name, everySeconds }: Recurs, lasted: number, fault: string | null): Promise<void> {
    const before = this.known.get(name);
    const wentWell = fault === null;
    const isNews = !wentWell || before?.wentWell === false || everySeconds >= SELDOM;
    if (!isNews && before && performance.now() - before.wrote < QUIET_MS) return;
    await asWorker(async (db) => {
      const endedAt = now();
      const beganAt = new Date(endedAt.getTime() - lasted);
      const nextAt = new Date(endedAt.getTime() + everySeconds * 1000);
      const facts = { everySeconds, beganAt, endedAt, nextAt, wentWell };
      await db.clock.upsert({ where: { name }, create: { name, ...facts }, update: facts });
      if (isNews)
        await db.clockTurn.createMany({ data: { id: newId(), clock: name, beganAt, endedAt, fault } });
    });
    this.known.set(name, { wrote: performance.now(), wentWell });
  }
}

/** Turns that owners asked for, each given to one worker. */
export function takeAskedTurns(names: readonly string[]): Promise<{ id: string; clock: string }[]> {
  return asWorker(
    (db) => db.$queryRaw<{ id: string; clock: string }[]>`
      update ops.clock_turns set began_at = now()
       where id in (select id from ops.clock_turns where began_at is null and clock = any (${names as string[]})
                     order by asked_at for update skip locked)
      returning id::text, clock`,
  );
}

/** One of them is over. It is its clock's last, and the next is at its time all the same. */
export async function endAskedTurn(id: string, clock: string, fault: string | null): Promise<void> {
  await asWorker(async (db) => {
    const endedAt = now();
    const turn = await db.clockTurn.findUnique({ where: { id }, select: { beganAt: true } });
    await db.clockTurn.updateMany({ where: { id }, data: { endedAt, fault } });
    await db.clock.updateMany({
      where: { name: clock },
      data: { beganAt: turn?.beganAt ?? endedAt, endedAt, wentWell: fault === null },
    });
  });
}

/** Takes down turns of more than thirty days ago, reminders that cannot come again and old counts of tries. */
export async function forgetTurns(): Promise<void> {
  await asWorker(async (db) => {
    const moment = now().getTime();
    await db.clockTurn.updateMany({
      where: { endedAt: null, beganAt: { lt: new Date(moment - LOST_MS) } },
      data: { endedAt: new Date(moment), fault: "Lost" },
    });
    await db.clockTurn.deleteMany({ where: { beganAt: { lt: new Date(moment - KEPT_DAYS * DAY) } } });
    await db.rateLimit.deleteMany({ where: { window: { lt: new Date(moment - DAY) } } });
    await db.$queryRaw`select ops.forget_nudges(${new Date(moment)}::timestamptz)`;
  });
}
