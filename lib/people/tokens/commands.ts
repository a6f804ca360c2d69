import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { hashBytes, newToken } from "../../crypto/token.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import type { MakePersonalToken, RevokePersonalToken } from "./schema.ts";

/** So that whoever finds one somewhere knows what it is. */
const PREFIX = "trellis_pat_";

/** Makes a token that acts as the actor, within its scopes. Shown once; only its hash is kept. */
export function makePersonalToken(
  actor: Actor,
  { name, scopes, days }: z.output<typeof MakePersonalToken>,
): Promise<{ token: string }> {
  const token = `${PREFIX}${newToken()}`;
  return asPerson(actor, async (db) => {
    const id = newId();
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
    const { personId } = actor;
    await db.personalToken.createMany({
      data: { id, personId, name, scopes, tokenHash: hashBytes(token), createdAt, expiresAt },
    });
    await record(db, actor, "token.made", id);
    return { token };
  });
}

/** It is of no use from its next request on. Throws `NotFound`. */
export function revokePersonalToken(
  actor: Actor,
  { tokenId }: z.output<typeof RevokePersonalToken>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const { count } = await db.personalToken.deleteMany({ where: { id: tokenId } });
    if (count === 0) throw new NotFound();
    await record(db, actor, "token.revoked", tokenId);
  });
}
