import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { env } from "../../env.ts";
import type { Letter } from "../../mail/letters.ts";
import { GIVE_UP_AFTER } from "../../mail/send.ts";

/** A mail as whoever runs Trellis may see it: that it is there, and how far it came. */
export type OutboxMail = {
  readonly id: string;
  readonly address: string;
  readonly kind: Listed;
  readonly at: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  /** When it is tried next; null where it has left or was given up. */
  readonly nextAt: Date | null;
};
/** What `ops.outbox` lists. */
export type Listed = Extract<
  Letter["kind"],
  "sign-in" | "address-changed" | "passkey-added" | "passkey-removed" | "erasure-asked" | "erasure-ordered"
>;
type Row = Omit<OutboxMail, "nextAt"> & { readonly nextAttempt: Date };

export type Outbox = {
  readonly mails: readonly OutboxMail[];
  /** The server that mail leaves through; null where there is none. */
  readonly server: string | null;
};

/** The newest hundred mails that tell nothing of mentoring or coaching, for an owner; to others there is none. */
export async function getOutbox(actor: Actor): Promise<Outbox> {
  const rows = await asPerson(
    actor,
    (db) => db.$queryRaw<Row[]>`
      select id::text, address, kind, created_at as at, sent_at as "sentAt", attempts, next_attempt as "nextAttempt" from ops.outbox()`,
  );
  const { SMTP_URL } = env();
  return {
    mails: rows.map(({ nextAttempt, ...mail }) => ({
      ...mail,
      nextAt: mail.sentAt || mail.attempts >= GIVE_UP_AFTER ? null : nextAttempt,
    })),
    server: SMTP_URL ? hostOf(SMTP_URL) : null,
  };
}

/** Never the name and the password that stand in an address too. */
const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : "SMTP_URL");
