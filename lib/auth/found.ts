import "server-only";
import { now } from "../clock.ts";
import { asSignIn } from "../db/unit.ts";
import { Conflict } from "../errors.ts";
import { newId } from "../ids.ts";
import { say } from "../words/said.ts";

export type Founding = {
  organization: string;
  name: string;
  email: string;
  timeZone?: string;
  demo?: boolean;
};

/** The first organization and its owner, on the sign-in role. Throws `Conflict` when there is one already. */
export async function foundOrganization(founding: Founding): Promise<{ personId: string }> {
  const personId = newId();
  await asSignIn(async (db) => {
    if (await db.organization.findFirst()) throw new Conflict(say("hasOwner"));
    await db.organization.create({
      data: { id: 1, name: founding.organization, demo: founding.demo ?? false, createdAt: now() },
    });
    await db.person.createMany({
      data: {
        id: personId,
        email: founding.email.toLowerCase(),
        name: founding.name,
        timeZone: founding.timeZone ?? "UTC",
        createdAt: now(),
      },
    });
    await db.organizationRole.createMany({ data: { personId, role: "owner", grantedAt: now() } });
  });
  return { personId };
}
