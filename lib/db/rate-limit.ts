import "server-only";
import { asSignIn } from "./unit.ts";

/**
 * How many tries under a key its window has seen. Counting is in the database, so that it holds for every
 * process of an installation.
 */
export async function triesUnder(key: string, minutes: number): Promise<number> {
  const rows = await asSignIn(
    (db) => db.$queryRaw<{ count: number }[]>`
      select count from ops.rate_limits
       where key = ${key} and "window" = date_bin(make_interval(mins => ${minutes}::int), now(), timestamptz '2026-01-01')`,
  );
  return rows[0]?.count ?? 0;
}

/** Counts one try more. */
export async function countTry(key: string, minutes: number): Promise<void> {
  await asSignIn(
    (db) => db.$executeRaw`
      insert into ops.rate_limits (key, "window", count)
      values (${key}, date_bin(make_interval(mins => ${minutes}::int), now(), timestamptz '2026-01-01'), 1)
      on conflict (key, "window") do update set count = ops.rate_limits.count + 1`,
  );
}
