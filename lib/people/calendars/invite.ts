import "server-only";
import { invitation, type Entry } from "../../calendar/icalendar.ts";
import type { News } from "../../calendar/news.ts";
import type { Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";
import { languageOf } from "../../offered.ts";

/**
 * Mails each of the people who want it their own entries for their calendar: neutral words of their language, nobody else
 * named, and the same UID with a higher SEQUENCE at every change. Each entry is a mail, because calendars act on one a
 * mail and leave the rest; those of a series are one conversation.
 */
export async function mailEntries(
  db: Db,
  personIds: readonly string[],
  entriesOf: (personId: string) => readonly Entry[],
  what: News,
): Promise<void> {
  const people = await db.$queryRaw<{ id: string; email: string; locale: string | null }[]>`
    select id::text, email, locale from people.people
     where id = any (${personIds}::uuid[]) and left_at is null and people.wants_invites(id)`;
  const { NEXTAUTH_URL, MAIL_FROM } = env();
  const link = new URL(paths.today(), NEXTAUTH_URL).href;
  const from = MAIL_FROM.slice(MAIL_FROM.indexOf("<") + 1).replace(">", "");
  for (const { id, email, locale } of people) {
    let first: string | null = null;
    for (const entry of entriesOf(id)) {
      const calendar = invitation(entry, email, from, languageOf(locale));
      const letter = { kind: "appointment", what, link, calendar, first } as const;
      const mail: string = await post(db, { personId: id, address: email }, letter);
      first ??= mail;
    }
  }
}
