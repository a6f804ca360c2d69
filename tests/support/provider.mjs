import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { freePort } from "../../scripts/ports.mjs";

/** A real OpenID Connect provider, which insists on PKCE and keeps the address out of its ID token. */
export async function startProvider(redirectUri) {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const accounts = new Map();
  const client = { client_id: "trellis", client_secret: "a secret of the tests and of nothing else" };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["only for tests"] },
    findAccount: (_, login) => {
      const account = accounts.get(login);
      return account && { accountId: login, claims: () => account };
    },
  });
  const server = createServer(provider.callback());
  await new Promise((resolve) => server.listen(port, resolve));
  return {
    issuer,
    accounts,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: "Halden",
    },
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
