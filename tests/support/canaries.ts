import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { tablesOf, unhidden, type Sql } from "./sql.ts";

/**
 * Strings that exist nowhere else: put one into every confidential field, then look for them wherever the database
 * writes. All of a flock begin alike, so that one look finds any of them.
 */
export class Canaries {
  readonly mark = `canary-${randomBytes(8).toString("hex")}`;
  count = 0;
  /** A new one. */
  sing = (): string => `${this.mark}-${++this.count}`;

  /** Where any of them can be read: tables (text and bytes), the write-ahead log, the server's log. */
  async found(owner: Sql): Promise<string[]> {
    const tables = await unhidden(owner, async (query) => {
      const there: string[] = [];
      for (const table of await tablesOf(query)) {
        const [row] = await query(
          `select count(*)::int as n from ${table} t where t::text like $1 or t::text like $2`,
          [`%${this.mark}%`, `%${Buffer.from(this.mark).toString("hex")}%`],
        );
        if (Number(row?.["n"]) > 0) there.push(table);
      }
      return there;
    });
    return [...tables, ...serverFiles().filter((file) => readFileSync(file).includes(this.mark))];
  }
}

/** What the embedded test server writes beside its tables. Its folder holds the master key too. */
export function serverFiles(): string[] {
  const home = path.dirname(process.env["TRELLIS_MASTER_KEY_FILE"] ?? "");
  const wal = path.join(home, "postgres", "pg_wal");
  if (!existsSync(wal)) return [];
  const segments = readdirSync(wal).filter((name) => /^[0-9A-F]{24}$/.test(name));
  return [...segments.map((name) => path.join(wal, name)), path.join(home, "postgres.log")];
}
