import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { hashBytes, newToken } from "../../crypto/token.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import type { MakeToken, RevokeToken } from "./schema.ts";

/** So that whoever finds one somewhere knows what it is. */
const PREFIX = "trellis_scim_";

/** Lets the organization's directory in, as the owner who makes it. Shown once; only its hash is kept. */
export function makeToken(actor: Actor, { days }: z.output<typeof MakeToken>): Promise<{ token: string }> {
  const token = `${PREFIX}${newToken()}`;
  return asPerson(actor, async (db) => {
    const id = newId();
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
    await db.directoryToken.createMany({
      data: { id, tokenHash: hashBytes(token), madeBy: actor.personId, createdAt, expiresAt },
    });
    await record(db, actor, "directory.token-made", id);
    return { token };
  });
}

/** It is of no use from its next request on. Throws `NotFound`. */
export function revokeToken(actor: Actor, { tokenId }: z.output<typeof RevokeToken>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { count } = await db.directoryToken.deleteMany({ where: { id: tokenId } });
    if (count === 0) throw new NotFound();
    await record(db, actor, "directory.token-revoked", tokenId);
  });
}
