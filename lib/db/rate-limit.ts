import "server-only";
import { TooMany } from "../errors.ts";
import { asSignIn, type Db } from "./unit.ts";

/** How many tries a window of so many minutes may see. */
export type Limit = { readonly most: number; readonly minutes: number };

/**
 * How many tries under a key its window has seen. Counting is in the database, so that it holds for every
 * process of an installation.
 */
export const triesUnder = (key: string, minutes: number): Promise<number> =>
  asSignIn((db) => seen(db, key, minutes));

/** Counts one try, and says whether it may still be made. In one statement: however many come at once, no more may. */
export async function takeTry(key: string, { most, minutes }: Limit): Promise<boolean> {
  return (await asSignIn((db) => count(db, key, minutes))) <= most;
}

/** The same where it must be so. Throws `TooMany`. */
export async function allowTry(key: string, limit: Limit): Promise<void> {
  if (!(await takeTry(key, limit))) throw tooMany(limit);
}

/**
 * An attempt that tells right from wrong: one that throws stays counted, one that comes true does not. It is counted
 * before it begins. Throws `TooMany`.
 */
export async function heldOff<T>(key: string, limit: Limit, attempt: () => Promise<T>): Promise<T> {
  await allowTry(key, limit);
  const result = await attempt();
  await asSignIn(
    (db) => db.$executeRaw`
      update ops.rate_limits set count = count - 1
       where key = ${key} and count > 0
         and "window" = date_bin(make_interval(mins => ${limit.minutes}::int), now(), timestamptz '2026-01-01')`,
  );
  return result;
}

/**
 * Looks for what a secret opens, which is known here by its hash, and counts a look that finds nothing. The same secret said again is no other guess, and
 * counts once in a window: a forgotten program holds nobody off. Looks under one key wait for each other, so that no more
 * than `most` secrets find nothing, however many come at once; those that find something are never turned away for
 * their number. Throws `TooMany`.
 */
export async function lookedUp<T>(
  key: string,
  secretHash: string,
  limit: Limit,
  look: (db: Db) => Promise<T | null>,
): Promise<T | null> {
  const { most, minutes } = limit;
  const said = `${key}:${secretHash}`;
  const [tries, before] = await asSignIn(
    async (db) => [await seen(db, key, minutes), await seen(db, said, minutes)] as const,
  );
  if (tries >= most) throw tooMany(limit); // without waiting, once it is held off
  if (before > 0) return asSignIn(look);
  return asSignIn(async (db) => {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    if ((await seen(db, key, minutes)) >= most) throw tooMany(limit);
    const found = await look(db);
    if (found === null && (await count(db, said, minutes)) === 1) await count(db, key, minutes);
    return found;
  });
}

/** Where windows begin to be counted, as in the statements here. */
const FIRST_WINDOW = Date.UTC(2026, 0, 1);

/** To be thrown: says when the window ends. */
function tooMany({ minutes }: Limit): TooMany {
  const length = minutes * 60_000;
  return new TooMany(Math.ceil((length - ((Date.now() - FIRST_WINDOW) % length)) / 1000));
}

async function seen(db: Db, key: string, minutes: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count from ops.rate_limits
     where key = ${key} and "window" = date_bin(make_interval(mins => ${minutes}::int), now(), timestamptz '2026-01-01')`;
  return row?.count ?? 0;
}

async function count(db: Db, key: string, minutes: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    insert into ops.rate_limits (key, "window", count)
    values (${key}, date_bin(make_interval(mins => ${minutes}::int), now(), timestamptz '2026-01-01'), 1)
    on conflict (key, "window") do update set count = ops.rate_limits.count + 1
    returning count`;
  return row?.count ?? 0;
}
