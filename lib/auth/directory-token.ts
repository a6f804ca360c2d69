import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { hashBytes } from "../crypto/token.ts";
import { countTry, triesUnder } from "../db/rate-limit.ts";
import { asSignIn } from "../db/unit.ts";
import { SignInNeeded, TooMany } from "../errors.ts";

const MOST_WRONG = 30;
const WRONG_MINUTES = 15;
/** Requests of one token in a minute; a directory that sends everybody at once waits and goes on. */
const MOST_RIGHT = 1200;

/**
 * The owner in whose name a directory comes. Throws `SignInNeeded` for a token that is none, is too old, or whose
 * maker has left or owns the organization no more; guessing is held off.
 */
export async function actorOfDirectory(authorization: string | null, from: string): Promise<Actor> {
  const guesses = `scim:${from}`;
  if ((await triesUnder(guesses, WRONG_MINUTES)) >= MOST_WRONG) throw new TooMany();
  const token = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? "")?.[1];
  const found = token === undefined ? null : await findToken(token);
  if (!found) {
    await countTry(guesses, WRONG_MINUTES);
    throw new SignInNeeded();
  }
  const requests = `scim-token:${found.id}`;
  if ((await triesUnder(requests, 1)) >= MOST_RIGHT) throw new TooMany();
  await countTry(requests, 1);
  return { personId: found.madeBy };
}

function findToken(token: string): Promise<{ id: string; madeBy: string } | null> {
  return asSignIn(async (db) => {
    const moment = now();
    const row = await db.directoryToken.findFirst({
      where: { tokenHash: hashBytes(token), expiresAt: { gt: moment } },
      select: { id: true, madeBy: true, usedAt: true },
    });
    if (!row) return null;
    const owner = await db.person.findFirst({
      where: { id: row.madeBy, leftAt: null, roles: { some: { role: "owner" } } },
      select: { id: true },
    });
    if (!owner) return null;
    if (!row.usedAt || moment.getTime() - row.usedAt.getTime() > 60_000)
      await db.directoryToken.updateMany({ where: { id: row.id }, data: { usedAt: moment } });
    return row;
  });
}
