import "server-only";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import { now } from "../clock.ts";
import { asWorker, type Db } from "../db/unit.ts";
import { env, isDemo } from "../env.ts";
import { report } from "../log.ts";
import { digestOf, messageOf } from "./message.ts";
import { openMail } from "./outbox.ts";

type Waiting = {
  id: string;
  personId: string | null;
  address: string;
  sealed: Uint8Array;
  attempts: number;
  digest: boolean;
};
const AT_ONCE = 20;
const GIVE_UP_AFTER = 12;

/**
 * Sends what waits in the outbox through SMTP; what somebody wishes once a day goes out together. A mail that fails is
 * tried again, later each time. Without SMTP it stays; a sign-in link is then printed to the server's console, so that
 * whoever runs Trellis can come in. Gives how many mails went out.
 */
export async function sendWaitingMail(moment: Date = now()): Promise<number> {
  const { SMTP_URL } = env();
  if (isDemo() && !SMTP_URL) return 0;
  const transport = SMTP_URL ? createTransport(SMTP_URL) : null;
  return asWorker(async (db) => {
    let sent = 0;
    for (const mails of together(await takeWaiting(db, moment, transport !== null)))
      if (await sendOne(db, transport, mails)) sent++;
    return sent;
  }, 120_000);
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

/** The oldest that wait, and with a mail of somebody's day the others of that day. */
const takeWaiting = (db: Db, moment: Date, withSmtp: boolean): Promise<Waiting[]> =>
  db.$queryRaw<Waiting[]>`
    select id::text, person_id::text as "personId", address, sealed, attempts, digest from ops.mails
     where sent_at is null and next_attempt <= ${moment} and attempts < ${GIVE_UP_AFTER} and (${withSmtp} or kind = 'sign-in')
       and (not digest or person_id in (
         select person_id from ops.mails where digest and sent_at is null and next_attempt <= ${moment} and attempts < ${GIVE_UP_AFTER}
          group by person_id order by min(next_attempt) limit ${AT_ONCE}))
     order by digest, next_attempt, created_at limit ${AT_ONCE * 10} for update skip locked`;

/** One of each alone; those of somebody's day in one. */
function together(waiting: readonly Waiting[]): Waiting[][] {
  const days = new Map<string, Waiting[]>();
  for (const mail of waiting.filter((each) => each.digest)) {
    const day = `${mail.personId ?? ""} ${mail.address}`;
    days.set(day, [...(days.get(day) ?? []), mail]);
  }
  const single = waiting.filter((mail) => !mail.digest).slice(0, AT_ONCE);
  return [...single.map((mail) => [mail]), ...days.values()];
}

async function sendOne(db: Db, transport: Transporter | null, mails: readonly Waiting[]): Promise<boolean> {
  const [first] = mails;
  if (!first) return false;
  const letters = mails.map(openMail);
  const [letter] = letters;
  const where = { id: { in: mails.map(({ id }) => id) } };
  try {
    if (!letter) return false;
    if (transport) {
      const message: SendMailOptions =
        first.digest && first.personId
          ? digestOf(first.personId, letters)
          : messageOf(first.personId, letter);
      await transport.sendMail({
        from: env().MAIL_FROM,
        to: first.address,
        messageId: `<${first.id}@trellis>`,
        ...message,
      });
    } else console.warn(`There is no SMTP_URL. The sign-in link for ${first.address}: ${letter.link}`);
    await db.mail.updateMany({ where, data: { sentAt: new Date(), attempts: { increment: 1 } } });
    return true;
  } catch (error) {
    report(error);
    const wait = Math.min(2 ** first.attempts, 360) * 60_000;
    await db.mail.updateMany({
      where,
      data: { attempts: { increment: 1 }, nextAttempt: new Date(Date.now() + wait) },
    });
    return false;
  }
}
