import "server-only";
import type { z } from "zod";
import type { Actor } from "../../../access/actor.ts";
import { now } from "../../../clock.ts";
import { asPerson, type Db } from "../../../db/unit.ts";
import { NotFound } from "../../../errors.ts";
import type { SaveWishes, SetPlaces } from "./schema.ts";

/** A mentee's ranking, as a whole. PostgreSQL refuses whoever is no mentor of the program. */
export function saveWishes(actor: Actor, { programId, mentors }: z.output<typeof SaveWishes>): Promise<void> {
  return asPerson(actor, async (db) => {
    const enrolmentId = await ownEnrolment(db, actor, programId, "mentee");
    await db.wish.deleteMany({ where: { enrolmentId } });
    await db.wish.createMany({
      data: mentors.map((mentorEnrolmentId, i) => ({ enrolmentId, mentorEnrolmentId, rank: i + 1 })),
    });
  });
}

/** How many mentees a mentor takes at once; said by themselves. */
export function setPlaces(actor: Actor, { programId, places }: z.output<typeof SetPlaces>): Promise<void> {
  return asPerson(actor, async (db) => {
    const id = await ownEnrolment(db, actor, programId, "mentor");
    await db.enrolment.updateMany({ where: { id }, data: { capacity: places, updatedAt: now() } });
  });
}

async function ownEnrolment(
  db: Db,
  { personId }: Actor,
  programId: string,
  side: "mentee" | "mentor",
): Promise<string> {
  const found = await db.enrolment.findFirst({
    where: { programId, personId, side, state: { not: "withdrawn" } },
  });
  if (!found) throw new NotFound();
  return found.id;
}
