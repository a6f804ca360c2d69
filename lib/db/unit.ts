import "server-only";
import type { Actor } from "../access/actor.ts";
import { goingOnFrom } from "../clock.ts";
import { client, PATIENCE, type Role } from "./client.ts";
import type { Prisma } from "./generated/client.ts";
import { isVictim, refusal } from "./refusals.ts";

/** A transaction with its actor set. The only way to the database. */
export type Db = Prisma.TransactionClient;

/** ms. Long enough for a queue on a busy machine: who waits loses nothing, who is turned away has to begin again. */
const LIMITS = { maxWait: PATIENCE, timeout: PATIENCE };
const TRIES = 3;

/**
 * One unit of work as the signed-in person, under row-level security. Throws an `ExpectedError` where the
 * database refuses by one of the house's rules.
 */
export function asPerson<T>(
  actor: Actor,
  work: (db: Db) => Promise<T>,
  timeout = LIMITS.timeout,
): Promise<T> {
  return unit("app", actor, work, timeout);
}

/** One unit of work as the system: matching and mail, and no word of what people say to each other. */
export function asWorker<T>(work: (db: Db) => Promise<T>, timeout = LIMITS.timeout): Promise<T> {
  return unit("worker", null, work, timeout);
}

/** One unit of work of the sign-in. For lib/auth. */
export function asSignIn<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return unit("auth", null, work, LIMITS.timeout);
}

async function unit<T>(
  role: Role,
  actor: Actor | null,
  work: (db: Db) => Promise<T>,
  timeout: number,
): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await client(role).$transaction(
        async (db) => goingOnFrom(await begin(db, actor), () => work(db)),
        { ...LIMITS, timeout },
      );
    } catch (error) {
      // nothing of it was kept, so that all of it can be done once more
      if (isVictim(error) && tries < TRIES) continue;
      throw refusal(error) ?? error;
    }
}

/** Says who asks, and hears what time it is. */
async function begin(db: Db, actor: Actor | null): Promise<Date> {
  const [row] = await (actor
    ? db.$queryRaw<{ moment: Date }[]>`
        select set_config('trellis.person_id', ${actor.personId}, true), clock_timestamp() as moment`
    : db.$queryRaw<{ moment: Date }[]>`select clock_timestamp() as moment`);
  return row?.moment ?? new Date();
}
