import "server-only";
import { isIP } from "node:net";
import { env } from "../../env.ts";
import { Conflict } from "../../errors.ts";
import { say } from "../../words/said.ts";

export type RelyingParty = { readonly id: string; readonly origin: string };

/**
 * Whom a passkey is made for: the address people type, as it is configured and never as a request says. Null where
 * browsers make none: without HTTPS, but for localhost, and at a bare IP address.
 */
export function relyingParty(): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(env().NEXTAUTH_URL);
  const isSafe = protocol === "https:" || /(^|\.)localhost$/.test(hostname);
  return isSafe && isIP(hostname.replace(/[[\]]/g, "")) === 0 ? { id: hostname, origin } : null;
}

/** Throws `Conflict` where there are no passkeys. */
export function requireRelyingParty(): RelyingParty {
  const party = relyingParty();
  if (!party) throw new Conflict(say("auth.passkeysNeedHttps"));
  return party;
}
