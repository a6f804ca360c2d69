import "server-only";
import { randomBytes } from "node:crypto";
import type { Db } from "../db/unit.ts";
import { NotFound } from "../errors.ts";
import { masterKey } from "./master-key.ts";
import { openBytes, openText, sealBytes, sealText } from "./seal.ts";

/**
 * The keys an actor can reach. A wrapped key is a row under row-level security, so whoever may not read a
 * relationship cannot unwrap its key either. A destroyed key opens nothing ever again (W11).
 */
export type Ring = {
  /** Seals a value for one column of one row. `table` and `row` become part of the proof. */
  seal(table: string, row: string, value: unknown): Uint8Array<ArrayBuffer>;
  /** Opens it; throws when it was tampered with or moved. */
  open<T>(table: string, row: string, sealed: Uint8Array): T;
};

export const relationshipRing = (db: Db, relationshipId: string): Promise<Ring> =>
  ring("relationship", relationshipId, {
    find: () => db.relationshipKey.findUnique({ where: { relationshipId } }),
    add: (wrapped) =>
      db.relationshipKey.createMany({ data: { relationshipId, wrapped }, skipDuplicates: true }),
  });

/** For private notes: only their author's own transaction sees this key. */
export const authorRing = (db: Db, personId: string): Promise<Ring> =>
  ring("author", personId, {
    find: () => db.authorKey.findUnique({ where: { personId } }),
    add: (wrapped) => db.authorKey.createMany({ data: { personId, wrapped }, skipDuplicates: true }),
  });

export const engagementRing = (db: Db, engagementId: string): Promise<Ring> =>
  ring("engagement", engagementId, {
    find: () => db.engagementKey.findUnique({ where: { engagementId } }),
    add: (wrapped) => db.engagementKey.createMany({ data: { engagementId, wrapped }, skipDuplicates: true }),
  });

/** The ring of an engagement that is only about to be, and its key wrapped, for whoever writes both down. */
export function newEngagementRing(id: string): { wrapped: Uint8Array<ArrayBuffer>; ring: Ring } {
  const key = randomBytes(32);
  return {
    wrapped: sealBytes(masterKey(), key, ["key", "engagement", id]),
    ring: ringOf(key, "engagement", id),
  };
}

type Row = { wrapped: Uint8Array | null; destroyedAt: Date | null };
type Store = { find(): Promise<Row | null>; add(wrapped: Uint8Array<ArrayBuffer>): Promise<unknown> };

async function ring(scope: string, id: string, store: Store): Promise<Ring> {
  const place = ["key", scope, id];
  let row = await store.find();
  if (!row) {
    await store.add(sealBytes(masterKey(), randomBytes(32), place));
    row = await store.find(); // another writer may have been first
  }
  if (!row?.wrapped || row.destroyedAt) throw new NotFound();
  return ringOf(openBytes(masterKey(), row.wrapped, place), scope, id);
}

function ringOf(key: Buffer, scope: string, id: string): Ring {
  const where = (table: string, rowId: string) => [table, "sealed", rowId, scope, id];
  return {
    seal: (table, rowId, value) => sealText(key, JSON.stringify(value), where(table, rowId)),
    open: <T>(table: string, rowId: string, sealed: Uint8Array) =>
      JSON.parse(openText(key, sealed, where(table, rowId))) as T,
  };
}
