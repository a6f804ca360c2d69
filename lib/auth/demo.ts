import "server-only";
import { asSignIn } from "../db/unit.ts";
import { isDemo } from "../env.ts";
import { NotFound } from "../errors.ts";
import { PERSONAS } from "./personas.ts";
import { startVisit } from "./visit.ts";

/** Signs in as one of the demo's people. Outside a demo there is no such thing: throws `NotFound`. */
export async function visitAs(key: string): Promise<void> {
  const persona = PERSONAS.find((each) => each.key === key);
  if (!isDemo() || !persona) throw new NotFound();
  const person = await asSignIn(async (db) => {
    const organization = await db.organization.findFirst();
    return organization?.demo ? db.person.findUnique({ where: { email: persona.email } }) : null;
  });
  if (!person) throw new NotFound();
  await startVisit(person.id);
}
