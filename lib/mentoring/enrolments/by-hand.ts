import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import type { Matching } from "../designs/schema.ts";
import { formOf } from "./forms.ts";
import { openDesign } from "./queries.ts";
import { asksFor, formFor, type Asked } from "./rules.ts";
import { SIDES, type Side } from "./schema.ts";

type BySide<T> = Record<Side, T>;

/**
 * What an admin may say of somebody. A sensitive answer is the person's own to give, and so is an order of importance,
 * which cannot be left open; nothing of the rest must be known yet.
 */
export async function askedOfAdmins(db: Db, programId: string, matching: Matching, side: Side): Promise<Asked[]> {
  const { questions } = await formOf(db, programId);
  return formFor(matching, questions, side)
    .filter(({ sensitive, kind }) => !sensitive && kind !== "rank")
    .map((asked) => ({ ...asked, required: false }));
} // prettier-ignore

/**
 * What an admin is asked who enrols somebody by hand, whom each side is for, and the places of a mentor. For admins;
 * throws `Conflict` while enrolment is closed.
 */
export function getByHand(actor: Actor, programId: string): Promise<{ places: number; asked: BySide<Asked[]>; isFor: BySide<string[]> }> {
  return asPerson(actor, async (db) => {
    const { matching } = await openDesign(db, actor, programId);
    const { eligibility } = await formOf(db, programId);
    const [mentee, mentor] = [await askedOfAdmins(db, programId, matching, "mentee"), await askedOfAdmins(db, programId, matching, "mentor")];
    const isFor = Object.fromEntries(SIDES.map((side) => [side, asksFor(eligibility, side)])) as BySide<string[]>;
    return { places: matching.mentorCapacity, asked: { mentee, mentor }, isFor };
  });
} // prettier-ignore
