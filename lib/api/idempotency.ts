import "server-only";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { hashBytes } from "../crypto/token.ts";
import { asPerson, asWorker } from "../db/unit.ts";
import { Conflict, Invalid } from "../errors.ts";
import { newId } from "../ids.ts";

export type Kept = { readonly status: number; readonly body: unknown };

/** Nobody works longer on a request; whoever began it is no more. */
const LEASE_MS = 60_000;
const KEPT_MS = 86_400_000;

/**
 * Does what a request asks for once, however often it comes under its key: the answer is kept in PostgreSQL for a day
 * and given again. What is made has an id that is written down before, so that also a request that was cut off
 * between the two makes no second one. A request that is refused leaves its key free.
 * Throws `Conflict` while the same is at work, `Invalid` when the key stands for another request.
 */
export async function once(
  actor: Actor,
  key: string,
  request: string,
  work: (id: string) => Promise<Kept>,
): Promise<Kept> {
  const begun = await begin(actor, key, request);
  if ("status" in begun) return begun;
  try {
    const answer = await work(begun.id);
    await asPerson(actor, (db) =>
      db.idempotencyKey.updateMany({
        where: { personId: actor.personId, key },
        data: { status: answer.status, answer: answer.body as object },
      }),
    );
    return answer;
  } catch (error) {
    await asPerson(actor, (db) =>
      db.idempotencyKey.deleteMany({ where: { personId: actor.personId, key, status: null } }),
    );
    throw error;
  }
}

function begin(actor: Actor, key: string, request: string): Promise<Kept | { id: string }> {
  const { personId } = actor;
  const hash = hashBytes(request);
  return asPerson(actor, async (db) => {
    const id = newId();
    const { count } = await db.idempotencyKey.createMany({
      data: { personId, key, request: hash, subjectId: id, createdAt: now() },
      skipDuplicates: true,
    });
    if (count > 0) return { id };
    const row = await db.idempotencyKey.findUnique({ where: { personId_key: { personId, key } } });
    if (!row) throw new Conflict("This was refused a moment ago. Please send it again.");
    if (!Buffer.from(row.request).equals(hash))
      throw new Invalid("This Idempotency-Key stands for another request. Take a new one.");
    if (row.status !== null) return { status: row.status, body: row.answer };
    const { count: taken } = await db.idempotencyKey.updateMany({
      where: { personId, key, status: null, createdAt: { lt: new Date(now().getTime() - LEASE_MS) } },
      data: { createdAt: now() },
    });
    if (taken === 0) throw new Conflict("This request is being worked on. Ask again in a moment.");
    return { id: row.subjectId };
  });
}

/** Keys of more than a day ago. For the clocks. */
export const forgetKeys = (): Promise<unknown> =>
  asWorker((db) =>
    db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - KEPT_MS) } } }),
  );
