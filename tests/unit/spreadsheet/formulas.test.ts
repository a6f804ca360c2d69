import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsToMend } from "@/lib/people/import/queries.ts";
import { guarded, toCsv, unguarded } from "@/lib/spreadsheet/cells.ts";
import { readTable } from "@/lib/spreadsheet/read-table.ts";
import { toOneCsv, toXlsx } from "@/lib/spreadsheet/workbook.ts";
import { textsOf } from "../../support/workbook.ts";

/** T22 in everything that writes a cell; what the program's own exports hold is in integration/reports/exports. */
const PREFIXES = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  " =",
  '"=',
  "'=",
  "＝",
  "\n=",
  "''-",
  ";=",
  "x;+",
  "x\n@",
  "x\t=",
];
const BODY = `1+1|'/C x'!A0`;
const CELLS = PREFIXES.map((prefix) => prefix + BODY);

/** Whether a spreadsheet would run it, whichever of the three it takes for the separator. */
function liveCells(csv: string): string[] {
  const read = [",", ";", "\t"].flatMap((delimiter) =>
    parse(csv, { delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }).flat(),
  ); // prettier-ignore
  return read.filter((cell) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell));
}

test("T22: no cell that we write is live, in any export, by any of its separators", async () => {
  const rows = CELLS.map((cell, i) => [cell, String(i), "z"]);
  const sheets = [
    { name: "=One", columns: ["=What", "+N"], rows: CELLS.map((cell, i) => [cell, i] as const) },
  ];
  const written = [
    toCsv(["=a", "-b", "@c"], rows),
    toOneCsv(sheets),
    toCsv(["=a", "-b", "@c"], rows, "de"),
    toOneCsv(sheets, "de"),
    rowsToMend(["=a", "b", "c"], rows.map((cells, line) => ({ line, cells, reasons: [{ why: "circle", values: { names: cells[0] ?? "" } }, { why: "badMail", values: { text: "=1" } }] }))),
  ]; // prettier-ignore
  for (const csv of written) expect(liveCells(csv)).toEqual([]);
  const texts = await textsOf(await toXlsx(sheets));
  expect(texts).toEqual(expect.arrayContaining(CELLS.map((cell) => guarded(cell).replaceAll("\r", "\n"))));
  expect(liveCells(toCsv(["x"], [["plain"]]).replace("plain", "=1"))).toEqual(["=1", "=1", "=1"]); // the look sees
});

test("T22: what is written and read again is what it was, whatever it holds", () => {
  const piece = fc.constantFrom(
    ...PREFIXES,
    ...CELLS,
    "'",
    '"',
    ",",
    ";",
    "\n",
    "\t",
    "é",
    "plain",
    "-",
    "1",
  );
  const cell = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join("").replaceAll("\r", ""));
  fc.assert(
    fc.property(cell, (text) => void expect(unguarded(guarded(text))).toBe(text)),
    { numRuns: 1_000 },
  );
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.tuple(
        fc.array(cell, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      ),
    );
  fc.assert(
    fc.property(table, ([heads, rows]) => {
      const columns = heads.map((head, i) => `${head.trim()}${i}`);
      const kept = rows.map((row) => row.map((each) => each.trim())).filter((row) => row.some(Boolean));
      fc.pre(kept.length > 0);
      for (const language of ["en", "de"] as const) {
        const back = readTable(new TextEncoder().encode(toCsv(columns, kept, language)));
        expect([back.columns, ...back.rows.map((row) => row.cells)]).toEqual([columns, ...kept]);
      }
    }),
    { numRuns: 500 },
  );
});

test("a spreadsheet that speaks German is given semicolons, and a comma for decimals", () => {
  const sheets = [{ name: "Zahlen", columns: ["Was", "Wie viel"], rows: [["a.b", 3.5] as const] }];
  expect(toOneCsv(sheets, "de")).toContain('\r\na.b;"3,5"\r\n');
  expect(toOneCsv(sheets, "en")).toContain("\r\na.b,3.5\r\n");
});
