import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { toCsv } from "../../spreadsheet/cells.ts";
import { IN_ENGLISH, wordsFor, type Reader } from "../../words/tell.ts";
import { requireKeeper } from "../hats/queries.ts";
import { getUpload } from "../uploads/commands.ts";
import { findMapping, type Saved } from "./mappings.ts";
import { givenBack, guessMapping, planImport, type Existing } from "./rules.ts";
import type { GivenBack, Mapping, Plan } from "./schema.ts";

export type Preview = {
  filename: string;
  columns: readonly string[];
  mapping: Mapping;
  /** Who mapped these headings before, and when; where that is what is shown. */
  saved: Omit<Saved, "mapping"> | null;
  plan: Plan;
  sample: readonly (readonly string[])[];
};

/**
 * What an upload would do to the directory, under a chosen mapping, the one that was chosen for these headings
 * before, or our guess. Writes nothing.
 */
export async function previewImport(
  actor: Actor,
  uploadId: string,
  chosen: Mapping | "guess" | null,
): Promise<Preview> {
  const { filename, table } = await getUpload(actor, uploadId);
  return asPerson(actor, async (db) => {
    await requireKeeper(db, actor, "importPeople");
    const saved = chosen === null ? await findMapping(db, table.columns) : null;
    const mapping =
      chosen !== null && chosen !== "guess" ? chosen : (saved?.mapping ?? guessMapping(table.columns));
    return {
      filename,
      columns: table.columns,
      mapping,
      saved: saved && { by: saved.by, at: saved.at },
      plan: planImport(table, mapping, await listExisting(db)),
      sample: table.rows.slice(0, 3).map((row) => row.cells),
    };
  });
}

/** The rows that cannot be taken, or not whole, as a file with their reasons. */
export async function rejectedAsCsv(
  actor: Actor,
  uploadId: string,
  mapping: Mapping | "guess" | null,
  reader: Reader,
): Promise<string> {
  const { columns, plan } = await previewImport(actor, uploadId, mapping);
  return rowsToMend(columns, givenBack(plan), reader);
}

/**
 * Rows as they came, each with its line and its reasons, in the words of whoever mends them. A row that was mended and
 * failed again has new ones: the two headings that we add are the same in every language, to be known again.
 */
export function rowsToMend(
  columns: readonly string[],
  rows: readonly GivenBack[],
  reader: Reader = IN_ENGLISH,
): string {
  const t = wordsFor(reader, "import");
  const said = ({ reasons }: GivenBack) =>
    reasons.map(({ why, values }) => t(`row.${why}`, values)).join(" ");
  const kept = columns.map((_, i) => i).filter((i) => !/^(line|reason)$/i.test(columns[i] ?? ""));
  return toCsv(
    [...kept.map((i) => columns[i] ?? ""), "line", "reason"],
    rows.map((row) => [...kept.map((i) => row.cells[i] ?? ""), row.line, said(row)]),
    reader.language,
  );
}

export async function listExisting(db: Db): Promise<Existing[]> {
  const people = await db.person.findMany({
    include: { managers: { where: { until: null }, include: { manager: { select: { email: true } } } } },
  });
  return people.map(({ managers: [current], ...person }) => ({
    ...person,
    managerEmail: current ? (current.manager?.email ?? null) : undefined,
  }));
}
