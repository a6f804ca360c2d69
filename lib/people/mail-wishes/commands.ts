import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { record } from "../../events/record.ts";
import { TOPICS } from "../../mail/topics.ts";
import type { SetMailWishes } from "./schema.ts";

/** How mail is to reach the actor from now on. What waits already comes as it was wished then; of what is stopped, it goes. */
export function setMailWishes({ personId }: Actor, input: z.output<typeof SetMailWishes>): Promise<void> {
  return asPerson({ personId }, async (db) => {
    for (const topic of TOPICS) {
      const change = { delivery: input[topic], changedAt: now() };
      await db.mailWish.upsert({
        where: { personId_topic: { personId, topic } },
        create: { personId, topic, ...change },
        update: change,
      });
    }
    await db.quietHours.deleteMany({ where: { personId } });
    const { quiet, starts, ends } = input;
    if (quiet) await db.quietHours.createMany({ data: { personId, starts, ends } });
    await record(db, { personId }, "person.mail-wishes-set", personId);
  });
}
