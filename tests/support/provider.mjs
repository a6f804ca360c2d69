import { createHmac, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { freePort } from "../../scripts/ports.mjs";

const newKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const read = (text) => JSON.parse(Buffer.from(text, "base64url").toString("utf8"));

/** A real OpenID Connect provider, which insists on PKCE and keeps the address out of its ID token. */
export async function startProvider(redirectUri) {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const accounts = new Map();
  const client = { client_id: "trellis", client_secret: "a secret of the tests and of nothing else" };
  const keys = { own: { ...newKey(), kid: "own", use: "sig", alg: "RS256" }, foreign: newKey() };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    jwks: { keys: [keys.own] },
    pkce: { required: () => true },
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["only for tests"] },
    findAccount: (_, login) => {
      const account = accounts.get(login);
      return account && { accountId: login, claims: () => account };
    },
  });
  const lies = { token: null, userinfo: null };
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === "/token" && lies.token && ctx.body?.id_token)
      ctx.body = { ...ctx.body, id_token: forged(ctx.body.id_token, lies.token, { ...keys, client }) };
    if (ctx.path === "/me" && lies.userinfo) ctx.body = { ...ctx.body, ...lies.userinfo };
  });
  const server = createServer(provider.callback());
  const comeBack = () => new Promise((resolve) => server.listen(port, resolve));
  const stop = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  await comeBack();
  return {
    issuer,
    accounts,
    lies,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: "Halden",
    },
    stop,
    comeBack,
  };
}

/** An ID token as somebody would make it who means harm. */
function forged(token, { claims = {}, header = {}, signed = "own" }, { own, foreign, client }) {
  const [head, body, signature] = token.split(".");
  const said = `${part({ ...read(head), ...header })}.${part({ ...read(body), ...claims })}`;
  const by = (key) => sign("sha256", Buffer.from(said), createPrivateKey({ key, format: "jwk" }));
  const ways = {
    own: () => by(own).toString("base64url"),
    foreign: () => by(foreign).toString("base64url"),
    secret: () => createHmac("sha256", client.client_secret).update(said).digest("base64url"),
    kept: () => signature,
    nobody: () => "",
  };
  return `${said}.${ways[signed]()}`;
}
