import "server-only";
import type { Actor } from "../access/actor.ts";
import { hashBytes, hashOf } from "../crypto/token.ts";
import { lookedUp } from "../db/rate-limit.ts";
import { NotFound } from "../errors.ts";

const WRONG = { most: 30, minutes: 15 };

/** Whose private feed an address is. Throws `NotFound` when it is nobody's, or no longer; guessing is held off. */
export async function ownerOfFeed(token: string, from: string): Promise<Actor> {
  const owner = await lookedUp(`feed:${from}`, hashOf(token), WRONG, async (db) => {
    const row = await db.calendar.findUnique({ where: { tokenHash: hashBytes(token) } });
    if (!row) return null;
    return db.person.findFirst({ where: { id: row.personId, leftAt: null }, select: { id: true } });
  });
  if (!owner) throw new NotFound();
  return { personId: owner.id };
}
