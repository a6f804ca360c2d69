import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { hashOf } from "../crypto/token.ts";
import { asSignIn } from "../db/unit.ts";
import { sessionCookie } from "./cookie.ts";

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

/** What this browser's visit is kept under; null where it brings none. */
export async function currentTokenHash(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? hashOf(token) : null;
}
