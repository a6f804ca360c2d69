import "server-only";
import writeExcelFile from "write-excel-file/node";
import type { Language } from "../words/languages.ts";
import { guarded, toCsv, type Cell } from "./cells.ts";

type Sheet = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** One .xlsx, a sheet for each table. Every text is written as text and behind an apostrophe where it looks live (T22). */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const cell = (value: Cell) =>
    value === null
      ? null
      : typeof value === "number"
        ? { type: Number, value }
        : { type: String, value: guarded(value) };
  const pages = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [
      columns.map((value) => ({ type: String, value, fontWeight: "bold" as const })),
      ...rows.map((row) => row.map(cell)),
    ],
    columns: columns.map(() => ({ width: 24 })),
  }));
  return writeExcelFile(pages).toBuffer();
}

/** The same as one CSV: a line with the table's name before each. */
export function toOneCsv(sheets: readonly Sheet[], language?: Language): string {
  const width = Math.max(1, ...sheets.map((sheet) => sheet.columns.length));
  const pad = (row: readonly Cell[]) => Array.from({ length: width }, (_, i) => row[i] ?? null);
  const rows = sheets.flatMap(({ name, columns, rows: body }) => [
    pad([name]),
    pad(columns),
    ...body.map(pad),
    pad([]),
  ]);
  const [first = pad([]), ...rest] = rows;
  return toCsv(first, rest, language);
}
