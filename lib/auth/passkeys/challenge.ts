import "server-only";
import { cookies } from "next/headers";
import { now } from "../../clock.ts";
import { hashOf, newToken } from "../../crypto/token.ts";
import { asSignIn } from "../../db/unit.ts";
import { challengeCookie, cookieOptions } from "../cookie.ts";

const MINUTES = 5;
/** How long a browser waits for its person, in ms. */
export const PATIENCE = MINUTES * 60_000;

/** Something to sign, for this browser and one use. `personId`: who makes a passkey; null for signing in. */
export async function newChallenge(personId: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const [token, challenge] = [newToken(), newToken()];
  await asSignIn(async (db) => {
    const expiresAt = new Date(now().getTime() + PATIENCE);
    await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now() } } });
    await db.passkeyChallenge.create({ data: { tokenHash: hashOf(token), challenge, personId, expiresAt } });
  });
  (await cookies()).set({
    name: challengeCookie(),
    value: token,
    maxAge: MINUTES * 60,
    ...cookieOptions(),
    sameSite: "strict",
  });
  return new Uint8Array(Buffer.from(challenge, "base64url"));
}

/** What this browser was given to sign. Whatever comes of it, it is used up. */
export async function takeChallenge(personId: string | null): Promise<string | null> {
  const token = (await cookies()).get(challengeCookie())?.value;
  if (!token) return null;
  return asSignIn(async (db) => {
    const [row] = await db.$queryRaw<{ challenge: string; person_id: string | null; expires_at: Date }[]>`
      delete from ops.passkey_challenges where token_hash = ${hashOf(token)} returning challenge, person_id, expires_at`;
    return row?.person_id === personId && row.expires_at > now() ? row.challenge : null;
  });
}
