import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { Conflict, NotFound } from "../../errors.ts";
import type { EditProfile, Leaver, ManagerChoice, NewPerson } from "./schema.ts";

/** Adds somebody to the directory. For those who keep it; their manager is unknown until said (W13). */
export function addPerson(actor: Actor, input: z.output<typeof NewPerson>): Promise<{ id: string }> {
  return asPerson(actor, async (db) => {
    const id = newId();
    await insertPeople(db, [{ id, ...input }]);
    await record(db, actor, "person.added", id);
    return { id };
  });
}

type Row = z.output<typeof NewPerson> & { readonly id: string };

export async function insertPeople(db: Db, rows: readonly Row[]): Promise<void> {
  const createdAt = now();
  await db.person.createMany({
    data: rows.map(({ jobTitle, department, location, grade, about, ...rest }) => ({
      ...rest,
      jobTitle: jobTitle ?? null,
      department: department ?? null,
      location: location ?? null,
      grade: grade ?? null,
      about: about ?? null,
      createdAt,
    })),
  });
}

/**
 * Says who somebody's manager of record is. What this breaks in mentoring is paused by the database in the same
 * transaction (W6).
 */
export function setManager(actor: Actor, choice: ManagerChoice): Promise<void> {
  return asPerson(actor, async (db) => {
    await replaceManagers(db, actor, [choice]);
    await record(db, actor, "person.manager-changed", choice.personId);
  });
}

/** Ends the present managers' rows and begins the next, inside somebody else's transaction. Each person once. */
export async function replaceManagers(
  db: Db,
  actor: Actor,
  choices: readonly ManagerChoice[],
): Promise<void> {
  const moment = now();
  await db.managerOfRecord.updateMany({
    where: { personId: { in: choices.map((choice) => choice.personId) }, until: null },
    data: { until: moment },
  });
  await db.managerOfRecord.createMany({
    data: choices.flatMap(({ personId, manager }) =>
      manager.kind === "unknown"
        ? []
        : [
            {
              id: newId(),
              personId,
              managerId: manager.kind === "person" ? manager.id : null,
              since: moment,
              recordedBy: actor.personId,
            },
          ],
    ),
  });
}

/**
 * Somebody has left. In the same transaction the database ends their visits and links, drops mail that waits for
 * them, closes their mentoring and coaching, and takes their reports for people whose manager is not known.
 */
export function markLeft(actor: Actor, { personId }: z.output<typeof Leaver>): Promise<void> {
  return asPerson(actor, async (db) => {
    if (personId === actor.personId) throw new Conflict("Somebody else has to say that you have left.");
    const { count } = await db.person.updateMany({
      where: { id: personId, leftAt: null },
      data: { leftAt: now() },
    });
    if (count === 0) {
      // Two keepers may say it at once; nobody else says it at all.
      if (await db.person.findFirst({ where: { id: personId, leftAt: { not: null } } })) return;
      throw new NotFound();
    }
    await record(db, actor, "person.left", personId);
  });
}

/** One's own profile; name and place in the organization are the keepers' to change. */
export function editProfile(actor: Actor, input: z.output<typeof EditProfile>): Promise<void> {
  return asPerson(actor, async (db) => {
    await db.person.update({
      where: { id: actor.personId },
      data: { about: input.about ?? null, timeZone: input.timeZone, languages: input.languages },
    });
    await record(db, actor, "person.profile-edited", actor.personId);
  });
}
