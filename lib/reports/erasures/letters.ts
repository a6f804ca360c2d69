import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";

const linkTo = (path: string) => new URL(path, env().NEXTAUTH_URL).href;

/** The other owners hear by mail that somebody asked: the law counts the days, and an inbox may lie unopened. */
export async function tellOwners(db: Db, { personId: asker }: Actor): Promise<void> {
  const owners = await db.person.findMany({
    where: { roles: { some: { role: "owner" } }, id: { not: asker } },
    select: { id: true, email: true },
  });
  for (const { id, email } of owners)
    await post(
      db,
      { personId: id, address: email },
      { kind: "erasure-asked", link: linkTo(paths.erasure(asker)) },
    );
}

/** Whose erasure is ordered hears by mail that they can call it back; who has left cannot sign in to do so. */
export async function tellThem(db: Db, personId: string): Promise<void> {
  const { email, leftAt } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, leftAt: true },
  });
  if (leftAt) return;
  await post(db, { personId, address: email }, { kind: "erasure-ordered", link: linkTo(paths.myErasure()) });
}
