import "server-only";
import { now } from "../../clock.ts";
import { hashBytes, newToken } from "../../crypto/token.ts";
import { asWorker, type Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { tell } from "../../events/record.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";
import { nextStep } from "./course.ts";

type Row = {
  request_id: string;
  engagement_id: string;
  manager_id: string;
  client_id: string;
  coach_id: string;
  requested_at: Date;
  expires_at: Date;
  reminders: number;
};

/**
 * For the clock: reminds managers who have not answered, twice and at a humane hour, and then tells the coach and
 * nobody else. Each step once, whoever else does the same at the same time. Says how many steps were taken.
 */
export async function remindManagers(given?: Date): Promise<number> {
  const waiting = await asWorker(
    (db) => db.$queryRaw<Row[]>`
      select request_id::text, engagement_id::text, manager_id::text, client_id::text, coach_id::text,
             requested_at, expires_at, reminders from coaching.waiting_feedback()`,
  );
  let taken = 0;
  for (const row of waiting) if (await asWorker((db) => remind(db, row, given ?? now()))) taken++;
  return taken;
}

async function remind(db: Db, row: Row, moment: Date): Promise<boolean> {
  const people = await db.person.findMany({
    where: { id: { in: [row.manager_id, row.client_id, row.coach_id] } },
    select: { id: true, name: true, email: true, timeZone: true },
  });
  const [manager, client, coach] = [row.manager_id, row.client_id, row.coach_id].map((id) =>
    people.find((person) => person.id === id),
  );
  if (!manager || !client || !coach) return false;
  const { requested_at: requestedAt, expires_at: expiresAt, reminders } = row;
  const step = nextStep({ requestedAt, expiresAt, reminders, timeZone: manager.timeZone }, moment);
  if (!step) return false;
  const token = newToken();
  const [noted] = await db.$queryRaw<{ first: boolean }[]>`
    select coaching.note_reminder(${row.request_id}::uuid, ${reminders + 1}::int, ${hashBytes(token)}) as first`;
  if (!noted?.first) return false;
  if (step === "tell the coach") {
    await tell(db, [coach.id], "feedback.unanswered", row.engagement_id);
    return true;
  }
  const link = new URL(paths.feedbackLink(token), env().NEXTAUTH_URL).href;
  const names = { client: client.name, coach: coach.name };
  await post(
    db,
    { personId: manager.id, address: manager.email },
    { kind: "feedback-reminder", link, ...names },
  );
  await tell(db, [manager.id], "feedback.reminder", row.request_id);
  return true;
}
