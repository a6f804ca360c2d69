import "server-only";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { say } from "../../words/said.ts";
import { contentOf } from "../designs/read.ts";
import type { Content } from "../designs/schema.ts";
import { whyClosed } from "../programs/rules.ts";
import { opened, type Inquiry } from "./deciding.ts";
import { labelOf } from "./rules.ts";
import { CustomQuestion, type Side, type Stage } from "./schema.ts";

export type EnrolmentRow = {
  id: string;
  personId: string;
  name: string;
  jobTitle: string | null;
  side: Side;
  state: Stage;
  capacity: number;
  answers: number;
  availableFrom: Date | null;
  availableUntil: Date | null;
  /** What the person answered, as far as an admin may read it, while somebody has to decide on it. */
  given: { question: string; words: string }[];
  inquiries: Inquiry[];
};

/** States in which a person waits for a word of an admin. */
const WAITING = ["applied", "asked", "waiting"] as const;
export const isWaiting = ({ state }: { state: string }): boolean => WAITING.some((each) => each === state);

/** Who takes part, for the program's admins; people they manage do not appear (W7). */
export function listEnrolments(actor: Actor, programId: string): Promise<EnrolmentRow[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.enrolment.findMany({
      where: { programId },
      select: {
        id: true,
        personId: true,
        side: true,
        state: true,
        capacity: true,
        availableFrom: true,
        availableUntil: true,
        person: { select: { name: true, jobTitle: true } },
        _count: { select: { answers: true } },
      },
      orderBy: [{ side: "asc" }, { person: { name: "asc" } }, { id: "asc" }],
    });
    const waiting = await db.enrolment.findMany({
      where: { programId, state: { in: [...WAITING] } },
      select: {
        id: true,
        answers: { orderBy: { question: "asc" }, select: { question: true, value: true } },
        inquiries: { orderBy: { askedAt: "asc" } },
      },
    });
    const said = new Map(waiting.map((row) => [row.id, row]));
    const form = await db.enrolmentForm.findUnique({ where: { programId }, select: { questions: true } });
    const own = z.array(CustomQuestion).parse(form?.questions ?? []);
    const labels = new Map(own.map(({ key, label }) => [key, label]));
    return rows.map(({ person, _count, ...row }) => ({
      ...row,
      ...person,
      answers: _count.answers,
      given: (said.get(row.id)?.answers ?? []).map(({ question, value }) => ({
        question: labels.get(question) ?? labelOf(question),
        words: Array.isArray(value) ? value.join(", ") : String(value),
      })),
      inquiries: (said.get(row.id)?.inquiries ?? []).map(opened),
    }));
  });
}

export type Open = { designId: string } & Pick<Content, "matching" | "model" | "focus">;

/** The approved design people are enrolled under. Throws `NotFound` to others than admins and `Conflict` while it is closed (D1). */
export async function openDesign(db: Db, actor: Actor, programId: string): Promise<Open> {
  const program = await db.program.findFirst({
    where: { id: programId, roles: { some: { personId: actor.personId, role: "admin" } } },
    include: { designs: { where: { approval: { isNot: null } }, orderBy: { version: "desc" }, take: 1 } },
  });
  if (!program) throw new NotFound();
  const closed = whyClosed("enrol", program.state);
  const [design] = program.designs;
  if (closed || !design) throw new Conflict(closed ?? say("enrolment.noDesign"));
  const { matching, model, focus } = contentOf(design);
  return { designId: design.id, matching, model, focus };
}
