import "server-only";
import type { Actor } from "../../access/actor.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson } from "../../db/unit.ts";
import { find } from "./find.ts";

export type Said = { readonly id: string; readonly by: string; readonly at: Date; readonly text: string };
export type Endings = {
  readonly extensions: readonly (Said & { readonly sessions: number })[];
  readonly early: Said | null;
  readonly accepted: { readonly by: string; readonly at: Date } | null;
};

/** How an engagement was extended and how it ended, for its three parties. Throws `NotFound`. */
export function getEndings(actor: Actor, engagementId: string): Promise<Endings> {
  return asPerson(actor, async (db) => {
    await find(db, actor, engagementId);
    const ring = await engagementRing(db, engagementId);
    const where = { engagementId };
    const extensions = await db.extension.findMany({ where, orderBy: { at: "asc" } });
    const early = await db.earlyEnding.findUnique({ where });
    const completion = await db.completion.findUnique({ where });
    return {
      extensions: extensions.map(({ id, sessions, extendedBy, at, sealed }) => ({
        ...{ id, sessions, by: extendedBy, at },
        text: ring.open<{ purpose: string }>("extensions", id, sealed).purpose,
      })),
      early: early && {
        ...{ id: engagementId, by: early.endedBy, at: early.at },
        text: ring.open<{ reason: string }>("early_endings", engagementId, early.sealed).reason,
      },
      accepted:
        completion?.acceptedAt && completion.acceptedBy
          ? { by: completion.acceptedBy, at: completion.acceptedAt }
          : null,
    };
  });
}
