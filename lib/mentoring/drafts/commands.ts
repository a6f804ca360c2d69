import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { authorRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { standingOf } from "../relationships/standing.ts";
import type { DraftPlace, KeepDraft } from "./schema.ts";

/** Keeps what is being typed, sealed with its writer's own key: a browser's storage is not the wall. */
export function keepDraft(
  actor: Actor,
  { relationshipId, place, text }: z.output<typeof KeepDraft>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    if (!text.trim()) return forgetDraft(db, actor, relationshipId, place);
    const key = { relationshipId, personId: actor.personId, place };
    const ring = await authorRing(db, actor.personId);
    const sealed = ring.seal("drafts", `${relationshipId}/${place}`, { text });
    await db.draft.upsert({
      where: { relationshipId_personId_place: key },
      create: { ...key, sealed, at: now() },
      update: { sealed, at: now() },
    });
  });
}

/** It was sent, or is not wanted any more. */
export async function forgetDraft(
  db: Db,
  actor: Actor,
  relationshipId: string,
  place: DraftPlace,
): Promise<void> {
  await db.draft.deleteMany({ where: { relationshipId, personId: actor.personId, place } });
}
