/**
 * A spreadsheet runs a cell that begins like a formula. We write such a cell behind an apostrophe (T22) and take
 * exactly that apostrophe away again when we read, so that export and import lose nothing.
 */
const LIVE = /^[\s"']*[=+\-@\t\r＝＋－＠]/;

export const guarded = (cell: string): string => (LIVE.test(cell) ? `'${cell}` : cell);
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && LIVE.test(cell.slice(1)) ? cell.slice(1) : cell;

const quoted = (cell: string): string =>
  /[",;\r\n\t]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

/** UTF-8 with its mark and CRLF, which every spreadsheet opens rightly. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map((cell) => quoted(guarded(cell))).join(",")).join("\r\n")}\r\n`;
