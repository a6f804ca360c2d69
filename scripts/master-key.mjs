// The master key as commands look at it: what is in its file, and what it opens.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { using } from "./database.mjs";
import { opens } from "./rewrap.mjs";
import { WRAPPED } from "./wrapped.mjs";

/** How many of a kind are tried where not all have to be. */
export const SAMPLE = 100;

/** The keys of a file, the one in use first. Throws a sentence where it holds something else. */
export function readKeys(file) {
  const keys = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => Buffer.from(line.trim(), "base64"));
  if (keys.length > 0 && keys.every((key) => key.length === 32)) return keys;
  throw new Error(`${file} does not hold a master key, which is 32 bytes in base64.`);
}

/**
 * How many there are that the master key wraps, in all and by table, and how many none of the keys opens. `most`: of
 * each kind so many, whichever come; without it all.
 */
export async function tryKeys(ownerUrl, keys, { most } = {}) {
  const found = { seen: 0, shut: 0, tables: {} };
  await using(ownerUrl, async (sql) => {
    await sql("SET ROLE trellis_keys");
    for (const { table, column, id, also, length, place } of WRAPPED) {
      const rows = await sql(
        `SELECT ${id}::text AS id, ${also ? `${also}::text` : "null"} AS also, ${length ? `substring(${column} FOR ${length})` : column} AS value
           FROM ${table} WHERE ${column} IS NOT NULL ${most ? `ORDER BY random() LIMIT ${most}` : ""}`,
      );
      found.seen += rows.length;
      found.shut += rows.filter((row) => !keys.some((key) => opens(key, row.value, place(row)))).length;
      found.tables[table] = (found.tables[table] ?? 0) + rows.length;
    }
  });
  return found;
}

/** The same, where every one opens. Throws a sentence where one does not. */
export async function requireOpening(ownerUrl, file, keys, options) {
  const found = await tryKeys(ownerUrl, keys, options);
  if (found.shut > 0) throw new Error(await saidOfShut(ownerUrl, file, found));
  return found;
}

/** What does not open, and which former key beside the file would open it: the backup may be from before a rotation. */
export async function saidOfShut(ownerUrl, file, { seen, shut }) {
  const said = `${shut} of ${seen} tried do not open with this key, ${file}: it is another installation's, or they were changed.`;
  for (const former of formerKeys(file))
    if ((await tryKeys(ownerUrl, former.keys, { most: SAMPLE })).shut === 0)
      return `${said} ${former.file} opens them, as after a restore from before a rotation: put it in its place.`;
  return said;
}

function formerKeys(file) {
  const folder = path.dirname(file);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${path.basename(file)}.before-`))
    .sort()
    .reverse()
    .flatMap((name) => {
      try {
        return [{ file: path.join(folder, name), keys: readKeys(path.join(folder, name)) }];
      } catch {
        return []; // no key is in it
      }
    });
}
