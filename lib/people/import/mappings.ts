import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { hashOf } from "../../crypto/token.ts";
import type { Db } from "../../db/unit.ts";
import { byHeading, byPlace, knownBy } from "./headings.ts";
import type { Mapping } from "./schema.ts";

export type Saved = { readonly mapping: Mapping; readonly by: string; readonly at: Date };

/** What somebody said before of a file with these headings. */
export async function findMapping(db: Db, columns: readonly string[]): Promise<Saved | null> {
  const row = await db.importMapping.findUnique({ where: { headings: hashOf(knownBy(columns)) } });
  const mapping = row && byPlace(columns, row.fields);
  if (!mapping) return null;
  const person = await db.person.findUnique({ where: { id: row.savedBy }, select: { name: true } });
  return { mapping, by: person?.name ?? "", at: row.savedAt };
}

/** Remembers a mapping for the next file with these headings, whoever brings it. */
export async function rememberMapping(
  db: Db,
  actor: Actor,
  columns: readonly string[],
  mapping: Mapping,
): Promise<void> {
  const fields = byHeading(columns, mapping);
  if (!fields) return;
  const said = { fields, savedBy: actor.personId, savedAt: now() };
  await db.importMapping.upsert({
    where: { headings: hashOf(knownBy(columns)) },
    create: { headings: hashOf(knownBy(columns)), ...said },
    update: said,
  });
}
