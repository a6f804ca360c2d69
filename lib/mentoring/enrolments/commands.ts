import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, Invalid, NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { insertPeople, replaceManagers } from "../../people/person/commands.ts";
import { NewPerson } from "../../people/person/schema.ts";
import { getUpload } from "../../people/uploads/commands.ts";
import { say } from "../../words/said.ts";
import { IN_ENGLISH, type Reader } from "../../words/tell.ts";
import { askedOfAdmins } from "./by-hand.ts";
import { outside } from "./outside.ts";
import { openDesign } from "./queries.ts";
import { keptAnswers, planSheet, questionsOf, type PlannedAnswer, type PlannedEnrolment } from "./rules.ts";
import { SIDES, type Enrol, type ImportEnrolments, type OneEnrolment, type Side } from "./schema.ts";
import { mustBeSideOf } from "./sides.ts";

export type EnrolmentsImported = {
  people: number;
  enrolled: number;
  already: number;
  rejected: number;
  recused: number;
  /** Left out, because the program is for others. */
  outside: number;
};

/**
 * Enrols two sheets, whole or not at all. Who is in both becomes one person with both roles. `reader`: what the sheets
 * said of consent is kept in the language of whoever brings them.
 */
export async function importEnrolments(
  actor: Actor,
  input: ImportEnrolments,
  reader: Reader = IN_ENGLISH,
): Promise<EnrolmentsImported> {
  const tables = {
    mentee: input.mentee && (await getUpload(actor, input.mentee.uploadId)).table,
    mentor: input.mentor && (await getUpload(actor, input.mentor.uploadId)).table,
  };
  return asPerson(
    actor,
    async (db) => {
      const { designId, matching, model } = await openDesign(db, actor, input.programId);
      for (const side of SIDES) if (input[side]) mustBeSideOf(model, side);
      const plans = SIDES.flatMap((side) => {
        const table = tables[side];
        const mapping = input[side];
        return table && mapping
          ? [planSheet(table, side, mapping, questionsOf(matching, side), matching.mentorCapacity, reader)]
          : [];
      });
      if (plans.length === 0) throw new Invalid(say("enrolment.chooseSheet"));
      const reasonsFor = await outside(db, input.programId);
      const all = plans.flatMap((plan) => plan.enrol).map((row) => ({ ...row, exception: reasonsFor(row).length > 0 })); // prettier-ignore
      const planned = all.filter(({ exception }) => input.exceptions || !exception);
      const { idOf, created } = await ensurePeople(db, actor, planned, input.noManagers);
      const below = await peopleBelow(db);
      const there = new Set(
        (await db.enrolment.findMany({ where: { programId: input.programId } })).map(
          (row) => row.personId + row.side,
        ),
      );
      let already = 0;
      let recused = 0;
      const { programId } = input;
      const fresh: New[] = [];
      for (const { email, side, capacity, answers, exception } of planned) {
        const personId = idOf.get(email);
        if (!personId) continue;
        if (there.has(personId + side)) already++;
        else if (below.has(personId)) recused++;
        else fresh.push({ id: newId(), programId, designId, personId, side, capacity, answers, exception });
      }
      await addEnrolments(db, actor, fresh);
      await record(db, actor, "enrolments.imported", input.programId);
      return {
        people: created,
        enrolled: fresh.length,
        already,
        recused,
        outside: all.length - planned.length,
        rejected: plans.reduce((sum, plan) => sum + plan.rejected.length, 0),
      };
    },
    120_000,
  );
}

async function ensurePeople(db: Db, actor: Actor, planned: readonly PlannedEnrolment[], noManagers: boolean) {
  const idOf = new Map(
    (await db.person.findMany({ select: { id: true, email: true } })).map((row) => [row.email, row.id]),
  );
  const fresh = new Map<string, z.output<typeof NewPerson>>();
  for (const { email, name } of planned)
    if (!idOf.has(email)) {
      idOf.set(email, newId());
      fresh.set(email, NewPerson.parse({ email, name }));
    }
  const added = [...fresh].map(([email, person]) => ({ id: idOf.get(email) ?? newId(), ...person }));
  await insertPeople(db, added);
  if (noManagers)
    await replaceManagers(
      db,
      actor,
      added.map(({ id }) => ({ personId: id, manager: { kind: "none" } })),
    );
  return { idOf, created: added.length };
}

/** W7: an admin enrols nobody they manage; another admin does. */
async function peopleBelow(db: Db): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`select unnest(people.my_line_below())::text as id`;
  return new Set(rows.map((row) => row.id));
}

type New = {
  id: string;
  programId: string;
  designId: string;
  personId: string;
  side: Side;
  capacity: number;
  answers: readonly PlannedAnswer[];
  exception: boolean;
};

async function addEnrolments(db: Db, actor: Actor, fresh: readonly New[]): Promise<void> {
  const moment = now();
  await db.enrolment.createMany({
    data: fresh.map(({ answers: _, ...row }) => ({
      ...row,
      state: "approved" as const,
      createdAt: moment,
      updatedAt: moment,
    })),
  });
  await db.enrolmentAnswer.createMany({
    data: fresh.flatMap(({ id, answers }) => answers.map((answer) => ({ enrolmentId: id, ...answer }))),
  });
  for (const { id, exception } of fresh)
    if (exception) await record(db, actor, "enrolment.exception-made", id);
}

/** Enrols one person by hand. */
export function enrol(actor: Actor, input: z.output<typeof Enrol>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { designId, ...content } = await openDesign(db, actor, input.programId);
    mustBeSideOf(content.model, input.side);
    if ((await peopleBelow(db)).has(input.personId)) throw new Conflict(say("enrolment.managed"));
    const exists = await db.enrolment.count({
      where: { programId: input.programId, personId: input.personId, side: input.side },
    });
    if (exists > 0) throw new Conflict(say("enrolment.already"));
    const asked = await askedOfAdmins(db, input.programId, content, input.side);
    const { kept: answers, missing } = keptAnswers(asked, input.answers, {});
    if (Object.keys(missing).length > 0) throw new Invalid(say("enrolment.answers"), missing);
    const id = newId();
    const { programId, personId, side, capacity } = input;
    const exception = await exceptionFor(db, input);
    await addEnrolments(db, actor, [
      { id, programId, designId, personId, side, capacity, answers, exception },
    ]);
    await record(db, actor, "enrolment.added", id);
  });
}

/** Whether taking this person in is an exception. Throws `Invalid`, with the reasons, where it is and nobody said so. */
async function exceptionFor(db: Db, { programId, personId, side, exception }: z.output<typeof Enrol>): Promise<boolean> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { email: true, name: true } });
  if (!person) throw new NotFound();
  const reasons = (await outside(db, programId))({ email: person.email, side });
  if (reasons.length > 0 && !exception)
    throw new Invalid(say(`enrolment.notFor.${side}`, { name: person.name }), {
      personId: reasons.map(({ what, values }) => say(`enrolment.isFor.${what}`, values)),
    });
  return reasons.length > 0;
} // prettier-ignore

/** Out, at any time; by the person or by an admin. */
export function withdraw(actor: Actor, { enrolmentId }: z.output<typeof OneEnrolment>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { count } = await db.enrolment.updateMany({
      where: { id: enrolmentId },
      data: { state: "withdrawn", updatedAt: now() },
    });
    if (count === 0) throw new NotFound();
    await record(db, actor, "enrolment.withdrawn", enrolmentId);
  });
}
