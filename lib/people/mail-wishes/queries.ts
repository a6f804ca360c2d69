import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { TOPICS, type Topic } from "../../mail/topics.ts";
import type { Delivery } from "./schema.ts";

export type MailWishes = Readonly<Record<Topic, Delivery>> & {
  readonly quiet: { readonly starts: number; readonly ends: number } | null;
};

/** How mail reaches the actor. */
export function getMailWishes({ personId }: Actor): Promise<MailWishes> {
  return asPerson({ personId }, async (db) => {
    const rows = await db.mailWish.findMany({ where: { personId } });
    const quiet = await db.quietHours.findUnique({
      where: { personId },
      select: { starts: true, ends: true },
    });
    const of = (topic: Topic) => (rows.find((row) => row.topic === topic)?.delivery ?? "at-once") as Delivery;
    return {
      ...(Object.fromEntries(TOPICS.map((topic) => [topic, of(topic)])) as Record<Topic, Delivery>),
      quiet,
    };
  });
}
