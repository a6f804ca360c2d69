import { browserSupportsWebAuthn } from "@simplewebauthn/browser";

const KNOWN = ["InvalidStateError", "SecurityError"] as const;

/**
 * What to say when the browser did not come back with a passkey, by its key in the catalogue. Most often its person has
 * thought better of it.
 */
export function troubleWith(error: unknown): (typeof KNOWN)[number] | "unknown" | "none" {
  if (!browserSupportsWebAuthn()) return "unknown";
  const { name } = error as { name?: string };
  return KNOWN.find((each) => each === name) ?? "none";
}
