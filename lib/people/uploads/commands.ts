import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, asWorker } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { atMost, readTable, type Table } from "../../spreadsheet/read-table.ts";

/** Keeps a file for its uploader, if it can be read at all. Throws `Invalid` with what is wrong with it. */
export async function keepUpload(
  actor: Actor,
  filename: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ id: string }> {
  atMost(readTable(bytes));
  return asPerson(actor, async (db) => {
    const id = newId();
    await db.upload.create({
      data: { id, ownerId: actor.personId, filename: filename.slice(0, 200), bytes, createdAt: now() },
    });
    return { id };
  });
}

export type Upload = { id: string; filename: string; table: Table };

/** One's own upload. Throws `NotFound` for anybody else's. */
export async function getUpload(actor: Actor, id: string): Promise<Upload> {
  const row = await asPerson(actor, (db) => db.upload.findUnique({ where: { id } }));
  if (!row)
    throw new NotFound("This file is no longer here. Uploads are kept for a day; please choose it again.");
  return { id, filename: row.filename, table: atMost(readTable(row.bytes)) };
}

/** Uploads of more than a day ago. For the clocks. */
export const forgetUploads = (): Promise<unknown> =>
  asWorker((db) =>
    db.upload.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - 86_400_000) } } }),
  );
