import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { hashBytes, hashOf } from "../crypto/token.ts";
import { allowTry, lookedUp } from "../db/rate-limit.ts";
import type { Db } from "../db/unit.ts";
import { SignInNeeded } from "../errors.ts";
import { tokenIn } from "./bearer.ts";

const WRONG = { most: 30, minutes: 15 };
/** Requests of one person in a minute, over all their tokens. */
export const MOST_RIGHT = 600;

export type Bearer = { readonly actor: Actor; readonly scopes: readonly string[]; readonly expiresAt: Date };

/**
 * In whose name a request comes, and what it may do. Throws `SignInNeeded` for a token that is none, is over, or whose
 * person has left; guessing is held off.
 */
export async function bearerOf(authorization: string | null, from: string): Promise<Bearer> {
  const token = tokenIn(authorization);
  const bearer = await lookedUp(`token:${from}`, hashOf(token), WRONG, (db) => findBearer(db, token));
  if (!bearer || bearer === "over") throw new SignInNeeded();
  await allowTry(`api:${bearer.actor.personId}`, { most: MOST_RIGHT, minutes: 1 });
  return bearer;
}

/** Whoever shows a token that is over knew it: that is no guess. */
async function findBearer(db: Db, token: string): Promise<Bearer | "over" | null> {
  const moment = now();
  const row = await db.personalToken.findUnique({ where: { tokenHash: hashBytes(token) } });
  if (!row) return null;
  const { id, personId, scopes, expiresAt, usedAt } = row;
  const isHere = (await db.person.count({ where: { id: personId, leftAt: null } })) > 0;
  if (!isHere || expiresAt <= moment) return "over";
  if (!usedAt || moment.getTime() - usedAt.getTime() > 60_000)
    await db.personalToken.updateMany({ where: { id }, data: { usedAt: moment } });
  return { actor: { personId }, scopes, expiresAt };
}
