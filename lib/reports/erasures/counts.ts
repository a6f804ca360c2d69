import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, asWorker } from "../../db/unit.ts";
import { whereNamed } from "./named.ts";

/** How many entries of which kind, in the order in which they go. */
export type Counts = ReadonlyMap<string, number>;
export type CountRow = { readonly kind: string; readonly n: bigint };

export function countsOf(rows: readonly CountRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, n } of rows) counts.set(kind, (counts.get(kind) ?? 0) + Number(n));
  return counts;
}

/**
 * What an erasure would remove, counted by the list that removes it. All of it for the person themselves; to an owner
 * only what whoever keeps the directory can see anyway: a number of notes would tell of mentoring (W2).
 */
export async function rehearse(actor: Actor, personId: string): Promise<Counts> {
  const counts = countsOf(
    await asPerson(
      actor,
      (db) => db.$queryRaw<CountRow[]>`select kind, n from people.rehearse_erasure(${personId}::uuid)`,
    ),
  );
  if (actor.personId !== personId) return counts;
  const { runs, letters } = await asWorker((db) => whereNamed(db, personId));
  return counts.set("matches", runs.length).set("letters", letters.length);
}
