import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { hashBytes } from "../crypto/token.ts";
import { lookedUp, takeTry } from "../db/rate-limit.ts";
import type { Db } from "../db/unit.ts";
import { SignInNeeded, TooMany } from "../errors.ts";

const WRONG = { most: 30, minutes: 15 };
/** Requests of one person in a minute, over all their tokens. */
export const MOST_RIGHT = 600;

export type Bearer = { readonly actor: Actor; readonly scopes: readonly string[]; readonly expiresAt: Date };

/**
 * In whose name a request comes, and what it may do. Throws `SignInNeeded` for a token that is none, is over, or whose
 * person has left; guessing is held off.
 */
export async function bearerOf(authorization: string | null, from: string): Promise<Bearer> {
  const token = /^Bearer (trellis_pat_[\w-]{20,100})$/.exec(authorization ?? "")?.[1];
  const bearer = await lookedUp(`token:${from}`, WRONG, async (db) =>
    token === undefined ? null : findBearer(db, token),
  );
  if (!bearer) throw new SignInNeeded();
  if (!(await takeTry(`api:${bearer.actor.personId}`, { most: MOST_RIGHT, minutes: 1 }))) throw new TooMany();
  return bearer;
}

async function findBearer(db: Db, token: string): Promise<Bearer | null> {
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
}
