import "server-only";
import { Webhook } from "standardwebhooks";
import { now } from "../../clock.ts";
import { masterKey } from "../../crypto/master-key.ts";
import { openText } from "../../crypto/seal.ts";
import { asWorker } from "../../db/unit.ts";
import { wrongWith } from "./fault.ts";
import { guardedPost } from "./guarded-post.ts";
import { isPublic, type Allows } from "../../open-internet.ts";
import type { Fault } from "./schema.ts";

type Waiting = {
  id: string;
  endpointId: string;
  url: string;
  secret: Uint8Array;
  kind: string;
  subjectId: string;
  at: Date;
  takenAt: Date;
  attempts: number;
};

const AT_ONCE = 20;
/** For so long a delivery belongs to whoever took it; then another worker may. Longer than a request may last. */
const LEASE_SECONDS = 60;
const MINUTE = 60_000;
/** Pauses between tries; after the last it is given up. */
const PAUSES = [5_000, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 300 * MINUTE, 600 * MINUTE, 840 * MINUTE];
const GONE = 410;
/** Trying again would not help. */
const REFUSED: Fault = "AddressRefused";
const KEPT_MS = 30 * 86_400_000;

/**
 * Tells endpoints what waits for them. A delivery is taken in one transaction, sent outside of any and noted in
 * another: a worker that dies between the last two leaves it to be sent again, under the same `webhook-id`.
 * Gives how many went out.
 */
export async function sendWebhooks(allows: Allows = isPublic): Promise<number> {
  const outcomes = await Promise.all((await take()).map((each) => deliver(each, allows)));
  return outcomes.filter(Boolean).length;
}

/** The same for all that failed before, given up or not: somebody has seen to what was wrong. */
export async function tryWebhooksAgain(allows: Allows = isPublic): Promise<number> {
  await asWorker((db) =>
    db.webhookDelivery.updateMany({
      where: { deliveredAt: null, attempts: { gt: 0 } },
      data: { attempts: 0, nextAttempt: now(), givenUpAt: null },
    }),
  );
  return sendWebhooks(allows);
}

const take = (): Promise<Waiting[]> =>
  asWorker(
    (db) => db.$queryRaw<Waiting[]>`
      update ops.webhook_deliveries d
         set attempts = d.attempts + 1, next_attempt = now() + make_interval(secs => ${LEASE_SECONDS}::int)
        from ops.webhook_endpoints e join ops.webhook_secrets s on s.endpoint_id = e.id
       where e.id = d.endpoint_id and d.id in (
         select w.id from ops.webhook_deliveries w join ops.webhook_endpoints open on open.id = w.endpoint_id
          where w.delivered_at is null and w.given_up_at is null and w.next_attempt <= now() and open.stopped_at is null
          order by w.next_attempt limit ${AT_ONCE}::int for update of w skip locked)
      returning d.id::text, d.endpoint_id::text as "endpointId", e.url, s.sealed as secret, d.kind,
                d.subject_id::text as "subjectId", d.at, now() as "takenAt", d.attempts`,
  );

async function deliver(waiting: Waiting, allows: Allows): Promise<boolean> {
  const { id, url } = waiting;
  const body = JSON.stringify({
    type: waiting.kind,
    timestamp: waiting.at.toISOString(),
    data: { id: waiting.subjectId },
  });
  try {
    const status = await guardedPost(url, headersOf(waiting, body), body, allows);
    if (status < 200 || status > 299) return await noteFailure(waiting, status, null);
    await asWorker((db) =>
      db.webhookDelivery.updateMany({
        where: { id },
        data: { deliveredAt: now(), status, fault: null },
      }),
    );
    return true;
  } catch (error) {
    return noteFailure(waiting, null, wrongWith(error));
  }
}

/** As the Standard Webhooks specification has them. */
function headersOf({ id, endpointId, secret, takenAt }: Waiting, body: string): Record<string, string> {
  const signer = new Webhook(openText(masterKey(), secret, ["webhook_secrets", endpointId]));
  return {
    "Content-Type": "application/json",
    "User-Agent": "Trellis",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(takenAt.getTime() / 1000)),
    "webhook-signature": signer.sign(id, takenAt, body),
  };
}

async function noteFailure(
  { id, endpointId, attempts }: Waiting,
  status: number | null,
  fault: string | null,
): Promise<false> {
  const pause = status === GONE || fault === REFUSED ? undefined : PAUSES[attempts - 1];
  await asWorker(async (db) => {
    const moment = now();
    await db.webhookDelivery.updateMany({
      where: { id, deliveredAt: null },
      data: {
        ...{ status, fault },
        ...(pause === undefined
          ? { givenUpAt: moment }
          : { nextAttempt: new Date(moment.getTime() + pause) }),
      },
    });
    if (status === GONE)
      await db.webhookEndpoint.updateMany({
        where: { id: endpointId },
        data: { stoppedAt: moment },
      });
  });
  return false;
}

/** Takes down deliveries of more than thirty days ago. For the clocks. */
export const forgetDeliveries = (): Promise<unknown> =>
  asWorker((db) =>
    db.webhookDelivery.deleteMany({ where: { at: { lt: new Date(now().getTime() - KEPT_MS) } } }),
  );
