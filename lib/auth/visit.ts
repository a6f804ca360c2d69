import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor } from "../access/actor.ts";
import { asSignIn } from "../db/unit.ts";
import { SignInNeeded } from "../errors.ts";
import { paths } from "../paths.ts";
import { readerHere } from "../reader.ts";
import { newToken } from "../crypto/token.ts";
import { cookieOptions, sessionCookie } from "./cookie.ts";
import { currentTokenHash, currentVisit } from "./current-visit.ts";
import { VISIT_DAYS, keepVisit } from "./kept-visit.ts";

/** Who is signed in. Their language is known with it, so that no component of a page waits for it. */
export async function currentActor(): Promise<Actor | null> {
  const [visit] = await Promise.all([currentVisit(), readerHere()]);
  return visit?.actor ?? null;
}

/** For actions. Throws `SignInNeeded`. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new SignInNeeded();
  return actor;
}

/** For pages: sends a stranger to the sign-in page and back afterwards. */
export async function visitor(returnTo: string): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(paths.signIn(returnTo));
  return actor;
}

/** Opens a visit without a mailed link: the demo's personas and the first owner. A new token each time. */
export async function startVisit(personId: string): Promise<void> {
  const token = newToken();
  await keepVisit(token, personId);
  (await cookies()).set({
    name: sessionCookie(),
    value: token,
    maxAge: VISIT_DAYS * 86_400, // the browser counts by itself
    ...cookieOptions(),
  });
}

/** Ends the visit in the database and in the browser. */
export async function endVisit(): Promise<void> {
  const jar = await cookies();
  const tokenHash = await currentTokenHash();
  if (tokenHash) await asSignIn((db) => db.signInSession.deleteMany({ where: { tokenHash } }));
  // A browser drops a `__Host-` cookie only when it is told so with the same attributes.
  jar.set({ name: sessionCookie(), value: "", maxAge: 0, ...cookieOptions() });
}
