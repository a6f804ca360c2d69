import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { FAULTS, SUBJECTS, type Fault, type Subject } from "./schema.ts";

export type Endpoint = {
  readonly id: string;
  readonly url: string;
  readonly subjects: readonly Subject[];
  readonly createdAt: Date;
  readonly stoppedAt: Date | null;
};

/** Who is told, the newest first. To others than an owner there is nobody. */
export const listWebhooks = (actor: Actor): Promise<Endpoint[]> =>
  asPerson(actor, async (db) => {
    const rows = await db.webhookEndpoint.findMany({
      select: { id: true, url: true, subjects: true, createdAt: true, stoppedAt: true },
      orderBy: { createdAt: "desc" },
    });
    return rows.map((row) => ({
      ...row,
      subjects: SUBJECTS.filter((subject) => row.subjects.includes(subject)),
    }));
  });

export type Delivery = {
  readonly id: string;
  readonly url: string;
  readonly kind: string;
  readonly at: Date;
  readonly attempts: number;
  readonly nextAttempt: Date;
  readonly deliveredAt: Date | null;
  readonly givenUpAt: Date | null;
  readonly status: number | null;
  readonly fault: Fault | null;
};

const SHOWN = 50;

/** The last deliveries. For owners. */
export function listDeliveries(actor: Actor): Promise<Delivery[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.webhookDelivery.findMany({
      include: { endpoint: { select: { url: true } } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: SHOWN,
    });
    return rows.map(({ endpoint, endpointId: _, subjectId: __, fault, ...row }) => ({
      ...row,
      url: endpoint.url,
      fault: fault === null ? null : (FAULTS.find((known) => known === fault) ?? "Other"),
    }));
  });
}
