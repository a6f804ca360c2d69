import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { asSignIn } from "../db/unit.ts";
import { SignInNeeded } from "../errors.ts";
import { paths } from "../paths.ts";
import { hashOf, newToken } from "../crypto/token.ts";
import { cookieOptions, sessionCookie } from "./cookie.ts";
import { VISIT_DAYS, keepVisit } from "./kept-visit.ts";

export type Visit = {
  readonly actor: Actor;
  /** As they wish it; null where they never said. */
  readonly language: string | null;
  readonly timeZone: string;
};

/**
 * Who is signed in, asked once a request; null when nobody is. Asked of the database directly: next-auth takes a
 * database that is away for a visitor who is not signed in, and would send everybody out during a restart.
 */
export const currentVisit = cache(async (): Promise<Visit | null> => {
  const tokenHash = await currentTokenHash();
  if (!tokenHash) return null;
  return asSignIn(async (db) => {
    const visit = await db.signInSession.findUnique({ where: { tokenHash } });
    if (!visit || visit.expiresAt <= now()) return null;
    const person = await db.person.findFirst({
      where: { id: visit.personId, leftAt: null },
      select: { id: true, locale: true, timeZone: true },
    });
    return person && { actor: { personId: person.id }, language: person.locale, timeZone: person.timeZone };
  });
});

export const currentActor = async (): Promise<Actor | null> => (await currentVisit())?.actor ?? null;

/** What this browser's visit is kept under; null where it brings none. */
export async function currentTokenHash(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? hashOf(token) : null;
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
  const name = sessionCookie();
  const token = jar.get(name)?.value;
  if (token) await asSignIn((db) => db.signInSession.deleteMany({ where: { tokenHash: hashOf(token) } }));
  // A browser drops a `__Host-` cookie only when it is told so with the same attributes.
  jar.set({ name, value: "", maxAge: 0, ...cookieOptions() });
}
