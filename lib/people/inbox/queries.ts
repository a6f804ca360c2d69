import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { readerOf } from "../../mail/message.ts";
import { openMail } from "../../mail/outbox.ts";
import { render, type Rendered } from "../../mail/letters.ts";
import { wordsFor } from "../../words/tell.ts";

export type Notice = { id: string; kind: string; subjectId: string | null; at: Date; unread: boolean };

export function listNotices(actor: Actor, take = 50): Promise<Notice[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.notification.findMany({
      where: { personId: actor.personId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take,
    });
    return rows.map(({ id, kind, subjectId, at, readAt }) => ({
      id,
      kind,
      subjectId,
      at,
      unread: readAt === null,
    }));
  });
}

export type OwnMail = Rendered & { id: string; at: Date; link: string };

/** A person's own mails, as they were or would have been sent. For the demo's mailbox. */
export function listOwnMail(actor: Actor): Promise<OwnMail[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.mail.findMany({
      where: { personId: actor.personId },
      orderBy: { createdAt: "desc" },
      take: 50,
    });
    return rows.map((row) => {
      const letter = openMail(row);
      const t = wordsFor(readerOf(row), "mail");
      return { id: row.id, at: row.createdAt, link: letter.link, ...render(letter, t) };
    });
  });
}
