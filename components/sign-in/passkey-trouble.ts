import { browserSupportsWebAuthn } from "@simplewebauthn/browser";

const SENTENCES: Record<string, string> = {
  InvalidStateError: "There is a passkey of yours on this device already.",
  SecurityError: "Passkeys work only at the address that Trellis was set up with, and over HTTPS.",
};

/** What to say when the browser did not come back with a passkey. Most often its person has thought better of it. */
export function troubleWith(error: unknown): string {
  if (!browserSupportsWebAuthn()) return "This browser knows no passkeys.";
  const { name } = error as { name?: string };
  return SENTENCES[name ?? ""] ?? "Your browser gave us no passkey. You can try again.";
}
