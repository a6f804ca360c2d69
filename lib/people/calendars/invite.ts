import "server-only";
import { announcement, invitation, type Entry } from "../../calendar/icalendar.ts";
import type { Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";
import { languageOf } from "../../offered.ts";

export type Occasion = "planned" | "moved" | "called-off";

/**
 * Mails each of the people who want it their own entries for their calendar: neutral words of their language, nobody else
 * named, and the same UID with a higher SEQUENCE at every change. Several entries at once come as one mail.
 */
export async function mailEntries(
  db: Db,
  personIds: readonly string[],
  entriesOf: (personId: string) => readonly Entry[],
  what: Occasion,
): Promise<void> {
  const people = await db.$queryRaw<{ id: string; email: string; locale: string | null }[]>`
    select id::text, email, locale from people.people
     where id = any (${personIds}::uuid[]) and left_at is null and people.wants_invites(id)`;
  const { NEXTAUTH_URL, MAIL_FROM } = env();
  const link = new URL(paths.today(), NEXTAUTH_URL).href;
  const from = MAIL_FROM.slice(MAIL_FROM.indexOf("<") + 1).replace(">", "");
  for (const { id, email, locale } of people) {
    const entries = entriesOf(id);
    const [only] = entries;
    if (!only) continue;
    const language = languageOf(locale);
    const calendar =
      entries.length === 1 ? invitation(only, email, from, language) : announcement(entries, language);
    await post(db, { personId: id, address: email }, { kind: "appointment", what, link, calendar });
  }
}
