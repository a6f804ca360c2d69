import type { Language } from "../words/languages.ts";

/**
 * A spreadsheet runs a cell that begins like a formula. We write such a cell behind an apostrophe (T22) and take
 * exactly that apostrophe away again when we read, so that export and import lose nothing. The same for what follows
 * a semicolon, a tab or a new line inside a cell: where semicolons separate, a spreadsheet begins a cell there.
 */
const LIVE = /^[\s"']*[=+\-@\t\r＝＋－＠]/;
const SEPARATOR = /([;\t\r\n])/;

const behind = (text: string): string => (LIVE.test(text) ? `'${text}` : text);
const before = (text: string): string =>
  text.startsWith("'") && LIVE.test(text.slice(1)) ? text.slice(1) : text;

const afterSeparators = (cell: string, change: (part: string) => string): string =>
  SEPARATOR.test(cell)
    ? cell
        .split(SEPARATOR)
        .map((part, i) => (i > 0 && i % 2 === 0 ? change(part) : part))
        .join("")
    : cell;

export const guarded = (cell: string): string => behind(afterSeparators(cell, behind));
export const unguarded = (cell: string): string => afterSeparators(before(cell), before);

const quoted = (cell: string): string =>
  /[",;\r\n\t]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

export type Cell = string | number | null;

/**
 * UTF-8 with its mark and CRLF, which every spreadsheet opens rightly. One that speaks German keeps the comma for
 * decimals, and takes 3.5 for the third of May.
 */
export function toCsv(
  columns: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  language: Language = "en",
): string {
  const [separator, decimal] = language === "de" ? [";", ","] : [",", "."];
  const text = (cell: Cell) => (typeof cell === "number" ? String(cell).replace(".", decimal) : (cell ?? ""));
  const line = (row: readonly Cell[]) => row.map((cell) => quoted(guarded(text(cell)))).join(separator);
  return `\uFEFF${[columns, ...rows].map(line).join("\r\n")}\r\n`;
}
