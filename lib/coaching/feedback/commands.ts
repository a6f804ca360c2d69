import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { keepLevel } from "../assessments/commands.ts";
import { keepAgreement } from "../contracts/commands.ts";
import { find, mayTake, othersOf } from "../engagements/find.ts";
import type { OneEngagement } from "../engagements/schema.ts";
import { occasionDue } from "./course.ts";
import { areasOnMentoring, momentOf, openRequest } from "./rules.ts";
import { request } from "./request.ts";
import type { AskForFeedback, Given, GiveFeedback } from "./schema.ts";

/** Client or coach ask the manager of record again. Throws `Conflict` while a request is open. */
export function ask(actor: Actor, input: z.output<typeof AskForFeedback>): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("ask for feedback", db, actor, input.engagementId);
    const { client, coach, manager } = found;
    if (!manager) throw new NotFound(); // the rule above says so first
    if (openRequest(found, now())) throw new Conflict(say("coaching.feedback.waits", { name: manager.name }));
    await request(db, actor, { id: found.id, client, coach, manager }, input.occasion);
  });
}

/** The manager has something to say and nobody asked: a request to themselves, or the one that waits already. */
export function sayUnasked(
  actor: Actor,
  { engagementId }: z.output<typeof OneEngagement>,
): Promise<{ id: string }> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("say something unasked", db, actor, engagementId);
    const { client, coach, manager } = found;
    const open = openRequest(found, now());
    if (open) return { id: open.id };
    if (!manager) throw new NotFound(); // the rule above says so first
    const asked = { id: found.id, client, coach, manager };
    return { id: await request(db, actor, asked, "on_demand", { unasked: true }) };
  });
}

/** C2: asks the manager when the course of the sessions calls for it, in somebody's transaction. */
export async function askWhenDue(db: Db, actor: Actor, engagementId: string): Promise<void> {
  const found = await find(db, actor, engagementId);
  const { id, client, coach, manager } = found;
  const occasion = occasionDue(found, now());
  if (manager && occasion) await request(db, actor, { id, client, coach, manager }, occasion);
}

/** C2: what the manager of record says, once a request. Nothing is kept yet where it seems to speak of mentoring (W4). */
export function give(actor: Actor, input: z.output<typeof GiveFeedback>): Promise<Given> {
  return asPerson(actor, async (db) => {
    const asked = await db.feedbackRequest.findFirst({
      where: { id: input.requestId, managerId: actor.personId },
      include: { feedback: { select: { id: true } } },
    });
    if (!asked) throw new NotFound();
    const found = await mayTake("give feedback", db, actor, asked.engagementId);
    if (asked.feedback?.id === input.id) return { outcome: "kept" }; // sent again
    if (asked.expiresAt <= now())
      throw new Conflict(say("coaching.feedback.expired", { coach: found.coach.name }));
    const onMentoring = input.sure ? [] : areasOnMentoring(input.areas);
    if (onMentoring.length > 0) return { outcome: "reconsider", areas: onMentoring };

    const { count } = await db.feedbackRequest.updateMany({
      where: { id: asked.id, answeredAt: null },
      data: { answeredAt: now() },
    });
    if (count === 0) {
      const first = await db.managerFeedback.findFirst({
        where: { requestId: asked.id },
        select: { id: true },
      });
      if (first?.id === input.id) return { outcome: "kept" }; // sent again while the first was on its way
      throw new Conflict(say("coaching.feedback.given"));
    }
    await db.feedbackDraft.deleteMany({ where: { requestId: asked.id } });
    await keep(db, actor, { ...input, engagementId: asked.engagementId });
    await record(db, actor, "feedback.given", asked.engagementId);
    await tell(db, othersOf(found, actor), "feedback.given", asked.engagementId);
    if (input.agree && found.contract)
      await keepAgreement(db, actor, { engagementId: found.id, version: found.contract.version });
    if (input.level !== null && found.state === "active")
      await keepLevel(db, actor, {
        ...{ id: newId(), engagementId: asked.engagementId, level: input.level },
        occasion: momentOf(asked.occasion),
      });
    return { outcome: "kept" };
  });
}

/** What was seen and what it does lie apart from what it is about: the contract may share the one and not the other. */
async function keep(
  db: Db,
  actor: Actor,
  { id, requestId, engagementId, areas }: z.output<typeof GiveFeedback> & { engagementId: string },
): Promise<void> {
  await db.managerFeedback.createMany({
    data: { ...{ id, requestId, engagementId }, authorId: actor.personId, at: now() },
  });
  const ring = await engagementRing(db, engagementId);
  const kept = areas.map((area) => ({ ...area, areaId: newId() }));
  await db.feedbackArea.createMany({
    data: kept.map(({ areaId, area, priority }) => ({
      ...{ id: areaId, feedbackId: id, priority },
      sealed: ring.seal("feedback_areas", areaId, { area }),
    })),
  });
  await db.feedbackDetail.createMany({
    data: kept.map(({ areaId, observed, effect }) => ({
      areaId,
      sealed: ring.seal("feedback_details", areaId, { observed, effect }),
    })),
  });
}
