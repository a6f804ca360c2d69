/**
 * What a page may load and run. Scripts run only with the nonce of this very answer, and what they load themselves;
 * markup that somebody smuggles in cannot know it (T21, T28).
 */
export function contentPolicy(nonce: string, { dev = false, signInAt = "" } = {}): string {
  const rules = {
    "default-src": "'self'",
    // React's development build evaluates strings to show where an error came from.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // Components place themselves by style attributes; a style cannot run.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "connect-src": dev ? "'self' ws:" : "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    // A browser holds the redirect to the identity provider against the form that led there.
    "form-action": `'self'${signInAt ? ` ${signInAt}` : ""}`,
    "frame-ancestors": "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** Two years, and only where the address people type is a secure one: a laptop without TLS must stay reachable. */
export const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";
