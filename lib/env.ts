import { z } from "zod";
import { COMPLETE } from "./words/languages.ts";

const onOrOff = z.enum(["0", "1"], "is 0 or 1");

const Environment = z.object({
  TRELLIS_APP_URL: z.string("is not set"),
  TRELLIS_AUTH_URL: z.string("is not set"),
  TRELLIS_WORKER_URL: z.string("is not set"),
  TRELLIS_MASTER_KEY_FILE: z.string().default(".data/master.key"),
  TRELLIS_DEMO: onOrOff.default("0"),
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/, error: "is no address such as https://trellis.example.org" })
    .default("http://localhost:3000"),
  NEXTAUTH_SECRET: z.string("is not set").min(16, "has fewer than 16 characters"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Trellis <trellis@localhost>"),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** "1": every address of this provider is the organization's own, though it does not say that it verified it. */
  OIDC_TRUST_EMAIL: onOrOff.default("0"),
  OIDC_NAME: z.string().default("your organization"),
  /** Languages that are offered, the first where nobody asks for one: `en,de` shows what there is of German. */
  TRELLIS_LANGUAGES: z.string().default(COMPLETE),
});

export type Environment = z.infer<typeof Environment>;

const NAMES = Object.keys(Environment.shape);

/**
 * The settings, read when they are needed: a build imports every route and has none of them. One that is empty is one
 * that is not set. Throws a sentence for each that cannot be used.
 */
export function env(): Environment {
  const given = Object.fromEntries(NAMES.map((name) => [name, process.env[name] || undefined]));
  const { data, error } = Environment.safeParse(given);
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join()} ${message}.`).join(" "));
  return data;
}

/** One-click personas and the demo mailbox exist only then. */
export const isDemo = (): boolean => process.env["TRELLIS_DEMO"] === "1";
