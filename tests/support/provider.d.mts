export type Account = { sub: string; email?: string; email_verified?: boolean; name?: string };
/** How an ID token is other than it should be; `signed`: by whom or what. */
export type Lie = {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  signed?: "own" | "foreign" | "secret" | "kept" | "nobody";
};
export type Provider = {
  issuer: string;
  settings: Record<string, string>;
  /** Who signs in next, when somebody types this login. */
  accounts: Map<string, Account>;
  /** What it says instead of the truth, until it is null again. */
  lies: { token: Lie | null; userinfo: Record<string, unknown> | null };
  stop(): Promise<void>;
  /** Answers again, at the same address, after a stop. */
  comeBack(): Promise<void>;
};
export function startProvider(redirectUri: string): Promise<Provider>;
