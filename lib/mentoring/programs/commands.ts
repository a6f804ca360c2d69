import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, Invalid, NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { IN_ENGLISH, type Reader } from "../../words/tell.ts";
import { blankFor } from "../designs/defaults.ts";
import { templatesFor } from "../designs/templates.ts";
import { NEXT, whyClosed } from "./rules.ts";
import type { AppointPerson, CreateProgram, DismissPerson, MoveProgram, ProgramRole } from "./schema.ts";

/**
 * A program with version 1 of its design, blank or from a template, in its maker’s language. For keepers of the
 * directory; `Forbidden` to others.
 */
export async function createProgram(
  actor: Actor,
  { name, summary, template: key }: z.output<typeof CreateProgram>,
  maker: Reader = IN_ENGLISH,
): Promise<{ id: string }> {
  const template = templatesFor(maker).find((each) => each.key === key);
  if (key && !template)
    throw new Invalid(say("programs.templateGone"), { template: [say("programs.chooseAnother")] });
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    const id = newId();
    await db.program.create({
      data: {
        id,
        name,
        summary: summary || (template?.summary ?? ""),
        createdBy: personId,
        createdAt: now(),
      },
    });
    await db.programRole.createMany({
      data: { programId: id, personId, role: "admin", grantedBy: personId, grantedAt: now() },
    });
    const version = { id: newId(), programId: id, version: 1, authorId: personId };
    await db.design.create({
      data: { ...version, ...(template?.content ?? blankFor(maker)), createdAt: now(), updatedAt: now() },
    });
    await record(db, actor, "program.created", id);
    return { id };
  });
}

type Appointed = z.output<typeof AppointPerson>;

/** Makes somebody a second admin. Throws `NotFound` to whoever is no admin of the program. */
export const appointAdmin = (actor: Actor, input: Appointed) => appoint(actor, input, "admin");

/** Makes somebody a sponsor, who sees the program's figures in groups and no pair. */
export const appointSponsor = (actor: Actor, input: Appointed) => appoint(actor, input, "sponsor");

function appoint(actor: Actor, { programId, personId }: Appointed, role: ProgramRole): Promise<void> {
  return asPerson(actor, async (db) => {
    await findMine(db, actor, programId);
    const person = await db.person.findFirst({ where: { id: personId, leftAt: null } });
    if (!person) throw new NotFound();
    const { count } = await db.programRole.createMany({
      data: { programId, personId, role, grantedBy: actor.personId, grantedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await changedHands(db, actor, { programId, personId }, `${role}-appointed`);
  });
}

/** Takes a role in the program back. A program keeps an admin: the database says so. Throws `NotFound` as above. */
export function dismiss(
  actor: Actor,
  { programId, personId, role }: z.output<typeof DismissPerson>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    await findMine(db, actor, programId);
    const { count } = await db.programRole.deleteMany({ where: { programId, personId, role } });
    if (count > 0) await changedHands(db, actor, { programId, personId }, `${role}-dismissed`);
  });
}

/** Two entries of one moment, since an entry is about one thing: the program, and whom it was given to or taken from. */
async function changedHands(
  db: Db,
  actor: Actor,
  { programId, personId }: Appointed,
  what: `${ProgramRole}-${"appointed" | "dismissed"}`,
): Promise<void> {
  await record(db, actor, `program.${what}`, programId);
  await record(db, actor, `role.program-${what}`, personId);
  if (personId !== actor.personId) await tell(db, [personId], `program.${what}`, programId);
}

/** Moves a program along its life; where it may go stands in `rules.ts` and, once more, in the database (D1). */
export function moveProgram(actor: Actor, { programId, to }: z.output<typeof MoveProgram>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { state, roles } = await findMine(db, actor, programId);
    if (state === to) return;
    if (!NEXT[state].includes(to)) {
      const reason = to === "enrolling" ? whyClosed("enrol", state) : null;
      throw new Conflict(reason ?? say("programs.cannotGo", { from: state, to }));
    }
    const { count } = await db.program.updateMany({ where: { id: programId, state }, data: { state: to } });
    if (count === 0) throw new Conflict(say("programs.movedOn"));
    await record(db, actor, `program.${to}`, programId);
    const others = roles.map((role) => role.personId).filter((id) => id !== actor.personId);
    await tell(db, others, `program.${to}`, programId);
  });
}

async function findMine(db: Db, actor: Actor, id: string) {
  const program = await db.program.findFirst({
    where: { id, roles: { some: { personId: actor.personId, role: "admin" } } },
    include: { roles: { where: { role: "admin" } } },
  });
  if (!program) throw new NotFound();
  return program;
}
