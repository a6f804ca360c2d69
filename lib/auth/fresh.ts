import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { asSignIn } from "../db/unit.ts";
import { FreshSignInNeeded } from "../errors.ts";
import { currentTokenHash } from "./current-visit.ts";
import { requireActor } from "./visit.ts";

const MINUTES = 15;

/** Whether whoever is at this browser showed a moment ago who they are, and did not only find it open. */
export async function isFresh(): Promise<boolean> {
  const tokenHash = await currentTokenHash();
  if (!tokenHash) return false;
  return asSignIn(async (db) => {
    const since = new Date(now().getTime() - MINUTES * 60_000);
    return (await db.signInSession.count({ where: { tokenHash, provenAt: { gt: since } } })) > 0;
  });
}

/** For what a browser left open must not give away: keys, exports, roles. Throws `FreshSignInNeeded`. */
export async function requireFreshActor(): Promise<Actor> {
  const actor = await requireActor();
  if (!(await isFresh())) throw new FreshSignInNeeded();
  return actor;
}

/** Somebody has signed in again in a browser in which they were: next-auth then keeps the visit as it is. */
export async function proveAgain(personId: string): Promise<void> {
  const tokenHash = await currentTokenHash();
  if (tokenHash)
    await asSignIn((db) =>
      db.signInSession.updateMany({ where: { tokenHash, personId }, data: { provenAt: now() } }),
    );
}
