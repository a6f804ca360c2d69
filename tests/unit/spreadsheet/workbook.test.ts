import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { toOneCsv, toXlsx } from "@/lib/spreadsheet/workbook.ts";

const LIVE = ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", '"=1', " =1"];
const sheets = [
  { name: "One", columns: ["What", "Number"], rows: LIVE.map((cell, i) => [cell, i] as const) },
];

/** The parts of a .xlsx, which is a zip, by walking its local headers. */
function partsOf(zip: Buffer): string {
  let text = "";
  for (let at = zip.indexOf("PK\u0003\u0004"); at >= 0; at = zip.indexOf("PK\u0003\u0004", at + 4)) {
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const packed = zip.readUInt16LE(at + 8) === 8;
    const next = zip.indexOf("PK", start);
    try {
      text += packed ? inflateRawSync(zip.subarray(start)).toString() : zip.subarray(start, next).toString();
    } catch {
      // a part that does not inflate alone
    }
  }
  return text;
}

test("T22: what looks like a formula is text behind an apostrophe, in CSV and in Excel", async () => {
  for (const line of toOneCsv(sheets).replace("\uFEFF", "").split("\r\n"))
    expect(line.replace(/^"/, "")).not.toMatch(/^[\s]*[=+\-@＝]/);
  const xml = partsOf(await toXlsx(sheets));
  expect(xml).toContain("'=1+1");
  expect(xml).not.toMatch(/<f[ >]/);
});
