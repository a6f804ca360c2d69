import "server-only";
import { now } from "../../clock.ts";
import { asSignIn, type Db } from "../../db/unit.ts";
import { record } from "../../events/record.ts";
import type { Stoppable, Topic } from "../../mail/topics.ts";
import { readUnsubscribe } from "../../mail/unsubscribe.ts";

/** What the address in a mail would stop; empty: it is none of ours. */
export const stoppedBy = (token: string): readonly Stoppable[] => readUnsubscribe(token)?.topics ?? [];

/** Stops what the address in a mail is about, for whoever that mail came to. False: it is none of ours. */
export async function unsubscribe(token: string): Promise<boolean> {
  const asked = readUnsubscribe(token);
  if (!asked) return false;
  const { personId, topics } = asked;
  await asSignIn(async (db) => {
    for (const topic of topics)
      await (topic === "invitations" ? stopInvites(db, personId) : stopTopic(db, personId, topic));
    await record(db, { personId }, "person.mail-wishes-set", personId);
  });
  return true;
}

const stopTopic = (db: Db, personId: string, topic: Topic) =>
  db.mailWish.upsert({
    where: { personId_topic: { personId, topic } },
    create: { personId, topic, delivery: "never" },
    update: { delivery: "never", changedAt: now() },
  });

const stopInvites = (db: Db, personId: string) =>
  db.calendar.upsert({
    where: { personId },
    create: { personId, invites: false },
    update: { invites: false, changedAt: now() },
  });
