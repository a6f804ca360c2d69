import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import type { Sayable } from "../../words/said.ts";
import { contentOf } from "../designs/read.ts";
import type { Content } from "../designs/schema.ts";
import { opened, type Inquiry } from "./deciding.ts";
import { formOf } from "./forms.ts";
import { openInvitation } from "./invitations.ts";
import { formFor, ineligible, type Asked } from "./rules.ts";
import { SIDES, type OpenInvitation, type Outside, type Side, type Stage } from "./schema.ts";
import { sidesOf } from "./sides.ts";
import { openProgram } from "./taking-part.ts";

export type MyEnrolment = {
  id: string;
  side: Side;
  state: Stage;
  capacity: number;
  availableFrom: Date | null;
  availableUntil: Date | null;
  answers: Record<string, unknown>;
  inquiries: Inquiry[];
};

export type TakingPart = {
  program: { id: string; name: string; summary: string };
  content: Content | null;
  /** Why nobody can come in now. */
  closed: Sayable | null;
  open: boolean;
  review: boolean;
  sides: readonly Side[];
  forms: Record<Side, { asked: Asked[]; ineligible: Outside[] }>;
  places: number;
  mine: MyEnrolment[];
};

/** A program as somebody meets it who would like to take part, or does. Throws `NotFound`. */
export function getTakingPart(actor: Actor, programId: string): Promise<TakingPart> {
  return asPerson(actor, async (db) => {
    const { program, closed, design } = await openProgram(db, programId);
    const content = design ? contentOf(design) : null;
    const form = await formOf(db, programId);
    const person = await db.person.findUniqueOrThrow({ where: { id: actor.personId } });
    const rows = await db.enrolment.findMany({
      where: { programId, personId: actor.personId },
      include: { answers: true, inquiries: { orderBy: { askedAt: "asc" } } },
      orderBy: { side: "asc" },
    });
    const forms = Object.fromEntries(
      SIDES.map((side) => [
        side,
        {
          asked: content ? formFor(content, form.questions, side) : [],
          ineligible: ineligible(person, form.eligibility, side),
        },
      ]),
    ) as TakingPart["forms"];
    return {
      program: { id: program.id, name: program.name, summary: program.summary },
      content,
      closed,
      open: form.open,
      review: form.review,
      sides: sidesOf(content?.model.kind),
      forms,
      places: content?.matching.mentorCapacity ?? 1,
      mine: rows.map(({ id, side, state, capacity, availableFrom, availableUntil, answers, inquiries }) => ({
        ...{ id, side, state, capacity, availableFrom, availableUntil },
        answers: Object.fromEntries(answers.map((answer) => [answer.question, answer.value])),
        inquiries: inquiries.map(opened),
      })),
    };
  });
}

/** What a link leads to: the program, and the one side it is for. Throws `NotFound`. */
export async function findInvited(
  actor: Actor,
  input: z.output<typeof OpenInvitation>,
): Promise<TakingPart & { side: Side }> {
  const { programId, side } = await openInvitation(actor, input);
  return { ...(await getTakingPart(actor, programId)), side };
}
