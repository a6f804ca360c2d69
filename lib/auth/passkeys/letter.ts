import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";

/** Somebody hears by mail of every change in how they sign in, also when it was not they who changed it. */
export async function warn(
  db: Db,
  { personId }: Actor,
  kind: "passkey-added" | "passkey-removed",
): Promise<void> {
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
  const link = new URL(paths.myPasskeys(), env().NEXTAUTH_URL).href;
  await post(db, { personId, address: email }, { kind, link });
}
