import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { warn } from "./letter.ts";
import type { RemovePasskey } from "./schema.ts";

export type Passkey = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
};

/** One's own, the newest first. */
export const listPasskeys = (actor: Actor): Promise<Passkey[]> =>
  asPerson(actor, (db) =>
    db.passkey.findMany({
      select: { id: true, name: true, createdAt: true, usedAt: true },
      orderBy: { createdAt: "desc" },
    }),
  );

/** Nobody signs in with it any more, and its person hears of that by mail. Throws `NotFound`. */
export function removePasskey(actor: Actor, { passkeyId }: z.output<typeof RemovePasskey>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { count } = await db.passkey.deleteMany({ where: { id: passkeyId } });
    if (count === 0) throw new NotFound();
    await record(db, actor, "person.passkey-removed", actor.personId);
    await warn(db, actor, "passkey-removed");
  });
}
