import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { formOf } from "./forms.ts";
import { openDesign } from "./queries.ts";
import { asksFor, questionsOf } from "./rules.ts";
import { SIDES, type Side } from "./schema.ts";

type BySide = Record<Side, string[]>;

/**
 * What an admin is asked who enrols somebody by hand: the questions of each side that are not the person's own to
 * answer, whom each side is for, and the places of a mentor. For admins; throws `Conflict` while enrolment is closed.
 */
export function getByHand(actor: Actor, programId: string): Promise<{ places: number; questions: BySide; isFor: BySide }> {
  return asPerson(actor, async (db) => {
    const { matching } = await openDesign(db, actor, programId);
    const { eligibility } = await formOf(db, programId);
    const bySide = (of: (side: Side) => string[]) => Object.fromEntries(SIDES.map((side) => [side, of(side)])) as BySide;
    return {
      places: matching.mentorCapacity,
      questions: bySide((side) => questionsOf(matching, side).filter(({ sensitive }) => !sensitive).map(({ key }) => key)),
      isFor: bySide((side) => asksFor(eligibility, side)),
    };
  });
} // prettier-ignore
