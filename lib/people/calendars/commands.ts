import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { hashBytes, newToken } from "../../crypto/token.ts";
import { asPerson } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { record } from "../../events/record.ts";
import { paths } from "../../paths.ts";
import type { SetInvites } from "./schema.ts";

/** A new private address to subscribe to. An older one stops working; only its hash is kept, so it is shown once. */
export function openFeed(actor: Actor): Promise<{ address: string }> {
  const token = newToken();
  return asPerson(actor, async (db) => {
    await keep(actor, { tokenHash: hashBytes(token) })(db);
    await record(db, actor, "calendar.feed-opened", actor.personId);
    return { address: new URL(paths.calendarFeed(token), env().NEXTAUTH_URL).href };
  });
}

/** The address stops working at once. */
export function closeFeed(actor: Actor): Promise<void> {
  return asPerson(actor, async (db) => {
    await keep(actor, { tokenHash: null })(db);
    await record(db, actor, "calendar.feed-closed", actor.personId);
  });
}

/** Whether sessions come by mail as invitations. */
export const setInvites = (actor: Actor, { invites }: z.output<typeof SetInvites>): Promise<void> =>
  asPerson(actor, keep(actor, { invites }));

const keep =
  ({ personId }: Actor, change: { tokenHash: Uint8Array<ArrayBuffer> | null } | { invites: boolean }) =>
  async (db: Parameters<Parameters<typeof asPerson>[1]>[0]): Promise<void> => {
    await db.calendar.upsert({
      where: { personId },
      create: { personId, ...change, changedAt: now() },
      update: { ...change, changedAt: now() },
    });
  };
