import { parse } from "csv-parse/sync";
import { Invalid } from "../errors.ts";
import { unguarded } from "./cells.ts";
import { decode, type Decoded } from "./decode.ts";

const LIMITS = { bytes: 10 * 1024 * 1024, rows: 20_000, columns: 200, cells: 2_000_000 } as const;

export type Row = { readonly line: number; readonly cells: readonly string[] };
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly encoding: Decoded["encoding"];
  readonly warnings: readonly string[];
};

/** An uploaded file as rows of text. Throws `Invalid` with a sentence for whoever uploaded it. */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > LIMITS.bytes)
    throw new Invalid(
      `This file has ${Math.ceil(bytes.length / 1048576)} MB. The most we take is 10 MB; split it or leave columns out.`,
    );
  const { text, encoding } = decode(bytes);
  // A quoted name may hold any of them.
  const head = text.slice(0, 200_000).replace(/"[^"]*"/g, "").split(/\r?\n|\r/, 1)[0] ?? ""; // prettier-ignore
  const delimiter =
    [",", ";", "\t"]
      .map((each) => ({ each, count: head.split(each).length }))
      .sort((a, b) => b.count - a.count)[0]?.each ?? ",";
  if (head.split(delimiter).length > LIMITS.columns)
    throw new Invalid(`This file has more than ${LIMITS.columns} columns.`);
  if (moreThan(LIMITS.cells, delimiter, text))
    throw new Invalid(
      `This file has more than ${LIMITS.cells.toLocaleString("en")} cells. Split it or leave columns out.`,
    );
  const records = parsed(text, delimiter);
  const [columns, ...body] = records.map((record) => ({
    line: record.info.lines,
    cells: record.record.map((cell) => unguarded(cell.trim())),
  }));
  if (!columns || columns.cells.every((cell) => cell === ""))
    throw new Invalid("The first line has no column names.");
  const names = columns.cells;
  const twice = names.find(
    (name, i) => name !== "" && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== i,
  );
  if (twice) throw new Invalid(`Two columns are called “${twice}”. Rename one of them.`);
  const rows = body.filter((row) => row.cells.some((cell) => cell !== ""));
  if (rows.length === 0) throw new Invalid("There are column names and no rows beneath them.");
  const formulas = rows.filter((row) => row.cells.some((cell) => /^[=@]/.test(cell))).length;
  return {
    columns: names,
    rows,
    encoding,
    warnings: [
      ...(encoding === "Windows-1252"
        ? ["The file is not in UTF-8; we read it as Windows-1252. Look at names with accents below."]
        : []),
      ...(formulas > 0
        ? [
            `${formulas} ${formulas === 1 ? "row has a cell that looks" : "rows have cells that look"} like a formula. They are taken as plain text.`,
          ]
        : []),
    ],
  };
}

/** A cell of one letter takes many times its size while it is read (T25). */
function moreThan(most: number, delimiter: string, text: string): boolean {
  let found = 0;
  for (let at = text.indexOf(delimiter); at >= 0 && found <= most; at = text.indexOf(delimiter, at + 1))
    found++;
  return found > most;
}

type Parsed = { record: string[]; info: { lines: number } };

function parsed(text: string, delimiter: string): Parsed[] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: LIMITS.rows + 2,
      max_record_size: 200_000,
    }) as unknown as Parsed[];
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    const quote = String((error as { code?: string }).code).includes("QUOTE");
    throw new Invalid(
      `We cannot read this file${line ? ` from line ${line} on` : ""}${quote ? ": a quotation mark is opened and not closed, or stands inside a cell" : ""}. Nothing was imported.`,
    );
  }
}

/** Throws `Invalid` where a table has more rows than one import takes. */
export function atMost(table: Table): Table {
  if (table.rows.length > LIMITS.rows)
    throw new Invalid(
      `This file has more than ${LIMITS.rows.toLocaleString("en")} rows. Split it and import the parts.`,
    );
  return table;
}
