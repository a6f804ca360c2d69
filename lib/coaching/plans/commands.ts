import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { mayTake, othersOf } from "../engagements/find.ts";
import type { AddItem, MoveItem, ReviseItem } from "./schema.ts";

/** Adds to the plan, from an area of feedback (C3) or from what the two find themselves. */
export function addItem(actor: Actor, input: z.output<typeof AddItem>): Promise<void> {
  const { id, engagementId, feedbackAreaId, title, practice } = input;
  return asPerson(actor, async (db) => {
    const found = await mayTake("change the plan", db, actor, engagementId);
    if (feedbackAreaId && !found.areas.some((area) => area.id === feedbackAreaId)) throw new NotFound();
    const ring = await engagementRing(db, engagementId);
    const { count } = await db.planItem.createMany({
      data: {
        ...{ id, engagementId, feedbackAreaId, authorId: actor.personId, createdAt: now() },
        sealed: ring.seal("plan_items", id, { title, practice }),
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(db, actor, "plan.item-added", engagementId);
    await tell(db, othersOf(found, actor), "engagement.plan-changed", engagementId);
  });
}

export function reviseItem(actor: Actor, input: z.output<typeof ReviseItem>): Promise<void> {
  const { itemId, ...words } = input;
  return asPerson(actor, async (db) => {
    const { engagementId } = await itemOf(db, itemId);
    await mayTake("change the plan", db, actor, engagementId);
    const ring = await engagementRing(db, engagementId);
    await db.planItem.update({
      where: { id: itemId },
      data: { sealed: ring.seal("plan_items", itemId, words) },
    });
    await record(db, actor, "plan.item-revised", engagementId);
  });
}

export function moveItem(actor: Actor, { itemId, state }: z.output<typeof MoveItem>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { engagementId } = await itemOf(db, itemId);
    await mayTake("change the plan", db, actor, engagementId);
    await db.planItem.update({ where: { id: itemId }, data: { state } });
    await record(db, actor, "plan.item-moved", engagementId);
  });
}

async function itemOf(db: Db, id: string) {
  const item = await db.planItem.findUnique({ where: { id }, select: { engagementId: true } });
  if (!item) throw new NotFound();
  return item;
}
