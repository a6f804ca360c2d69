import { inflateRawSync } from "node:zlib";

const ENTITY: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

/** Every text in a .xlsx, which is a zip, by walking its local headers. Throws where a cell holds a formula. */
export function textsOf(zip: Buffer): string[] {
  let xml = "";
  for (let at = zip.indexOf("PK\u0003\u0004"); at >= 0; at = zip.indexOf("PK\u0003\u0004", at + 4)) {
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const packed = zip.readUInt16LE(at + 8) === 8;
    const next = zip.indexOf("PK", start);
    try {
      xml += packed ? inflateRawSync(zip.subarray(start)).toString() : zip.subarray(start, next).toString();
    } catch {
      // a part that does not inflate alone
    }
  }
  if (/<f[ >]/.test(xml)) throw new Error("A cell holds a formula.");
  return [...xml.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = ""]) =>
    text
      .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITY[entity] ?? entity)
      .replaceAll(/\r\n?/g, "\n"),
  );
}
