import "server-only";
import type { Actor } from "../../access/actor.ts";
import { localTimeOf, startOfDay } from "../../calendar/local-time.ts";
import { now } from "../../clock.ts";
import type { Db } from "../../db/unit.ts";
import { Invalid } from "../../errors.ts";
import { say, type Sayable } from "../../words/said.ts";
import type { ManagerChoice } from "./schema.ts";

/** What a choice does to the record: begins a line, or says since when the present one is. */
export type Change = { readonly kind: "begin" | "correct"; readonly from: Date };

/**
 * What a keeper who says who somebody's manager is changes, and from when: now, or from the start of a day, as their
 * own calendar has it. Lines of a record follow each other. Null: nothing. Throws `Invalid` for a day that has not
 * begun, and for one that belongs to a manager before.
 */
export async function changeOf(
  db: Db,
  actor: Actor,
  { personId, manager }: ManagerChoice,
  day: string,
): Promise<Change | null> {
  const lines = await db.managerOfRecord.findMany({ where: { personId }, orderBy: { since: "desc" } });
  const current = lines.find(({ until }) => until === null);
  const isSame =
    manager.kind === "unknown" ? !current : current?.managerId === (manager.kind === "none" ? null : manager.id);
  if (isSame && (!current || !day)) return null;
  const kind = isSame ? "correct" : "begin";
  if (!day) return { kind, from: now() };
  const { timeZone } = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { timeZone: true },
  });
  const start = startOfDay(day, timeZone);
  if (start > now()) throw wrongDay(say("people.sinceAhead"));
  const taken = [...lines.map(({ until }) => until), isSame ? null : current?.since];
  const free = taken.reduce((latest, each) => (each && (!latest || each > latest) ? each : latest), null) ?? start;
  if (day < localTimeOf(free, timeZone).date) throw wrongDay(say("people.sinceTaken"));
  return { kind, from: start < free ? free : start };
} // prettier-ignore

const wrongDay = (said: Sayable): Invalid => new Invalid(said, { since: [said] });
