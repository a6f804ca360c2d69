import { faultOf } from "../clocks/turns.ts";
import type { Fault } from "./schema.ts";

/** What the network, or we, call it. */
const CALLED: readonly (readonly [RegExp, Fault])[] = [
  [/^AddressRefused$/, "AddressRefused"],
  [/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/, "NameUnknown"],
  [/^ECONNREFUSED$/, "ConnectionRefused"],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL)$/, "Unreachable"],
  [/^(ETIMEDOUT|AbortError|TimeoutError)$/, "TimedOut"],
  [/^(ECONNRESET|EPIPE|HPE_\w+)$/, "ConnectionBroken"],
  [/CERT|SIGNATURE|_TLS_|_SSL_|^EPROTO$/, "NotTrusted"],
];

/** Why a message did not arrive, without a word of what the other side said. */
export function wrongWith(error: unknown): string {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  const known = CALLED.find(([called]) => called.test(String(name)) || called.test(String(code)));
  return known?.[1] ?? faultOf(error);
}
