import "server-only";
import type { Actor } from "../../access/actor.ts";
import { IN_ENGLISH, wordsFor, type Reader } from "../../words/tell.ts";
import { toOneCsv, toXlsx } from "../../spreadsheet/workbook.ts";
import { getReport } from "./queries.ts";
import { tablesOf } from "./tables.ts";

/** The report as a file: what the page shows its reader, in their words, and nothing more. Throws `NotFound` as the page does. */
export async function exportReport(
  actor: Actor,
  programId: string,
  as: "csv" | "xlsx",
  reader: Reader = IN_ENGLISH,
): Promise<{ type: string; body: string | Uint8Array<ArrayBuffer> }> {
  const sheets = tablesOf(await getReport(actor, programId), wordsFor(reader, "reports"));
  return as === "xlsx"
    ? {
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        body: new Uint8Array(await toXlsx(sheets)),
      }
    : { type: "text/csv; charset=utf-8", body: toOneCsv(sheets, reader.language) };
}
