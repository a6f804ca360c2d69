import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { getUpload } from "../../people/uploads/commands.ts";
import { outside } from "./outside.ts";
import { openDesign } from "./queries.ts";
import { guessSheet, planSheet, questionsOf, type EnrolmentPlan, type Question } from "./rules.ts";
import type { Outside, SheetMapping, Side } from "./schema.ts";

export type SheetPreview = {
  side: Side;
  filename: string;
  columns: readonly string[];
  sample: readonly (readonly string[])[];
  mapping: SheetMapping | null;
  questions: readonly Question[];
  plan: EnrolmentPlan | null;
  /** Those the program is not for, with the reasons. */
  outside: { line: number; name: string; reasons: Outside[] }[];
};

/** What a sheet would enrol, under the guessed mapping. Writes nothing. */
export async function previewSheet(
  actor: Actor,
  programId: string,
  side: Side,
  uploadId: string,
  change: (mapping: SheetMapping) => SheetMapping,
): Promise<SheetPreview> {
  const { filename, table } = await getUpload(actor, uploadId);
  const { matching, reasonsFor } = await asPerson(actor, async (db) => ({
    ...(await openDesign(db, actor, programId)),
    reasonsFor: await outside(db, programId),
  }));
  const questions = questionsOf(matching, side);
  const guess = guessSheet(uploadId, table.columns, questions);
  const mapping = guess && change(guess);
  const plan = mapping && planSheet(table, side, mapping, questions, matching.mentorCapacity);
  return {
    side,
    filename,
    columns: table.columns,
    sample: table.rows.slice(0, 3).map((row) => row.cells),
    mapping,
    questions,
    plan,
    outside: (plan?.enrol ?? []).flatMap((row) => {
      const reasons = reasonsFor(row);
      return reasons.length > 0 ? [{ line: row.line, name: row.name, reasons }] : [];
    }),
  };
}
