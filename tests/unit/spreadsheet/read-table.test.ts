import { describe, expect, test } from "vitest";
import { Invalid } from "@/lib/errors.ts";
import { readTable } from "@/lib/spreadsheet/read-table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (char) => (char === "–" ? 0x96 : char.charCodeAt(0)));
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const out = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(out.buffer);
  [...(mark ? "\uFEFF" : ""), ...text].forEach((char, i) =>
    view.setUint16(i * 2, char.charCodeAt(0), little),
  );
  return out;
};
const SHEET = "name,mail\nÉloïse – Martin,e@x.org\n";

describe("reading a file", () => {
  test.each([
    ["UTF-8", bytes(SHEET), "UTF-8"],
    ["UTF-8 with its mark", bytes(`\uFEFF${SHEET}`), "UTF-8"],
    ["Windows-1252", latin(SHEET), "Windows-1252"],
    ["UTF-16 little, marked", utf16(SHEET, true, true), "UTF-16"],
    ["UTF-16 big, marked", utf16(SHEET, false, true), "UTF-16"],
    ["UTF-16 little, unmarked", utf16(SHEET, true, false), "UTF-16"],
    ["semicolons", bytes(SHEET.replaceAll(",", ";")), "UTF-8"],
    ["tabs", bytes(SHEET.replaceAll(",", "\t")), "UTF-8"],
    ["CRLF and empty lines", bytes(SHEET.replaceAll("\n", "\r\n\r\n")), "UTF-8"],
  ])("%s", (_, file, encoding) => {
    const table = readTable(file);
    expect(table).toMatchObject({ columns: ["name", "mail"], encoding });
    expect(table.rows.map((row) => row.cells)).toEqual([["Éloïse – Martin", "e@x.org"]]);
  });

  test("a quoted cell keeps its commas and line breaks, and rows their line", () => {
    const { rows } = readTable(bytes('a,b\n"x, y\nz",1\n\nlast,2'));
    expect(rows.map((row) => row.cells)).toEqual([["x, y\nz", "1"], ["last", "2"]]); // prettier-ignore
    expect(rows.at(-1)?.line).toBe(5);
  });

  test.each([
    ["empty", new Uint8Array(), /empty/],
    ["a workbook", bytes("PK\u0003\u0004…"), /workbook/],
    ["no rows", bytes("a,b\n"), /no rows/],
    ["a column twice", bytes("Mail,mail\n1,2"), /Two columns are called/],
    ["an open quotation mark", bytes('a,b\n"x,1\ny,2'), /quotation mark/],
    ["binary", Uint8Array.from([1, 2, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]), /text file/],
  ])("%s is refused in the user's words", (_, file, sentence) => {
    expect(() => readTable(file)).toThrow(Invalid);
    expect(() => readTable(file)).toThrow(sentence);
  });

  test("T25: a 100 MB file and one of a million columns are refused at once", () => {
    const before = performance.now();
    expect(() => readTable(new Uint8Array(100 * 1024 * 1024))).toThrow(/100 MB/);
    expect(() => readTable(bytes(`a${",".repeat(1_000_000)}\n1`))).toThrow(/columns/);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
