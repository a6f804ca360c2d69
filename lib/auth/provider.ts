import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "../env.ts";
import type { Claims } from "./identity.ts";

/** What identities are kept under: the issuer as configured, without a slash at its end. */
export const issuer = (): string => env().OIDC_ISSUER?.replace(/\/$/, "") ?? "";

/** The one OpenID Connect provider, where it is configured. PKCE, state and nonce always. */
export function openIdConnect(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: "oidc",
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${issuer()}/.well-known/openid-configuration`,
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email profile" } },
      allowDangerousEmailAccountLinking: false,
      userinfo: {
        // Many providers keep the address out of the ID token; its subject is compared with the token's.
        request: async ({ client, tokens }) => {
          // By now its signature, issuer, audience, nonce and time were checked.
          const answer = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
          const claims = answer.claims();
          if ((claims.email && claims.email_verified !== undefined) || !answer.access_token) return claims;
          return { ...(await client.userinfo(answer)), ...claims };
        },
      },
      profile: ({ sub, email, name }) => ({
        id: sub,
        email: email?.toLowerCase() ?? null,
        name: name ?? null,
      }),
    },
  ];
}
