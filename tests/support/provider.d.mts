export type Account = { sub: string; email?: string; email_verified?: boolean; name?: string };
export type Provider = {
  issuer: string;
  settings: Record<string, string>;
  /** Who signs in next, when somebody types this login. */
  accounts: Map<string, Account>;
  stop(): Promise<void>;
};
export function startProvider(redirectUri: string): Promise<Provider>;
