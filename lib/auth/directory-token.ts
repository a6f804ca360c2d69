import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { hashBytes, hashOf } from "../crypto/token.ts";
import { allowTry, lookedUp } from "../db/rate-limit.ts";
import type { Db } from "../db/unit.ts";
import { SignInNeeded } from "../errors.ts";
import { tokenIn } from "./bearer.ts";

const WRONG = { most: 30, minutes: 15 };
/** Requests of one token in a minute; a directory that sends everybody at once waits and goes on. */
const RIGHT = { most: 1200, minutes: 1 };

/**
 * The owner in whose name a directory comes. Throws `SignInNeeded` for a token that is none, is too old, or whose
 * maker has left or owns the organization no more; guessing is held off.
 */
export async function actorOfDirectory(authorization: string | null, from: string): Promise<Actor> {
  const token = tokenIn(authorization);
  const found = await lookedUp(`scim:${from}`, hashOf(token), WRONG, (db) => findToken(db, token));
  if (!found || found === "over") throw new SignInNeeded();
  await allowTry(`scim-token:${found.id}`, RIGHT);
  return { personId: found.madeBy };
}

/** Whoever shows a token that is over knew it: that is no guess. */
async function findToken(db: Db, token: string): Promise<{ id: string; madeBy: string } | "over" | null> {
  const moment = now();
  const row = await db.directoryToken.findUnique({
    where: { tokenHash: hashBytes(token) },
    select: { id: true, madeBy: true, expiresAt: true, usedAt: true },
  });
  if (!row) return null;
  if (row.expiresAt <= moment) return "over";
  const owner = await db.person.findFirst({
    where: { id: row.madeBy, leftAt: null, roles: { some: { role: "owner" } } },
    select: { id: true },
  });
  if (!owner) return "over";
  if (!row.usedAt || moment.getTime() - row.usedAt.getTime() > 60_000)
    await db.directoryToken.updateMany({ where: { id: row.id }, data: { usedAt: moment } });
  return row;
}
