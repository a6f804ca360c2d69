import "server-only";
import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { masterKey } from "../../crypto/master-key.ts";
import { sealText } from "../../crypto/seal.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import type { MakeWebhook, NameWebhook } from "./schema.ts";

/** Has a program told of what happens from now on. Gives what its messages are signed with, once. For owners. */
export function makeWebhook(
  actor: Actor,
  { url, subjects }: z.output<typeof MakeWebhook>,
): Promise<{ url: string; secret: string }> {
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  return asPerson(actor, async (db) => {
    const id = newId();
    await db.webhookEndpoint.createMany({
      data: { id, url, subjects, madeBy: actor.personId, createdAt: now() },
    });
    await db.webhookSecret.createMany({
      data: { endpointId: id, sealed: sealText(masterKey(), secret, ["webhook_secrets", id]) },
    });
    await record(db, actor, "webhook.made", id);
    return { url, secret };
  });
}

/** Sends it a message of which nothing follows, whatever it is told of otherwise. Throws `NotFound` and `Conflict`. */
export function testWebhook(actor: Actor, { endpointId }: z.output<typeof NameWebhook>): Promise<void> {
  return asPerson(actor, async (db) => {
    const endpoint = await db.webhookEndpoint.findUnique({
      where: { id: endpointId },
      select: { stoppedAt: true },
    });
    if (!endpoint) throw new NotFound();
    if (endpoint.stoppedAt) throw new Conflict(say("webhookStopped"));
    await record(db, actor, "webhook.test", endpointId); // the database lays it in the outbox
  });
}

/** It is told nothing more, not even what waits. Throws `NotFound`. */
export function removeWebhook(actor: Actor, { endpointId }: z.output<typeof NameWebhook>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { count } = await db.webhookEndpoint.deleteMany({ where: { id: endpointId } });
    if (count === 0) throw new NotFound();
    await record(db, actor, "webhook.removed", endpointId);
  });
}
