import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import type { Db } from "../db/unit.ts";
import { newId } from "../ids.ts";

/** `noun.verb-in-the-past`, e.g. `relationship.paused`. */
export type EventKind = `${string}.${string}`;

/** Writes down that something happened, in the transaction in which it did. Never what was said. No actor: nobody who is known did it. */
export async function record(db: Db, actor: Actor | null, kind: EventKind, subjectId: string): Promise<void> {
  await db.event.createMany({
    data: {
      id: newId(),
      at: now(),
      actorId: actor?.personId ?? null,
      kind,
      subjectType: kind.split(".")[0] ?? kind,
      subjectId,
    },
  });
}

/** Tells somebody that something happened. The words are made when it is shown. */
export async function tell(
  db: Db,
  personIds: readonly string[],
  kind: EventKind,
  subjectId: string,
): Promise<void> {
  await db.notification.createMany({
    data: personIds.map((personId) => ({ id: newId(), at: now(), personId, kind, subjectId })),
  });
}
