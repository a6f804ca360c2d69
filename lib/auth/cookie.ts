import "server-only";
import { env } from "../env.ts";

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith("https:");

/** `__Host-` binds the cookie to this host alone; a browser takes that name only over HTTPS. */
export const sessionCookie = (): string =>
  isSecure() ? "__Host-next-auth.session-token" : "next-auth.session-token";

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" }) as const;
