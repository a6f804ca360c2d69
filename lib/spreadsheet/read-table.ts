import { parse } from "csv-parse/sync";
import { Invalid } from "../errors.ts";
import { say } from "../words/said.ts";
import { unguarded } from "./cells.ts";
import { decode, type Decoded } from "./decode.ts";

const LIMITS = { bytes: 10 * 1024 * 1024, rows: 20_000, columns: 200, cells: 2_000_000 } as const;

export type Row = { readonly line: number; readonly cells: readonly string[] };
/** What is worth a look in a file that can be read, to be put into words. */
type Warning = { readonly why: "encoding" | "formulas"; readonly values: { readonly count: number } };
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly encoding: Decoded["encoding"];
  readonly warnings: readonly Warning[];
};

/** An uploaded file as rows of text. Throws `Invalid` with a sentence for whoever uploaded it. */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > LIMITS.bytes)
    throw new Invalid(say("people.file.tooLarge", { size: Math.ceil(bytes.length / 1048576) }));
  const { text, encoding } = decode(bytes);
  // A quoted name may hold any of them.
  const head = text.slice(0, 200_000).replace(/"[^"]*"/g, "").split(/\r?\n|\r/, 1)[0] ?? ""; // prettier-ignore
  const delimiter =
    [",", ";", "\t"]
      .map((each) => ({ each, count: head.split(each).length }))
      .sort((a, b) => b.count - a.count)[0]?.each ?? ",";
  if (head.split(delimiter).length > LIMITS.columns)
    throw new Invalid(say("people.file.columns", { most: LIMITS.columns }));
  if (moreThan(LIMITS.cells, delimiter, text))
    throw new Invalid(say("people.file.cells", { most: LIMITS.cells }));
  const records = parsed(text, delimiter);
  const [columns, ...body] = records.map((record) => ({
    line: record.info.lines,
    cells: record.record.map((cell) => unguarded(cell.trim())),
  }));
  if (!columns || columns.cells.every((cell) => cell === "")) throw new Invalid(say("people.file.noHead"));
  const names = columns.cells;
  const twice = names.find(
    (name, i) => name !== "" && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== i,
  );
  if (twice) throw new Invalid(say("people.file.twice", { name: twice }));
  const rows = body.filter((row) => row.cells.some((cell) => cell !== ""));
  if (rows.length === 0) throw new Invalid(say("people.file.noRows"));
  const formulas = rows.filter((row) => row.cells.some((cell) => /^[=@]/.test(cell))).length;
  return {
    columns: names,
    rows,
    encoding,
    warnings: [
      ...(encoding === "Windows-1252" ? [{ why: "encoding", values: { count: 1 } } as const] : []),
      ...(formulas > 0 ? [{ why: "formulas", values: { count: formulas } } as const] : []),
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
    throw new Invalid(say("people.file.unreadable", { line: line ?? 0, quote: quote ? "yes" : "no" }));
  }
}

/** Throws `Invalid` where a table has more rows than one import takes. */
export function atMost(table: Table): Table {
  if (table.rows.length > LIMITS.rows) throw new Invalid(say("people.file.rows", { most: LIMITS.rows }));
  return table;
}
