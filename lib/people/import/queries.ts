import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { toCsv } from "../../spreadsheet/cells.ts";
import { requireKeeper } from "../hats/queries.ts";
import { getUpload } from "../uploads/commands.ts";
import { guessMapping, planImport, type Existing, type Plan } from "./rules.ts";
import type { Mapping } from "./schema.ts";

export type Preview = {
  filename: string;
  columns: readonly string[];
  mapping: Mapping;
  plan: Plan;
  sample: readonly (readonly string[])[];
};

/** What an upload would do to the directory, under the guessed mapping or a chosen one. Writes nothing. */
export async function previewImport(
  actor: Actor,
  uploadId: string,
  chosen: Mapping | null,
): Promise<Preview> {
  const { filename, table } = await getUpload(actor, uploadId);
  const mapping = chosen ?? guessMapping(table.columns);
  const plan = await asPerson(actor, async (db) => {
    await requireKeeper(db, actor, "import people");
    return planImport(table, mapping, await listExisting(db));
  });
  return {
    filename,
    columns: table.columns,
    mapping,
    plan,
    sample: table.rows.slice(0, 3).map((row) => row.cells),
  };
}

/** The rows that cannot be taken, as a file with their reasons. */
export async function rejectedAsCsv(
  actor: Actor,
  uploadId: string,
  mapping: Mapping | null,
): Promise<string> {
  const { columns, plan } = await previewImport(actor, uploadId, mapping);
  return toCsv(
    [...columns, "line", "reason"],
    plan.rejected.map((row) => [
      ...columns.map((_, i) => row.cells[i] ?? ""),
      String(row.line),
      row.reasons.join(" "),
    ]),
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
