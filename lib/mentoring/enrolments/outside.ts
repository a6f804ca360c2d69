import "server-only";
import type { Db } from "../../db/unit.ts";
import { formOf } from "./forms.ts";
import { ineligible, UNKNOWN } from "./rules.ts";
import type { Outside, Side } from "./schema.ts";

/**
 * Why a person is not one of those the program is for, by mail address and side; empty where they are. Who is not in
 * the directory yet has no department, grade or place, and is outside wherever one is asked for.
 */
export async function outside(
  db: Db,
  programId: string,
): Promise<(who: { email: string; side: Side }) => Outside[]> {
  const { eligibility } = await formOf(db, programId);
  const people = await db.person.findMany({
    select: { email: true, department: true, grade: true, location: true },
  });
  const of = new Map(people.map((person) => [person.email, person]));
  return ({ email, side }) => ineligible(of.get(email) ?? UNKNOWN, eligibility, side);
}
