import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { Conflict, Invalid, NotFound } from "../../errors.ts";
import { LANGUAGES } from "../../words/languages.ts";
import { say } from "../../words/said.ts";
import { changeOf } from "./manager-since.ts";
import { isKeeper } from "./queries.ts";
import {
  AS_BROWSER,
  type EditProfile,
  type Leaver,
  type ManagerChoice,
  type NewPerson,
  type SetManager,
} from "./schema.ts";

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

/** In one statement that takes its rows whole: ten thousand values by name take the client longer than PostgreSQL. */
export async function insertPeople(db: Db, rows: readonly Row[], createdAt = now()): Promise<void> {
  await db.$executeRaw`
    insert into people.people
        (id, email, name, job_title, department, location, grade, time_zone, languages, about, created_at)
      select id, email, name, "jobTitle", department, location, grade, "timeZone", languages, about, ${createdAt}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
          (id uuid, email text, name text, "jobTitle" text, department text, location text, grade text,
           "timeZone" text, languages text[], about text)`;
}

/**
 * Says who somebody's manager of record is, and since when. What this breaks in mentoring is paused by the database in
 * the same transaction (W6). Throws `Invalid` for a day that has not begun, and for one that belongs to a manager
 * before.
 */
export function setManager(
  actor: Actor,
  { since = "", ...choice }: z.input<typeof SetManager>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    if (!(await isKeeper(db, actor))) throw new NotFound(); // also where nothing would change
    // One change of a record at a time: what was read is what is changed.
    await db.$queryRaw`select id from people.people where id = ${choice.personId}::uuid for update`;
    const change = await changeOf(db, actor, choice, since);
    if (!change) return;
    const present = { personId: choice.personId, until: null };
    if (change.kind === "correct")
      await db.managerOfRecord.updateMany({ where: present, data: { since: change.from } });
    else await replaceManagers(db, actor, [choice], change.from);
    await record(db, actor, "person.manager-changed", choice.personId);
  });
}

/**
 * Ends the present managers' rows and begins the next at a moment, inside somebody else's transaction. Each person
 * once. Says which rows those were, by person.
 */
export async function replaceManagers(
  db: Db,
  actor: Actor,
  choices: readonly ManagerChoice[],
  since = now(),
): Promise<{ ended: Map<string, string>; begun: Map<string, string> }> {
  const present = { personId: { in: choices.map((choice) => choice.personId) }, until: null };
  const ended = await db.managerOfRecord.findMany({
    where: present,
    select: { id: true, personId: true },
  });
  await db.managerOfRecord.updateMany({ where: present, data: { until: since } });
  const begun = choices.flatMap(({ personId, manager }) =>
    manager.kind === "unknown"
      ? []
      : [{ id: newId(), personId, managerId: manager.kind === "person" ? manager.id : null }],
  );
  await db.$executeRaw`
    insert into people.managers_of_record (id, person_id, manager_id, since, recorded_by)
      select id, "personId", "managerId", ${since}, ${actor.personId}::uuid
        from jsonb_to_recordset(${JSON.stringify(begun)}::jsonb) as r (id uuid, "personId" uuid, "managerId" uuid)`;
  const byPerson = (rows: readonly { id: string; personId: string }[]) =>
    new Map(rows.map(({ id, personId }) => [personId, id]));
  return { ended: byPerson(ended), begun: byPerson(begun) };
}

/** What of somebody's entry is changed, by its name; null empties it. */
export type Details = Partial<
  Record<"name" | "jobTitle" | "department" | "location" | "grade" | "timeZone", string | null>
>;

/** Changes many people's entries at once, each in what is said of it, inside somebody else's transaction. */
export async function changeDetails(
  db: Db,
  rows: readonly { readonly id: string; readonly details: Details }[],
): Promise<void> {
  await db.$executeRaw`
    update people.people p set
        name = case when d ? 'name' then d ->> 'name' else name end,
        job_title = case when d ? 'jobTitle' then d ->> 'jobTitle' else job_title end,
        department = case when d ? 'department' then d ->> 'department' else department end,
        location = case when d ? 'location' then d ->> 'location' else location end,
        grade = case when d ? 'grade' then d ->> 'grade' else grade end,
        time_zone = case when d ? 'timeZone' then d ->> 'timeZone' else time_zone end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, details jsonb), lateral (select r.details as d) as said
     where p.id = r.id`;
}

/**
 * Somebody has left. In the same transaction the database ends their visits and links, drops mail that waits for
 * them, closes their mentoring and coaching, and takes their reports for people whose manager is not known.
 */
export function markLeft(actor: Actor, { personId }: z.output<typeof Leaver>): Promise<void> {
  return asPerson(actor, async (db) => {
    if (personId === actor.personId) throw new Conflict(say("people.leaver"));
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

/**
 * Somebody who has left is back. Nothing that was ended comes with them: they begin without roles and relationships.
 * Throws `NotFound`, and `Conflict` for somebody who was erased.
 */
export function markReturned(actor: Actor, { personId }: z.output<typeof Leaver>): Promise<void> {
  return asPerson(actor, async (db) => {
    if (!(await bringBack(db, personId))) {
      if (await db.person.findFirst({ where: { id: personId, leftAt: null } })) return; // said by two at once
      throw new NotFound();
    }
    await record(db, actor, "person.returned", personId);
  });
}

/** The same inside somebody else's transaction. Says whether they had left. */
export async function bringBack(db: Db, personId: string): Promise<boolean> {
  const { count } = await db.person.updateMany({
    where: { id: personId, leftAt: { not: null } },
    data: { leftAt: null },
  });
  // Whom the directory deleted is known to it again, like everybody who is here.
  await db.directoryEntry.updateMany({ where: { personId }, data: { deletedAt: null } });
  return count > 0;
}

/**
 * One's own profile; name and place in the organization are the keepers' to change. Throws `Invalid` for a language that
 * Trellis does not speak.
 */
export function editProfile(actor: Actor, input: z.output<typeof EditProfile>): Promise<void> {
  const locale = input.locale === undefined ? {} : { locale: wishFrom(input.locale) };
  return asPerson(actor, async (db) => {
    await db.person.update({
      where: { id: actor.personId },
      data: {
        about: input.about ?? null,
        timeZone: input.timeZone,
        languages: input.languages,
        skills: input.skills,
        ...locale,
      },
    });
    await record(db, actor, "person.profile-edited", actor.personId);
  });
}

function wishFrom(said: string): string | null {
  if (said === AS_BROWSER) return null;
  const language = LANGUAGES.find((each) => each === said);
  if (!language) throw new Invalid(say("people.noLanguage"));
  return language;
}
