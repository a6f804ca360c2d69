import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { hashBytes } from "../crypto/token.ts";
import { countTry, triesUnder } from "../db/rate-limit.ts";
import { asSignIn } from "../db/unit.ts";
import { SignInNeeded, TooMany } from "../errors.ts";

const MOST_WRONG = 30;
const WRONG_MINUTES = 15;
/** Requests of one person in a minute, over all their tokens. */
export const MOST_RIGHT = 600;

export type Bearer = { readonly actor: Actor; readonly scopes: readonly string[]; readonly expiresAt: Date };

/**
 * In whose name a request comes, and what it may do. Throws `SignInNeeded` for a token that is none, is over, or whose
 * person has left; guessing is held off.
 */
export async function bearerOf(authorization: string | null, from: string): Promise<Bearer> {
  const guesses = `token:${from}`;
  if ((await triesUnder(guesses, WRONG_MINUTES)) >= MOST_WRONG) throw new TooMany();
  const token = /^Bearer (trellis_pat_[\w-]{20,100})$/.exec(authorization ?? "")?.[1];
  const bearer = token === undefined ? null : await findBearer(token);
  if (!bearer) {
    await countTry(guesses, WRONG_MINUTES);
    throw new SignInNeeded();
  }
  const requests = `api:${bearer.actor.personId}`;
  if ((await triesUnder(requests, 1)) >= MOST_RIGHT) throw new TooMany();
  await countTry(requests, 1);
  return bearer;
}

function findBearer(token: string): Promise<Bearer | null> {
  return asSignIn(async (db) => {
    const moment = now();
    const row = await db.personalToken.findFirst({
      where: { tokenHash: hashBytes(token), expiresAt: { gt: moment } },
    });
    if (!row) return null;
    const { id, personId, scopes, expiresAt, usedAt } = row;
    if ((await db.person.count({ where: { id: personId, leftAt: null } })) === 0) return null;
    if (!usedAt || moment.getTime() - usedAt.getTime() > 60_000)
      await db.personalToken.updateMany({ where: { id }, data: { usedAt: moment } });
    return { actor: { personId }, scopes, expiresAt };
  });
}
