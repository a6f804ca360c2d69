import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import type { Content } from "../designs/schema.ts";
import { formOf } from "./forms.ts";
import { openDesign } from "./queries.ts";
import { asksFor, formFor, type Asked } from "./rules.ts";
import { SIDES, type Outside, type Side } from "./schema.ts";

type BySide<T> = Record<Side, T>;

/**
 * What an admin may say of somebody. A sensitive answer is the person's own to give, and so is an order of importance,
 * which cannot be left open; nothing of the rest must be known yet.
 */
export async function askedOfAdmins(db: Db, programId: string, content: Pick<Content, "matching" | "focus">, side: Side): Promise<Asked[]> {
  const { questions } = await formOf(db, programId);
  return formFor(content, questions, side)
    .filter(({ sensitive, kind }) => !sensitive && kind !== "rank")
    .map((asked) => ({ ...asked, required: false }));
} // prettier-ignore

/**
 * What an admin is asked who enrols somebody by hand, whom each side is for, and the places of a mentor. For admins;
 * throws `Conflict` while enrolment is closed.
 */
export function getByHand(actor: Actor, programId: string): Promise<{ places: number; asked: BySide<Asked[]>; isFor: BySide<Outside[]> }> {
  return asPerson(actor, async (db) => {
    const content = await openDesign(db, actor, programId);
    const { eligibility } = await formOf(db, programId);
    const [mentee, mentor] = [await askedOfAdmins(db, programId, content, "mentee"), await askedOfAdmins(db, programId, content, "mentor")];
    const isFor = Object.fromEntries(SIDES.map((side) => [side, asksFor(eligibility, side)])) as BySide<Outside[]>;
    return { places: content.matching.mentorCapacity, asked: { mentee, mentor }, isFor };
  });
} // prettier-ignore
