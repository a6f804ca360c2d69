import { z } from "zod";
import { COMPLETE } from "./words/languages.ts";

const Environment = z.object({
  TRELLIS_APP_URL: z.string().min(1),
  TRELLIS_AUTH_URL: z.string().min(1),
  TRELLIS_WORKER_URL: z.string().min(1),
  TRELLIS_MASTER_KEY_FILE: z.string().default(".data/master.key"),
  TRELLIS_DEMO: z.enum(["0", "1"]).default("0"),
  NEXTAUTH_URL: z.string().default("http://localhost:3000"),
  NEXTAUTH_SECRET: z.string().min(16),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Trellis <trellis@localhost>"),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** "1": every address of this provider is the organization's own, though it does not say that it verified it. */
  OIDC_TRUST_EMAIL: z.enum(["0", "1"]).default("0"),
  OIDC_NAME: z.string().default("your organization"),
  /** Languages that are offered, the first where nobody asks for one: `en,de` shows what there is of German. */
  TRELLIS_LANGUAGES: z.string().default(COMPLETE),
});

export type Environment = z.infer<typeof Environment>;

/** The settings, read when they are needed: a build imports every route and has none of them. */
export function env(): Environment {
  return Environment.parse(process.env);
}

/** One-click personas and the demo mailbox exist only then. */
export const isDemo = (): boolean => process.env["TRELLIS_DEMO"] === "1";
