import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";

/** The picture of somebody who is here, a JPEG. Throws `NotFound` where there is none. */
export async function getPhoto(actor: Actor, personId: string): Promise<Uint8Array<ArrayBuffer>> {
  const photo = await asPerson(actor, (db) =>
    db.photo.findFirst({ where: { personId, person: { leftAt: null } }, select: { jpeg: true } }),
  );
  if (!photo) throw new NotFound();
  return photo.jpeg;
}
