import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { masterKey } from "../../crypto/master-key.ts";
import { sealLetter } from "../../crypto/seal.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, Invalid, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { IN_ENGLISH, type Reader } from "../../words/tell.ts";
import { contentOf } from "../designs/read.ts";
import { whyClosed } from "../programs/rules.ts";
import { formOf } from "./forms.ts";
import { byInvitation, showInvitation } from "./invitations.ts";
import { formFor, ineligible, keptAnswers } from "./rules.ts";
import type { Apply, OneEnrolment, ReplyBack, SetAvailability } from "./schema.ts";
import { mustBeSideOf } from "./sides.ts";

/** The design people come in under, for anybody who may know of the program. Throws `NotFound` and `Conflict`. */
export async function openProgram(db: Db, programId: string) {
  const program = await db.program.findFirst({
    where: { id: programId },
    include: { designs: { where: { approval: { isNot: null } }, orderBy: { version: "desc" }, take: 1 } },
  });
  if (!program) throw new NotFound();
  const closed = whyClosed("enrol", program.state);
  const [design] = program.designs;
  return { program, closed: closed ?? (design ? null : "This program has no approved design."), design };
}

/**
 * Applies for oneself. The database decides whether that is open, and what it makes of it. `reader`: what was agreed to
 * is kept in the words that were read.
 */
export const apply = (actor: Actor, input: Apply, reader: Reader = IN_ENGLISH): Promise<void> =>
  input.invitation ? byInvitation(actor, () => applied(actor, input, reader)) : applied(actor, input, reader);

function applied(actor: Actor, input: Apply, reader: Reader): Promise<void> {
  const { programId, side } = input;
  return asPerson(actor, async (db) => {
    const { design, closed } = await openProgram(db, programId);
    if (closed || !design) throw new Conflict(closed ?? say("enrolment.notOpen"));
    const content = contentOf(design);
    mustBeSideOf(content.model, side);
    const form = await formOf(db, programId);
    const person = await db.person.findUniqueOrThrow({ where: { id: actor.personId } });
    const [reason] = ineligible(person, form.eligibility, side);
    if (reason) throw new Conflict(say(`enrolment.isFor.${reason.what}`, reason.values));
    const asked = formFor(content, form.questions, side);
    const { kept, missing } = keptAnswers(asked, input.answers, input.consents, reader);
    if (Object.keys(missing).length > 0) throw new Invalid(say("enrolment.answers"), missing);
    if (input.invitation) await showInvitation(db, input.invitation);
    const id = await applyAgainOrNew(db, actor, design.id, input);
    await db.enrolmentAnswer.deleteMany({ where: { enrolmentId: id } });
    await db.enrolmentAnswer.createMany({ data: kept.map((answer) => ({ enrolmentId: id, ...answer })) });
    await record(db, actor, "enrolment.applied", id);
    await tell(db, await adminsOf(db, actor, programId), "enrolment.applied", programId);
  });
}

async function applyAgainOrNew(db: Db, { personId }: Actor, designId: string, input: Apply): Promise<string> {
  const { programId, side } = input;
  const facts = {
    state: "applied" as const,
    capacity: side === "mentor" ? input.capacity : 1,
    availableFrom: input.availableFrom ? new Date(input.availableFrom) : null,
    availableUntil: input.availableUntil ? new Date(input.availableUntil) : null,
    updatedAt: now(),
  };
  const before = await db.enrolment.findFirst({ where: { programId, personId, side } });
  if (before && before.state !== "withdrawn" && before.state !== "asked")
    throw new Conflict(say("enrolment.mine"));
  if (before) {
    await db.enrolment.update({ where: { id: before.id }, data: facts });
    return before.id;
  }
  const id = newId();
  await db.enrolment.createMany({
    data: { id, programId, designId, personId, side, createdAt: now(), ...facts },
  });
  return id;
}

/** Days and places, changed at any time by the person. */
export function setAvailability(actor: Actor, input: z.output<typeof SetAvailability>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { side } = await mine(db, actor, input.enrolmentId);
    if (input.availableFrom && input.availableUntil && input.availableFrom > input.availableUntil)
      throw new Invalid(say("enrolment.daysOrder"), { availableUntil: [say("enrolment.laterDay")] });
    await db.enrolment.update({
      where: { id: input.enrolmentId },
      data: {
        capacity: side === "mentor" ? input.capacity : 1,
        availableFrom: input.availableFrom ? new Date(input.availableFrom) : null,
        availableUntil: input.availableUntil ? new Date(input.availableUntil) : null,
        updatedAt: now(),
      },
    });
  });
}

export const rest = (actor: Actor, input: z.output<typeof OneEnrolment>) => move(actor, input, "paused");
export const comeBack = (actor: Actor, input: z.output<typeof OneEnrolment>) =>
  move(actor, input, "approved");

function move(
  actor: Actor,
  { enrolmentId }: z.output<typeof OneEnrolment>,
  state: "paused" | "approved",
): Promise<void> {
  return asPerson(actor, async (db) => {
    await mine(db, actor, enrolmentId);
    await db.enrolment.update({ where: { id: enrolmentId }, data: { state, updatedAt: now() } });
    await record(db, actor, state === "paused" ? "enrolment.paused" : "enrolment.resumed", enrolmentId);
  });
}

/** Answers what an admin asked back; the application stands again. */
export function reply(actor: Actor, { inquiryId, reply: text }: z.output<typeof ReplyBack>): Promise<void> {
  return asPerson(actor, async (db) => {
    const inquiry = await db.enrolmentInquiry.findUnique({ where: { id: inquiryId } });
    if (!inquiry) throw new NotFound();
    const { programId, state } = await mine(db, actor, inquiry.enrolmentId);
    await db.enrolmentInquiry.update({
      where: { id: inquiryId },
      data: { reply: sealLetter(masterKey(), text, ["inquiry-reply", inquiryId]), repliedAt: now() },
    });
    if (state === "asked")
      await db.enrolment.update({
        where: { id: inquiry.enrolmentId },
        data: { state: "applied", updatedAt: now() },
      });
    await tell(db, [inquiry.askedBy], "enrolment.replied", programId);
  });
}

async function mine(db: Db, { personId }: Actor, id: string) {
  const enrolment = await db.enrolment.findFirst({ where: { id, personId } });
  if (!enrolment) throw new NotFound();
  return enrolment;
}

/** The program's admins, without those who manage the applicant, directly or further up (W7). */
async function adminsOf(db: Db, { personId }: Actor, programId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select person_id::text as id from mentoring.program_roles
     where program_id = ${programId}::uuid and role = 'admin'
       and person_id <> all (people.line_above(${personId}::uuid)) and person_id <> ${personId}::uuid`;
  return rows.map((row) => row.id);
}
