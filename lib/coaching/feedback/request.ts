import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { hashBytes, newToken } from "../../crypto/token.ts";
import type { Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";
import type { Occasion, Party } from "../engagements/schema.ts";

const DAYS = 14;

type Asked = { id: string; client: Party; coach: Party; manager: Party };

/**
 * Asks the manager of record, in the transaction that made it necessary (C2). The link stands in the sealed
 * letter and nowhere else; the database keeps its hash.
 */
export async function request(
  db: Db,
  actor: Actor,
  asked: Asked,
  occasion: Occasion,
  { unasked = false } = {},
): Promise<string> {
  const id = newId();
  const token = newToken();
  await db.feedbackRequest.createMany({
    data: {
      id,
      engagementId: asked.id,
      managerId: asked.manager.id,
      occasion,
      tokenHash: hashBytes(token),
      requestedAt: now(),
      expiresAt: new Date(now().getTime() + DAYS * 86_400_000),
    },
  });
  await record(db, actor, unasked ? "feedback.begun" : "feedback.requested", id);
  if (unasked) return id; // they are there already: no letter, no notice
  const { email } = await db.person.findUniqueOrThrow({ where: { id: asked.manager.id } });
  await post(
    db,
    { personId: asked.manager.id, address: email },
    {
      kind: "feedback-requested",
      link: new URL(paths.feedbackLink(token), env().NEXTAUTH_URL).href,
      client: asked.client.name,
      coach: asked.coach.name,
    },
  );
  await tell(db, [asked.manager.id], "feedback.requested", id);
  return id;
}
