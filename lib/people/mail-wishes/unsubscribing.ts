import "server-only";
import { now } from "../../clock.ts";
import { asSignIn } from "../../db/unit.ts";
import { readUnsubscribe } from "../../mail/unsubscribe.ts";

/** Stops what the address in a mail is about, for whoever that mail came to. False: it is none of ours. */
export async function unsubscribe(token: string): Promise<boolean> {
  const asked = readUnsubscribe(token);
  if (!asked) return false;
  const { personId, topics } = asked;
  await asSignIn(async (db) => {
    for (const topic of topics)
      await db.mailWish.upsert({
        where: { personId_topic: { personId, topic } },
        create: { personId, topic, delivery: "never" },
        update: { delivery: "never", changedAt: now() },
      });
  });
  return true;
}
