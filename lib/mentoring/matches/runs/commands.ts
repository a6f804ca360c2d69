import "server-only";
import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "../../../access/actor.ts";
import { now } from "../../../clock.ts";
import { asPerson, asWorker, type Db } from "../../../db/unit.ts";
import { env } from "../../../env.ts";
import { Conflict, NotFound } from "../../../errors.ts";
import { record, tell } from "../../../events/record.ts";
import { newId } from "../../../ids.ts";
import { post } from "../../../mail/outbox.ts";
import { peerCriteriaOf } from "../../../matching/companions.ts";
import type { Criterion } from "../../../matching/criteria.ts";
import { paths } from "../../../paths.ts";
import { say, type Said } from "../../../words/said.ts";
import { IN_ENGLISH, type Reader } from "../../../words/tell.ts";
import { contentOf } from "../../designs/read.ts";
import { openDesign } from "../../enrolments/queries.ts";
import type { Changes, OneRun, StartRun } from "../schema.ts";
import { aimOf, storedAim } from "./aims.ts";
import { criteriaOf } from "../criteria.ts";
import { reweighed } from "./criteria.ts";
import { MAY } from "./rules.ts";
import { shapeOf } from "./shape.ts";

const newSeed = () => randomBytes(8).toString("hex");

/**
 * Asks for a run on the approved design's criteria; the system carries it out, because an admin who is recused from
 * somebody (W7) must not, by being so, leave them out. The run is the job: both stand in one row.
 */
export function startRun(
  actor: Actor,
  { programId, aim }: z.output<typeof StartRun>,
  asker: Reader = IN_ENGLISH,
): Promise<{ id: string }> {
  return asPerson(actor, async (db) => {
    const { designId, matching, model } = await openDesign(db, actor, programId);
    const together = shapeOf(model);
    const criteria = criteriaOf(matching, asker);
    const id = newId();
    await db.matchRun.createMany({
      data: {
        id, programId, designId, aim: storedAim(together ? "most-people" : (aim ?? matching.aim)), seed: newSeed(),
        criteria: (together?.kind === "circle" ? peerCriteriaOf(criteria) : criteria) as object[],
        createdBy: actor.personId, createdAt: now(),
      },
    }); // prettier-ignore
    await db.program.updateMany({
      where: { id: programId, state: "enrolling" },
      data: { state: "matching" },
    });
    await record(db, actor, "match.asked", id);
    return { id };
  });
}

/**
 * Asks for the same with an admin's changes: a new draft beside the old one, so that both can be compared. The
 * ties are broken by the same lot.
 */
export function changeRun(actor: Actor, { runId, pins, weights, aim }: Changes): Promise<{ id: string }> {
  return asPerson(actor, async (db) => {
    const base = await findRun(db, runId);
    if (!MAY[base.state].change) throw new Conflict(say("matching.onlyDraft"));
    const design = await db.design.findUniqueOrThrow({ where: { id: base.designId } });
    if (shapeOf(contentOf(design).model)) throw new Conflict(say("matching.notByHand"));
    const id = newId();
    const criteria = reweighed(base.criteria as unknown as Criterion[], weights);
    await db.matchRun.createMany({
      data: {
        id, programId: base.programId, designId: base.designId, aim: storedAim(aim ?? aimOf(base.aim)), seed: base.seed,
        criteria: criteria as object[], basedOn: runId, createdBy: actor.personId, createdAt: now(),
      },
    }); // prettier-ignore
    await db.matchPin.createMany({
      data: pins.map(({ mentee, mentor, kind }) => ({
        runId: id,
        menteeId: mentee,
        mentorId: mentor,
        kind,
      })),
    });
    await record(db, actor, "match.changed", id);
    return { id };
  });
}

/** Calls a run off. Its worker sees it within a second or two; what it found by then is thrown away. */
export const cancelRun = (actor: Actor, { runId }: z.output<typeof OneRun>): Promise<void> =>
  move(actor, runId, "cancelled", "cancel", say("matching.ended"));

export const discardRun = (actor: Actor, { runId }: z.output<typeof OneRun>): Promise<void> =>
  move(actor, runId, "discarded", "discard", say("matching.isPublished"));

/** Asks the program's other admins to look at a draft before it is published. */
export async function reviewRun(actor: Actor, { runId }: z.output<typeof OneRun>): Promise<void> {
  await move(actor, runId, "review", "review", say("matching.onlyDraftReviewed"), async (db, programId) => {
    const others = await db.programRole.findMany({
      where: { programId, role: "admin", personId: { not: actor.personId } },
    });
    await tell(
      db,
      others.map((each) => each.personId),
      "match.review",
      programId,
    );
  });
}

async function findRun(db: Db, runId: string) {
  const run = await db.matchRun.findUnique({ where: { id: runId } });
  if (!run) throw new NotFound();
  return run;
}

/** Moves a run, if the table of `rules.ts` allows it from where it stands. */
function move(
  actor: Actor,
  runId: string,
  to: "cancelled" | "discarded" | "review",
  what: "cancel" | "discard" | "review",
  otherwise: Said,
  then: (db: Db, programId: string) => Promise<void> = async () => undefined,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const run = await findRun(db, runId);
    if (!MAY[run.state][what]) throw new Conflict(otherwise);
    const { count } = await db.matchRun.updateMany({
      where: { id: runId, state: run.state },
      data: { state: to },
    });
    if (count === 0) throw new Conflict(otherwise);
    await record(db, actor, `match.${to}`, runId);
    await then(db, run.programId);
  });
}

/** Shows every proposal of the run that still can come about to the two people in it, and tells them. */
export async function publishRun(actor: Actor, { runId }: z.output<typeof OneRun>): Promise<void> {
  await asPerson(actor, async (db) => {
    const run = await findRun(db, runId);
    if (!MAY[run.state].publish)
      throw new Conflict(
        say(run.state === "published" ? "matching.publishedAlready" : "matching.notPublishable"),
      );
    await db.$executeRaw`select mentoring.publish_run(${runId}::uuid)`;
    await record(db, actor, "match.published", runId);
  });
  await asWorker((db) => writeToAll(db, runId), 60_000);
}

/** The system writes: the admin who publishes may be recused from some of those who are written to (W7). */
async function writeToAll(db: Db, runId: string): Promise<void> {
  const proposals = await db.proposal.findMany({
    where: { runId, releasedAt: { not: null } },
    include: {
      menteeEnrolment: { include: { person: true } },
      mentorEnrolment: { include: { person: true } },
    },
  });
  const link = new URL(paths.inbox(), env().NEXTAUTH_URL).href; // which of the practices it is, a mail does not say
  const written = new Set<string>();
  for (const { id, companions, mentorEnrolmentId, menteeEnrolment, mentorEnrolment } of proposals)
    for (const { person } of [menteeEnrolment, mentorEnrolment]) {
      // of a group its mentor is written to once
      const once =
        companions.length > 0 && person.id === mentorEnrolment.personId ? mentorEnrolmentId : id + person.id;
      if (written.has(once)) continue;
      written.add(once);
      await post(db, { personId: person.id, address: person.email }, { kind: "proposal-released", link });
    }
}
