import { readFileSync } from "node:fs";
import type { Keys } from "../../lib/crypto/seal.ts";
import { KEY_TABLES, openSealed, unwrapped, type Key } from "./sealed-values.ts";
import { Sql, tablesOf, unhidden, type Query, type Row } from "./sql.ts";

/** What is a word of the program, or has to be what it is for its page to come at all; nobody types it. */
const NO_WORDS =
  /\.(id|kind|token_hash|subject_type|topic|delivery|place|section|item|seed|engine|fingerprint|rule|time_zone|locale|scopes|subjects|headings|identifier|provider|subject|challenge|key|clock)$|^ops\.(clocks|rate_limits|idempotency_keys)|_keys\.|^ops\.mails\.address|\.question$|match_snapshots|sealed_events|webhook_secrets|_hash$|\.(credential_id|public_key|jpeg|bytes)$/;

/** As no person writes: an identifier, a number, a date, an address of ours. */
const IS_CODE = /^[a-z0-9_.:+-][A-Za-z0-9_.:+-]*$|^$|^https?:\/\/|^[0-9A-F-]{36}$/;

/** Where a row is in its table. */
const PLACE = "where it is";

export type Filled = { fields: Set<string>; refused: Set<string>; empty: Set<string> };

/** The master key in its file, and those before it. */
export function masterKeyIn(file: string): Keys {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const [first = Buffer.alloc(0), ...before] = lines.map((line) => Buffer.from(line, "base64"));
  return [first, ...before];
}

/** Words for one field of one row; the same for the same. */
export type Words = (field: string, row: number) => string;

/**
 * Puts other words into every column of every table that can hold somebody's, sealed ones among them, as whoever owns
 * the database. What the database refuses is said; a column without a row is `empty`.
 */
export async function fillFields(ownerUrl: string, masterKeyFile: string, words: Words): Promise<Filled> {
  const owner = new Sql(ownerUrl);
  const master = masterKeyIn(masterKeyFile);
  const filled: Filled = { fields: new Set(), refused: new Set(), empty: new Set() };
  try {
    const tables = await unhidden(owner, (query) => tablesOf(query));
    const keys = await unhidden(owner, async (query) => {
      const rows: Record<string, Row[]> = {};
      for (const table of Object.keys(KEY_TABLES)) rows[table] = await query(`select * from ${table}`);
      return unwrapped(master, rows);
    });
    for (const table of tables)
      await unhidden(owner, (query) => fillTable({ query, table, words, master, keys, filled }), true, [
        table,
      ]);
  } finally {
    await owner.close();
  }
  return filled;
}

type Work = { query: Query; table: string; words: Words; master: Keys; keys: Key[]; filled: Filled };

async function fillTable(work: Work): Promise<void> {
  const { query, table, filled } = work;
  const columns = await query(
    `select column_name::text as name, data_type::text as type from information_schema.columns
      where format('%I.%I', table_schema, table_name) = $1 and is_generated = 'NEVER'
        and data_type in ('text', 'jsonb', 'bytea', 'ARRAY')`,
    [table],
  );
  const mine = columns.map(({ name, type }) => ({ name: String(name), type: String(type) })).filter(({ name }) => !NO_WORDS.test(`${table}.${name}`)); // prettier-ignore
  if (mine.length === 0) return;
  const rows = await query(`select ctid::text as "${PLACE}", t.* from ${table} t order by t.ctid`);
  await query(`alter table ${table} disable trigger user`);
  for (const { name, type } of mine) {
    const field = `${table}.${name}`;
    const cast = { text: "text", jsonb: "jsonb", bytea: "bytea" }[type] ?? "text[]";
    let refusal = "";
    // What is kept as one value is read against a schema, which knows how long its words may be.
    for (const words of shorterAndShorter(work.words).slice(type === "jsonb" ? 1 : 0)) {
      const changes = changesOf({ ...work, words }, field, name, rows);
      // What is nobody's yet becomes somebody's.
      const last = rows.at(-1);
      if (changes.length === 0 && type === "text" && last) changes.push({ row: last, value: words(field, rows.length) });
      if (changes.length === 0) {
        filled.empty.add(field);
        break;
      }
      refusal = await tried(query, rows, async () => {
        for (const { row, value } of changes) {
          const given = type === "jsonb" ? JSON.stringify(value) : value;
          // Where a row is changes with it.
          const [moved] = await query(`update ${table} set ${name} = $1::${cast} where ctid = $2::tid returning ctid::text as at`, [given, row[PLACE]]);
          row[PLACE] = moved?.["at"];
        }
      });
      if (!refusal) {
        filled.fields.add(field);
        break;
      }
    }
    if (refusal) filled.refused.add(`${field}: ${refusal}`);
  } // prettier-ignore
  await query("set constraints all immediate");
  await query(`alter table ${table} enable trigger user`);
}

/** As many as there are; one; one as an address of mail or of the web has to be. */
const shorterAndShorter = (words: Words): Words[] => {
  const one: Words = (field, row) => shortened(words(field, row));
  return [
    words,
    one,
    (field, row) => `${one(field, row).toLowerCase()}${row}@halden.example`,
    (field, row) => `https://halden.example/${row}${one(field, row)}`,
  ];
};

const changesOf = (work: Work, field: string, name: string, rows: readonly Row[]) =>
  rows.flatMap((row, number) => {
    const value = changed(work, field, row, number, row[name]);
    return value === undefined ? [] : [{ row, value }];
  });

/** Does it, or nothing of it: why not. */
async function tried(query: Query, rows: readonly Row[], work: () => Promise<void>): Promise<string> {
  const places = rows.map((row) => row[PLACE]);
  await query("savepoint before");
  try {
    await work();
    return "";
  } catch (error) {
    await query("rollback to savepoint before");
    rows.forEach((row, number) => (row[PLACE] = places[number]));
    return (error as Error).message;
  }
}

/** The same value with other words in it; undefined where there are none. */
function changed(work: Work, field: string, row: Row, number: number, value: unknown): unknown {
  const say = (path: string): string => work.words(path, number);
  if (value === null || value === undefined) return undefined;
  if (Buffer.isBuffer(value)) {
    const opened = openSealed(work.master, work.keys, work.table, row, value);
    if (!opened) return undefined;
    const said = asJson(opened.text);
    if (said === undefined) return Buffer.from(opened.reseal(say(field))); // a letter, which is words alone
    const inside = deep(said, field, say);
    return inside === undefined ? undefined : Buffer.from(opened.reseal(JSON.stringify(inside)));
  }
  if (typeof value === "string") return say(field);
  return deep(value, field, say);
}

/** The first of several. */
const shortened = (words: string): string => (words.split("\n\n")[0] ?? "").slice(0, 56);

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as JSON with its words replaced and its codes kept; undefined where no word is in it. */
function deep(value: unknown, path: string, say: (path: string) => string): unknown {
  let found = false;
  const into = (each: unknown, at: string): unknown => {
    if (typeof each === "string") {
      if (IS_CODE.test(each)) return each;
      found = true;
      return say(at);
    }
    if (Array.isArray(each)) return each.map((one) => into(one, at));
    if (each && typeof each === "object")
      return Object.fromEntries(Object.entries(each).map(([key, one]) => [key, into(one, `${at}.${key}`)]));
    return each;
  };
  const result = into(value, path);
  return found ? result : undefined;
}
