import "server-only";
import { env } from "../env.ts";

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith("https:");

/** `__Host-` binds the cookie to this host alone; a browser takes that name only over HTTPS. */
export const sessionCookie = (): string =>
  isSecure() ? "__Host-next-auth.session-token" : "next-auth.session-token";

/** By which a browser takes up the challenge that a passkey is to sign. */
export const challengeCookie = (): string =>
  isSecure() ? "__Host-trellis.passkey-challenge" : "trellis.passkey-challenge";

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" }) as const;
