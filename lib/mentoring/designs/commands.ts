import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { findDesign, type FoundDesign } from "./find.ts";
import { contentOf } from "./read.ts";
import type { ApproveDesign, OneDesign, SaveSection } from "./schema.ts";
import { whyNot, type DesignAction } from "./standing.ts";

type One = z.output<typeof OneDesign>;

/** Saves one section. A save on an older reading than the present one is a `Conflict`; nothing is overwritten. */
export function saveSection(
  actor: Actor,
  { designId, revision, section, value }: SaveSection,
): Promise<{ revision: number }> {
  return asPerson(actor, async (db) => {
    const design = await findAllowed(db, actor, designId, "edit");
    if (design.revision !== revision) throw new Conflict(say("design.stale"));
    await db.design.update({
      where: { id: designId },
      data: { [section]: value, revision: { increment: 1 }, updatedAt: now() },
    });
    // What waits for approval is no longer what was submitted.
    if (design.submission) await takeBack(db, actor, design);
    return { revision: revision + 1 };
  });
}

export function submitDesign(actor: Actor, { designId }: One): Promise<void> {
  return asPerson(actor, async (db) => {
    const design = await findAllowed(db, actor, designId, "submit");
    await db.designSubmission.create({ data: { designId, submittedBy: actor.personId, at: now() } });
    await record(db, actor, "design.submitted", designId);
    await tell(db, others(design, actor), "design.submitted", design.programId);
  });
}

export function withdrawDesign(actor: Actor, { designId }: One): Promise<void> {
  return asPerson(actor, async (db) => {
    await takeBack(db, actor, await findAllowed(db, actor, designId, "withdraw"));
  });
}

/** Freezes the version (D4) by a second person's word (D6). PostgreSQL checks completeness (D2) and both once more. */
export function approveDesign(
  actor: Actor,
  { designId, revision }: z.output<typeof ApproveDesign>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const design = await findAllowed(db, actor, designId, "approve");
    if (design.revision !== revision) throw new Conflict(say("design.changed"));
    await db.designApproval.create({ data: { designId, approvedBy: actor.personId, at: now() } });
    await db.program.updateMany({
      where: { id: design.programId, state: "designing" },
      data: { state: "approved" },
    });
    await record(db, actor, "design.approved", designId);
    await tell(db, others(design, actor), "design.approved", design.programId);
  });
}

/** Version n+1 as a copy to change. Running relationships keep theirs (D4). */
export function startNextVersion(actor: Actor, { designId }: One): Promise<{ version: number }> {
  return asPerson(actor, async (db) => {
    const design = await findAllowed(db, actor, designId, "startNext");
    const { programId } = design;
    const newest = await db.design.findFirstOrThrow({ where: { programId }, orderBy: { version: "desc" } });
    if (newest.id !== designId) throw new Conflict(say("design.begun", { version: newest.version }));
    const version = newest.version + 1;
    const id = newId();
    const author = { authorId: actor.personId, createdAt: now(), updatedAt: now() };
    await db.design.create({ data: { id, programId, version, ...contentOf(newest), ...author } });
    await record(db, actor, "design.version-started", id);
    await tell(db, others(design, actor), "design.version-started", programId);
    return { version };
  });
}

/** The version, held so that nobody changes it until this is done. Throws the reason where the table has one. */
async function findAllowed(
  db: Db,
  actor: Actor,
  designId: string,
  action: DesignAction,
): Promise<FoundDesign> {
  await db.$queryRaw`select 1 from mentoring.designs where id = ${designId}::uuid for update`;
  const design = await findDesign(db, actor, { id: designId });
  const reason = whyNot(action, design.facts);
  if (reason) throw new Conflict(reason);
  return design;
}

async function takeBack(db: Db, actor: Actor, { id }: FoundDesign): Promise<void> {
  await db.designSubmission.delete({ where: { designId: id } });
  await record(db, actor, "design.withdrawn", id);
}

const others = (design: FoundDesign, actor: Actor) => design.admins.filter((id) => id !== actor.personId);
