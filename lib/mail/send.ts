import "server-only";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import { now } from "../clock.ts";
import { asWorker } from "../db/unit.ts";
import { env, isDemo } from "../env.ts";
import { report } from "../log.ts";
import { digestOf, messageOf, readerOf } from "./message.ts";
import { openMail } from "./outbox.ts";

type Waiting = {
  id: string;
  personId: string | null;
  address: string;
  sealed: Uint8Array;
  attempts: number;
  digest: boolean;
  language: string | null;
};
const AT_ONCE = 200;
const MINUTE = 60_000;
/** For so long a mail belongs to whoever took it; then another worker may. Longer than sending it may last. */
const LEASE_MS = 5 * MINUTE;
/** For a server that takes a connection, or a mail, and does not go on. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: MINUTE };
export const GIVE_UP_AFTER = 12;
const LONGEST_WAIT = 360 * MINUTE;
/** While the server is away a mail waits no longer than this, and is not given up: it is not the mail that failed. */
const AWAY = { wait: 5 * MINUTE, attempts: 5 } as const;

/**
 * Sends what waits in the outbox through SMTP; what somebody wishes once a day goes out together. A mail is taken in
 * one transaction, sent outside of any and noted in another: a worker that dies between the last two leaves that one
 * mail to be sent again, under the same Message-ID. One that fails is tried again, later each time. Without SMTP it
 * stays; a sign-in link is then printed to the server's console, so that whoever runs Trellis can come in. Gives how
 * many went out. `given`: as if it were that moment; otherwise the clock of the database says what is due.
 */
export async function sendWaitingMail(given?: Date): Promise<number> {
  const { SMTP_URL } = env();
  if (isDemo() && !SMTP_URL) return 0;
  const transport = SMTP_URL ? createTransport({ url: SMTP_URL, ...PATIENCE }) : null;
  let sent = 0;
  for (let turn = 0; turn < AT_ONCE; turn++) {
    const mails = await take(given, transport !== null);
    if (mails.length === 0) break;
    const outcome = await sendTogether(transport, mails);
    await note(mails, outcome, given);
    if (outcome === "sent") sent++;
    if (outcome === "away") break; // the others would meet the same closed door
  }
  return sent;
}

/** The same for all that failed before, given up or not: somebody has seen to what was wrong. */
export async function tryMailAgain(): Promise<number> {
  await asWorker((db) =>
    db.mail.updateMany({
      where: { sentAt: null, attempts: { gt: 0 } },
      data: { attempts: 0, nextAttempt: now() },
    }),
  );
  return sendWaitingMail();
}

/** When a wait that begins at a moment is over; a moment of long ago is no beginning. */
const after = (moment: Date, wait: number): Date =>
  new Date(Math.max(moment.getTime(), now().getTime()) + wait);

/** The mail that waits longest, and with one of somebody's day the others of that day. */
const take = (given: Date | undefined, withSmtp: boolean): Promise<Waiting[]> =>
  asWorker(async (db) => {
    const moment = given ?? now();
    const [first] = await db.$queryRaw<{ id: string; address: string; day: string | null }[]>`
      select m.id::text, m.address, case when m.digest then m.person_id::text end as day from ops.mails m
       where m.sent_at is null and m.next_attempt <= ${moment} and m.attempts < ${GIVE_UP_AFTER}::int
         and (${withSmtp} or m.kind = 'sign-in')
         -- only at the first of a day, so that two workers do not each take a part of it
         and not (m.digest and exists (
           select from ops.mails o
            where o.person_id = m.person_id and o.address = m.address and o.digest and o.id < m.id
              and o.sent_at is null and o.next_attempt <= ${moment} and o.attempts < ${GIVE_UP_AFTER}::int))
       order by m.digest, m.next_attempt, m.created_at limit 1 for update skip locked`;
    if (!first) return [];
    const mails = await db.$queryRaw<Waiting[]>`
      update ops.mails set next_attempt = ${after(moment, LEASE_MS)}
       where id = ${first.id}::uuid or (person_id = ${first.day}::uuid and address = ${first.address} and digest
         and sent_at is null and next_attempt <= ${moment} and attempts < ${GIVE_UP_AFTER}::int)
      returning id::text, person_id::text as "personId", address, sealed, attempts, digest, language`;
    return mails.sort((a, b) => (a.id < b.id ? -1 : 1));
  });

const idOf = (id: string): string => `<${id}@${new URL(env().NEXTAUTH_URL).hostname}>`;

type Outcome = "sent" | "refused" | "away";

/** One mail, which is several of somebody's day. */
async function sendTogether(transport: Transporter | null, mails: readonly Waiting[]): Promise<Outcome> {
  try {
    const [first] = mails;
    const letters = mails.map(openMail);
    const [letter] = letters;
    if (!first || !letter) return "refused";
    const reader = readerOf(mails.at(-1) ?? first); // as they wished at last
    const message: SendMailOptions =
      first.digest && first.personId
        ? digestOf(first.personId, letters, reader)
        : messageOf(first.personId, letter, reader);
    if (!transport) {
      console.warn(`There is no SMTP_URL. The sign-in link for ${first.address}: ${letter.link}`);
      return "sent";
    }
    await transport.sendMail({
      from: env().MAIL_FROM,
      to: { name: "", address: first.address }, // one address, whatever stands in it
      messageId: idOf(first.id),
      ...(letter.kind === "appointment" &&
        letter.first && { inReplyTo: idOf(letter.first), references: idOf(letter.first) }),
      ...message,
    });
    return "sent";
  } catch (error) {
    report(error);
    return isOfServer(error) ? "away" : "refused";
  }
}

/** Whether it was the way to the server, or signing in there, that failed, and not this mail. */
const isOfServer = (error: unknown): boolean =>
  /^(ECON|ETIMEDOUT|ESOCKET|EDNS|ETLS|EAUTH|ENOAUTH|EOAUTH2|EPROTOCOL|EPROXY)/.test(
    String((error as { code?: unknown } | null)?.code),
  );

function note(mails: readonly Waiting[], outcome: Outcome, given: Date | undefined): Promise<unknown> {
  const where = { id: { in: mails.map(({ id }) => id) }, sentAt: null };
  const tried = Math.max(0, ...mails.map(({ attempts }) => attempts));
  const wait = Math.min(2 ** tried * MINUTE, outcome === "away" ? AWAY.wait : LONGEST_WAIT);
  const attempts = outcome === "away" ? Math.max(tried, Math.min(tried + 1, AWAY.attempts)) : tried + 1;
  return asWorker((db) =>
    db.mail.updateMany({
      where,
      data:
        outcome === "sent"
          ? { sentAt: now(), attempts }
          : { attempts, nextAttempt: after(given ?? now(), wait) },
    }),
  );
}
