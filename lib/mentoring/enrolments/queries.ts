import "server-only";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { contentOf } from "../designs/read.ts";
import type { Matching } from "../designs/schema.ts";
import { whyClosed } from "../programs/rules.ts";
import { opened, type Inquiry } from "./deciding.ts";
import { CustomQuestion, type Side } from "./schema.ts";

export type EnrolmentRow = {
  id: string;
  personId: string;
  name: string;
  jobTitle: string | null;
  side: Side;
  state: string;
  capacity: number;
  answers: number;
  availableFrom: Date | null;
  availableUntil: Date | null;
  /** What the person answered, as far as an admin may read it. */
  given: { question: string; words: string }[];
  inquiries: Inquiry[];
};

/** Who takes part, for the program's admins; people they manage do not appear (W7). */
export function listEnrolments(actor: Actor, programId: string): Promise<EnrolmentRow[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.enrolment.findMany({
      where: { programId },
      include: {
        person: true,
        answers: { orderBy: { question: "asc" } },
        inquiries: { orderBy: { askedAt: "asc" } },
      },
      orderBy: [{ side: "asc" }, { person: { name: "asc" } }],
    });
    const form = await db.enrolmentForm.findUnique({ where: { programId }, select: { questions: true } });
    const own = z.array(CustomQuestion).parse(form?.questions ?? []);
    const labels = new Map(own.map(({ key, label }) => [key, label]));
    return rows.map((row) => ({
      id: row.id,
      personId: row.personId,
      name: row.person.name,
      jobTitle: row.person.jobTitle,
      side: row.side,
      state: row.state,
      capacity: row.capacity,
      answers: row.answers.length,
      availableFrom: row.availableFrom,
      availableUntil: row.availableUntil,
      given: row.answers.map(({ question, value }) => ({
        question: labels.get(question) ?? question,
        words: Array.isArray(value) ? value.join(", ") : String(value),
      })),
      inquiries: row.inquiries.map(opened),
    }));
  });
}

export type Open = { designId: string; matching: Matching };

/** The approved design people are enrolled under. Throws `NotFound` to others than admins and `Conflict` while it is closed (D1). */
export async function openDesign(db: Db, actor: Actor, programId: string): Promise<Open> {
  const program = await db.program.findFirst({
    where: { id: programId, roles: { some: { personId: actor.personId, role: "admin" } } },
    include: { designs: { where: { approval: { isNot: null } }, orderBy: { version: "desc" }, take: 1 } },
  });
  if (!program) throw new NotFound();
  const closed = whyClosed("enrol", program.state);
  const [design] = program.designs;
  if (closed || !design) throw new Conflict(closed ?? "This program has no approved design.");
  return { designId: design.id, matching: contentOf(design).matching };
}
