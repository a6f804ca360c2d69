import "server-only";
import type { AuthOptions } from "next-auth";
import { env } from "../env.ts";
import { paths } from "../paths.ts";
import { adapter } from "./adapter.ts";
import { cookieOptions, sessionCookie } from "./cookie.ts";
import { proveAgain } from "./fresh.ts";
import { refusalOf, type Claims } from "./identity.ts";
import { mailedLink } from "./link.ts";
import { issuer, openIdConnect } from "./provider.ts";

declare module "next-auth" {
  interface Session {
    user?: { id: string; name?: string | null; email?: string | null };
  }
}

/**
 * Sessions live in the database, nobody has a password. A mailed link always; one OpenID Connect provider when
 * it is configured. Identity at the provider is issuer and subject; the mail address only makes the first link.
 */
export function options(): AuthOptions {
  const settings = env();
  return {
    adapter,
    secret: settings.NEXTAUTH_SECRET,
    session: { strategy: "database", maxAge: 14 * 86_400, updateAge: 86_400 },
    cookies: { sessionToken: { name: sessionCookie(), options: cookieOptions() } },
    pages: { signIn: paths.signIn(), verifyRequest: "/sign-in/sent", error: paths.signIn() },
    providers: [mailedLink(), ...openIdConnect()],
    // Its own words may hold addresses, tokens and what a provider said.
    logger: {
      error: (code) => console.error(`sign-in: ${code}`),
      warn: () => undefined,
      debug: () => undefined,
    },
    events: {
      signIn: async ({ user }) => {
        await proveAgain(user.id);
      },
    },
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.type !== "oauth") return true;
        const claims = profile as Claims | undefined;
        if (!claims) return false;
        const refusal = await refusalOf(issuer(), claims, settings.OIDC_TRUST_EMAIL === "1");
        return refusal ? `${paths.signIn()}?error=${refusal}` : true;
      },
      session: ({ session, user }) => ({
        ...session,
        user: { id: user.id, name: user.name ?? null, email: user.email },
      }),
    },
  };
}
