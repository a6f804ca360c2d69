import "server-only";
import { imageSize } from "image-size";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { Invalid } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import type { PutPhoto } from "./schema.ts";

/** Pixels of a side. */
const MOST_PIXELS = 512;
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Puts one's own picture, in place of the one before. Throws `Invalid` for what is no small JPEG. */
export async function putPhoto(actor: Actor, input: z.output<typeof PutPhoto>): Promise<void> {
  const jpeg = Buffer.from(input.jpeg, "base64");
  if (!isSmallJpeg(jpeg)) throw new Invalid(say("people.noPicture"));
  const { personId } = actor;
  await asPerson(actor, async (db) => {
    const data = { jpeg, changedAt: now() };
    await db.photo.upsert({ where: { personId }, create: { personId, ...data }, update: data });
    await record(db, actor, "person.photo-put", personId);
  });
}

/** Takes it away. */
export function takePhotoAway(actor: Actor): Promise<void> {
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    const { count } = await db.photo.deleteMany({ where: { personId } });
    if (count > 0) await record(db, actor, "person.photo-taken-away", personId);
  });
}

/** By its first bytes and the size that its header says; nothing is decoded. */
function isSmallJpeg(file: Buffer): boolean {
  if (!file.subarray(0, 3).equals(JPEG)) return false;
  try {
    const { width, height } = imageSize(file);
    return width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
  } catch {
    return false;
  }
}
