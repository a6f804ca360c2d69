// Wraps anew what a former master key has wrapped, while everybody reads and writes.
import { openBytes, sealBytes } from "../lib/crypto/seal.ts";
import { WRAPPED } from "./wrapped.mjs";

const AT_ONCE = 500;

/** One pass over everything; gives how much was wrapped anew. `client` has put on the role `trellis_keys`. */
export async function rewrapAll(client, newest, former) {
  const done = {};
  for (const entry of WRAPPED)
    done[`${entry.table}.${entry.column}`] = await rewrapTable(client, entry, newest, former);
  return done;
}

async function rewrapTable(client, entry, newest, former) {
  const { table, column, id, also } = entry;
  const second = also ? `, ${also}::text AS also` : "";
  const order = also ? `${id}, ${also}` : id;
  let count = 0;
  for (let after = null; ;) {
    const { rows } = await client.query(
      `SELECT ${id}::text AS id${second}, ${column} AS value FROM ${table}
        WHERE ${column} IS NOT NULL AND ($1::text IS NULL OR (${order}) > (${also ? "split_part($1, '|', 1)::uuid, split_part($1, '|', 2)::uuid" : "$1::uuid"}))
        ORDER BY ${order} LIMIT ${AT_ONCE}`,
      [after],
    );
    if (rows.length === 0) return count;
    const changed = rows.flatMap((row) => {
      const value = rewrapped(entry, row, newest, former);
      return value ? [{ ...row, next: value }] : [];
    });
    // Only where it is still what was read: a writer who was quicker has wrapped with the new key already.
    const { rowCount } = await client.query(
      `UPDATE ${table} t SET ${column} = v.next FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS v (id, value, next)
        WHERE t.${id} = v.id AND t.${column} = v.value`,
      [changed.map((row) => row.id), changed.map((row) => row.value), changed.map((row) => row.next)],
    );
    count += rowCount;
    const last = rows.at(-1);
    after = also ? `${last.id}|${last.also}` : last.id;
  }
}

/** The value under the new key, or nothing where it is already. Throws when no key opens it. */
function rewrapped({ length, place }, row, newest, former) {
  const wrapped = length ? row.value.subarray(0, length) : row.value;
  const rest = length ? row.value.subarray(length) : Buffer.alloc(0);
  if (opens(newest, wrapped, place(row))) return null;
  const plain = openBytes(former, wrapped, place(row));
  return Buffer.concat([sealBytes(newest, plain, place(row)), rest]);
}

export function opens(key, wrapped, place) {
  try {
    openBytes(key, wrapped, place);
    return true;
  } catch {
    return false;
  }
}
