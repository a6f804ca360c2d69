import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { headers } from "next/headers";
import type { EmailConfig } from "next-auth/providers/email";
import { hashOf } from "../crypto/token.ts";
import { takeTry } from "../db/rate-limit.ts";
import { asSignIn } from "../db/unit.ts";
import { env } from "../env.ts";
import { languageOf } from "../offered.ts";
import { post } from "../mail/outbox.ts";
import type { Language } from "../words/languages.ts";

const ASKED = { most: 5, minutes: 15 };
/** Longer than the work takes, so that the answer comes no later for somebody who is known (T10). */
const ANSWER_AFTER_MS = 150;

/** The mailed link. It opens a page with a button: scanners that follow links must not use it up. */
export function mailedLink(): EmailConfig {
  const settings = env();
  return {
    id: "email",
    type: "email",
    name: "Email",
    server: "",
    from: settings.MAIL_FROM,
    maxAge: 3600,
    options: {},
    sendVerificationRequest: async ({ identifier, url }) => {
      const confirm = new URL("/sign-in/confirm", settings.NEXTAUTH_URL);
      confirm.hash = new URL(url).search.slice(1);
      await Promise.all([postLink(identifier, confirm.href, await languageAsked()), pause(ANSWER_AFTER_MS)]);
    },
  };
}

/** In which a stranger is answered; whoever has said what they wish is written to as they wish. */
const languageAsked = async (): Promise<Language> =>
  languageOf(null, (await headers()).get("accept-language"));

/** Whoever asks too often is told the same and sent nothing: a mailbox is not to be filled by strangers. */
async function postLink(address: string, link: string, language: Language): Promise<void> {
  if (!(await takeTry(`sign-in-link:${hashOf(address)}`, ASKED))) return;
  await asSignIn(async (db) => {
    const person = await db.person.findFirst({ where: { email: address, leftAt: null } });
    if (person)
      await post(db, { personId: person.id, address: person.email }, { kind: "sign-in", link }, language);
  });
}
