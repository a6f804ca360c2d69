import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { hashBytes } from "../crypto/token.ts";
import { lookedUp, takeTry } from "../db/rate-limit.ts";
import type { Db } from "../db/unit.ts";
import { SignInNeeded, TooMany } from "../errors.ts";

const WRONG = { most: 30, minutes: 15 };
/** Requests of one token in a minute; a directory that sends everybody at once waits and goes on. */
const RIGHT = { most: 1200, minutes: 1 };

/**
 * The owner in whose name a directory comes. Throws `SignInNeeded` for a token that is none, is too old, or whose
 * maker has left or owns the organization no more; guessing is held off.
 */
export async function actorOfDirectory(authorization: string | null, from: string): Promise<Actor> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? "")?.[1];
  const found = await lookedUp(`scim:${from}`, WRONG, async (db) =>
    token === undefined ? null : findToken(db, token),
  );
  if (!found) throw new SignInNeeded();
  if (!(await takeTry(`scim-token:${found.id}`, RIGHT))) throw new TooMany();
  return { personId: found.madeBy };
}

async function findToken(db: Db, token: string): Promise<{ id: string; madeBy: string } | null> {
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
}
