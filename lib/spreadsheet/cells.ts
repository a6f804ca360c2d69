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

/** UTF-8 with its mark and CRLF, which every spreadsheet opens rightly. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map((cell) => quoted(guarded(cell))).join(",")).join("\r\n")}\r\n`;
