import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, asWorker, type Db } from "../../db/unit.ts";
import { allowTry } from "../../db/rate-limit.ts";
import { NotFound } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { requireImporter } from "../hats/queries.ts";
import { atMost, readTable, type Table } from "../../spreadsheet/read-table.ts";

const TAKEN = { most: 20, minutes: 15 };

/** Asked before a file is read. Throws `Forbidden` to whoever imports nothing, and `TooMany`. */
export async function mayUpload(actor: Actor): Promise<void> {
  await asPerson(actor, (db) => requireImporter(db, actor));
  await allowTry(`upload:${actor.personId}`, TAKEN);
}

/** Keeps a file for its uploader, if it can be read at all. Throws `Invalid` with what is wrong with it. */
export async function keepUpload(
  actor: Actor,
  filename: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ id: string }> {
  atMost(readTable(bytes));
  return asPerson(actor, async (db) => {
    await requireImporter(db, actor);
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
  if (!row) throw new NotFound(say("people.fileGone"));
  return { id, filename: row.filename, table: atMost(readTable(row.bytes)) };
}

/** Says how far the work on an upload is, beside the transaction that does it. */
export async function tellProgress(
  actor: Actor,
  id: string,
  { done, total }: { done: number; total: number },
): Promise<void> {
  await asPerson(actor, (db) => db.upload.updateMany({ where: { id }, data: { done, total } }));
}

/** How far it is; nothing once it is through. */
export const findProgress = (actor: Actor, id: string): Promise<{ done: number; total: number } | null> =>
  asPerson(actor, (db) => db.upload.findUnique({ where: { id }, select: { done: true, total: true } }));

/** Keeps rows that an import could not take, for a day, under the import's own id. */
export async function keepRows(db: Db, actor: Actor, importId: string, csv: string): Promise<void> {
  await db.upload.create({
    data: {
      id: importId,
      ownerId: actor.personId,
      filename: "rows-to-mend.csv",
      bytes: new TextEncoder().encode(csv),
      createdAt: now(),
    },
  });
}

/** One's own upload as it came. Throws `NotFound`. */
export async function getRows(actor: Actor, importId: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = await asPerson(actor, (db) => db.upload.findUnique({ where: { id: importId } }));
  if (!row) throw new NotFound(say("people.rowsGone"));
  return new Uint8Array(row.bytes);
}

/** Uploads of more than a day ago. For the clocks. */
export const forgetUploads = (): Promise<unknown> =>
  asWorker((db) =>
    db.upload.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - 86_400_000) } } }),
  );
