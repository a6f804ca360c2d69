import "server-only";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { openDesign } from "./queries.ts";
import { CustomQuestion, Eligibility, type SaveForm } from "./schema.ts";

export type EnrolmentForm = Omit<SaveForm, "programId">;

/** How people come into a program; closed and without questions of its own until somebody says otherwise. */
export async function formOf(db: Db, programId: string): Promise<EnrolmentForm> {
  const row = await db.enrolmentForm.findUnique({ where: { programId } });
  return {
    questions: z.array(CustomQuestion).parse(row?.questions ?? []),
    eligibility: Eligibility.parse(row?.eligibility ?? {}),
    open: row?.open ?? false,
    review: row?.review ?? true,
    menteePlaces: row?.menteePlaces ?? null,
    mentorPlaces: row?.mentorPlaces ?? null,
    revision: row?.revision ?? 0,
  };
}

/** For the program's admins; throws `NotFound` to others. */
export function getForm(actor: Actor, programId: string): Promise<EnrolmentForm> {
  return asPerson(actor, async (db) => {
    await openDesign(db, actor, programId);
    return formOf(db, programId);
  });
}

/** Throws `Conflict` when somebody saved after `revision`; nothing is overwritten. */
export function saveForm(
  actor: Actor,
  { programId, revision, ...form }: SaveForm,
): Promise<{ revision: number }> {
  return asPerson(actor, async (db) => {
    await openDesign(db, actor, programId);
    await db.enrolmentForm.createMany({ data: { programId }, skipDuplicates: true });
    const { count } = await db.enrolmentForm.updateMany({
      where: { programId, revision },
      data: { ...form, revision: revision + 1 },
    });
    if (count === 0) throw new Conflict(say("enrolment.formChanged"));
    await record(db, actor, "enrolment.form-changed", programId);
    return { revision: revision + 1 };
  });
}
