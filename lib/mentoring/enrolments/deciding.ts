import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { masterKey } from "../../crypto/master-key.ts";
import { openLetter, sealLetter } from "../../crypto/seal.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import type { AskBack, Decide } from "./schema.ts";

/** An admin's word on an application. Where no place is free the database makes it the waiting list, and says so. */
export function decide(
  actor: Actor,
  { enrolmentId, to }: z.output<typeof Decide>,
): Promise<{ state: string }> {
  return asPerson(actor, async (db) => {
    const { personId, programId } = await toDecide(db, actor, enrolmentId);
    const { state } = await db.enrolment.update({
      where: { id: enrolmentId },
      data: { state: to, updatedAt: now() },
    });
    await record(db, actor, `enrolment.${state}`, enrolmentId);
    await tell(db, [personId], `enrolment.${state}`, programId);
    return { state };
  });
}

/** Asks the applicant for more; the application waits for the answer. */
export function askBack(
  actor: Actor,
  { id, enrolmentId, question }: z.output<typeof AskBack>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const { personId, programId, state } = await toDecide(db, actor, enrolmentId);
    if (state !== "applied") throw new Conflict(say("enrolment.decided"));
    const sealed = sealLetter(masterKey(), question, ["inquiry", id]);
    await db.enrolmentInquiry.createMany({
      data: { id, enrolmentId, askedBy: actor.personId, question: sealed, askedAt: now() },
    });
    await db.enrolment.update({ where: { id: enrolmentId }, data: { state: "asked", updatedAt: now() } });
    await record(db, actor, "enrolment.asked", enrolmentId);
    await tell(db, [personId], "enrolment.asked", programId);
  });
}

async function toDecide(db: Db, { personId }: Actor, id: string) {
  const enrolment = await db.enrolment.findFirst({
    where: { id, program: { roles: { some: { personId, role: "admin" } } } },
  });
  if (!enrolment) throw new NotFound();
  return enrolment;
}

type Sealed = {
  id: string;
  question: Uint8Array;
  reply: Uint8Array | null;
  askedAt: Date;
  repliedAt: Date | null;
};
export type Inquiry = { id: string; question: string; reply: string | null; askedAt: Date };

/** Opens what was asked and answered. */
export const opened = ({ id, question, reply, askedAt }: Sealed): Inquiry => ({
  id,
  askedAt,
  question: openLetter(masterKey(), question, ["inquiry", id]),
  reply: reply && openLetter(masterKey(), reply, ["inquiry-reply", id]),
});
