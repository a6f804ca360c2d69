import "server-only";
import type { Actor } from "../access/actor.ts";
import { hashBytes } from "../crypto/token.ts";
import { countTry, triesUnder } from "../db/rate-limit.ts";
import { asSignIn } from "../db/unit.ts";
import { NotFound, TooMany } from "../errors.ts";

const MOST_WRONG = 30;
const MINUTES = 15;

/** Whose private feed an address is. Throws `NotFound` when it is nobody's, or no longer; guessing is held off. */
export async function ownerOfFeed(token: string, from: string): Promise<Actor> {
  const key = `feed:${from}`;
  if ((await triesUnder(key, MINUTES)) >= MOST_WRONG) throw new TooMany();
  const owner = await asSignIn(async (db) => {
    const row = await db.calendar.findUnique({ where: { tokenHash: hashBytes(token) } });
    if (!row) return null;
    return db.person.findFirst({ where: { id: row.personId, leftAt: null }, select: { id: true } });
  });
  if (owner) return { personId: owner.id };
  await countTry(key, MINUTES);
  throw new NotFound();
}
