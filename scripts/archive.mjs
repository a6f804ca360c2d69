// A backup is a folder: one compressed file a table, as COPY gives it, and a manifest that says what must be in them.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Transform } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

const FORMAT = 1;
const MANIFEST = "manifest.json";

/** Visits and links that let somebody in are not brought back: whoever was signed in signs in again. */
const LEFT_OUT = [
  "ops.sign_in_sessions",
  "ops.sign_in_tokens",
  "ops.passkey_challenges",
  "ops.owner_links",
  "ops.rate_limits",
];

/** Text that depends on no setting of whoever connects. */
export const PLAIN = [
  "SET LOCAL timezone = 'UTC'",
  "SET LOCAL datestyle = 'ISO, YMD'",
  "SET LOCAL intervalstyle = 'postgres'",
  "SET LOCAL bytea_output = 'hex'",
  "SET LOCAL extra_float_digits = 3",
];

/** Every table of Trellis with its columns, in the order of their names. */
export async function tablesOf(client) {
  const { rows } = await client.query(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name,
           array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND n.nspname IN ('people', 'mentoring', 'coaching', 'ops')
     GROUP BY 1 ORDER BY 1`);
  return rows.filter(({ name }) => !LEFT_OUT.includes(name));
}

/** How many rows a table has, and a figure over all their columns that does not depend on their order. */
export async function digestOf(client, { name, columns }) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS rows, coalesce(sum(hashtextextended(ROW(${columns.join(", ")})::text, 0)::numeric), 0)::text AS digest FROM ${name}`,
  );
  return rows[0];
}

/** Writes one table into the folder; gives what the manifest says of it. */
export async function writeTable(client, folder, table) {
  const file = `${table.name}.copy.gz`;
  const hash = createHash("sha256");
  await pipeline(
    client.query(copyTo(`COPY (SELECT ${table.columns.join(", ")} FROM ${table.name}) TO STDOUT`)),
    createGzip(),
    through(hash),
    createWriteStream(path.join(folder, file), { mode: 0o600 }),
  );
  return { ...table, file, ...(await digestOf(client, table)), sha256: hash.digest("hex") };
}

export async function readTable(client, folder, { name, columns, file }) {
  await pipeline(
    createReadStream(path.join(folder, file)),
    createGunzip(),
    client.query(copyFrom(`COPY ${name} (${columns.join(", ")}) FROM STDIN`)),
  );
}

/** The manifest of a backup, after every file was held against it. Throws a sentence where something is amiss. */
export async function readManifest(folder) {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) throw new Error(`${folder} is no backup: it has no ${MANIFEST}.`);
  const { sum, ...manifest } = parse(file);
  if (sum !== sumOf(manifest)) throw new Error(`The manifest of ${folder} was changed after it was written.`);
  if (manifest.format !== FORMAT)
    throw new Error(`${folder} is of format ${manifest.format}; this Trellis reads ${FORMAT}.`);
  for (const { file: name, sha256 } of manifest.tables) {
    const hash = createHash("sha256");
    const place = path.join(folder, name);
    if (!existsSync(place)) throw new Error(`${name} is missing from ${folder}.`);
    for await (const chunk of createReadStream(place)) hash.update(chunk);
    if (hash.digest("hex") !== sha256) throw new Error(`${name} is damaged: it is not what was written.`);
  }
  return manifest;
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error(`${file} cannot be read: it is damaged.`);
  }
}

export const manifestText = (manifest) => {
  const whole = { format: FORMAT, ...manifest };
  return `${JSON.stringify({ ...whole, sum: sumOf(whole) }, null, 2)}\n`;
};
export const manifestName = MANIFEST;

const sumOf = (manifest) => createHash("sha256").update(JSON.stringify(manifest)).digest("hex");

const through = (hash) =>
  new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
