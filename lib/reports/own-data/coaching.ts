import "server-only";
import type { Actor } from "../../access/actor.ts";
import { authorRing, engagementRing } from "../../crypto/keyring.ts";
import type { Db } from "../../db/unit.ts";
import { ringOrNone } from "./ring-or-none.ts";

/**
 * What a person has in coaching: the engagements they are in, as client or coach, and what they wrote as a manager.
 */
export async function coachingOf(db: Db, actor: Actor) {
  const { personId } = actor;
  const engagements = await db.engagement.findMany({
    where: { OR: [{ clientId: personId }, { coachId: personId }] },
  });
  const found = [];
  for (const { sealed, ...row } of engagements) {
    const ring = await ringOrNone(engagementRing(db, row.id));
    // Its client was erased: what was said is gone, and that it was is still the coach's to know.
    if (!ring) {
      found.push(row);
      continue;
    }
    found.push({
      ...row,
      words: ring.open("engagements", row.id, sealed),
      ...(await partsOf(db, actor, row.id)),
    });
  }
  const given = await db.managerFeedback.findMany({
    where: { authorId: personId },
    include: { areas: true },
  });
  const feedbackIGave = [];
  for (const { areas, ...row } of given) {
    const ring = await ringOrNone(engagementRing(db, row.engagementId));
    // Once somebody else is the manager, the key of the engagement is no longer theirs to reach.
    feedbackIGave.push({ ...row, areas: ring ? opened(ring, "feedback_areas", areas) : areas.length });
  }
  return { engagements: found, feedbackIGave };
}

type Sealed = { id: string; sealed: Uint8Array };
const opened = <T extends Sealed>(
  ring: Awaited<ReturnType<typeof engagementRing>>,
  table: string,
  rows: T[],
) => rows.map(({ sealed, ...rest }) => ({ ...rest, words: ring.open(table, rest.id, sealed) }));

async function partsOf(db: Db, actor: Actor, engagementId: string) {
  const where = { engagementId };
  const ring = await engagementRing(db, engagementId);
  const notes = await db.coachingNote.findMany({ where, orderBy: { createdAt: "asc" } });
  const own = notes.some(({ visibility }) => visibility === "private")
    ? await authorRing(db, actor.personId)
    : ring;
  const feedback = await db.managerFeedback.findMany({ where, include: { areas: true } });
  const areaIds = feedback.flatMap(({ areas }) => areas.map(({ id }) => id));
  const byArea = { where: { areaId: { in: areaIds } } };
  return {
    plan: opened(ring, "plan_items", await db.planItem.findMany({ where })),
    sessions: await db.coachingSession.findMany({ where, orderBy: { startsAt: "asc" } }),
    notes: notes.flatMap((row) => opened(row.visibility === "private" ? own : ring, "coaching_notes", [row])),
    tasks: opened(ring, "practice_tasks", await db.practiceTask.findMany({ where })),
    contracts: (await db.contract.findMany({ where })).flatMap((row) =>
      opened(ring, "contracts", [{ ...row, id: `${engagementId} ${row.version}` }]),
    ),
    scale: opened(
      ring,
      "goal_scales",
      (await db.goalScale.findMany({ where })).map((row) => ({ ...row, id: engagementId })),
    ),
    levels: await db.assessment.findMany({ where }),
    feedback: feedback.map(({ areas, ...row }) => ({
      ...row,
      areas: opened(ring, "feedback_areas", areas),
    })),
    // What the contract keeps from the client, row-level security does not show them here either.
    details: opened(
      ring,
      "feedback_details",
      (await db.feedbackDetail.findMany(byArea)).map((row) => ({ ...row, id: row.areaId })),
    ),
    answers: opened(
      ring,
      "feedback_answers",
      (await db.feedbackAnswer.findMany(byArea)).map((row) => ({ ...row, id: row.areaId })),
    ),
    extensions: opened(ring, "extensions", await db.extension.findMany({ where })),
    ending: (await db.earlyEnding.findMany({ where })).map(({ sealed, ...row }) => ({
      ...row,
      words: ring.open("early_endings", engagementId, sealed),
    })),
  };
}
