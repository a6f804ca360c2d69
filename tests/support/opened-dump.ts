import { masterKey } from "@/lib/crypto/master-key.ts";
import { openSealed, unwrapped } from "./sealed-values.ts";
import { tablesOf, unhidden, type Row, type Sql } from "./sql.ts";

/**
 * A dump of every table as text, with every sealed value opened that the master key and the keys in the dump still
 * open: what somebody would find who had everything.
 */
export async function openedDump(owner: Sql): Promise<string> {
  const tables: Record<string, Row[]> = await unhidden(owner, async (query) => {
    const rows: Record<string, Row[]> = {};
    for (const table of await tablesOf(query)) rows[table] = await query(`select * from ${table}`);
    return rows;
  });
  const keys = unwrapped(masterKey(), tables);
  const opened = Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.values(row).flatMap((value) =>
        Buffer.isBuffer(value)
          ? [openSealed(masterKey(), keys, table, row, value)?.text ?? value.toString("utf8")]
          : [],
      ),
    ),
  );
  return [JSON.stringify(tables), ...opened].join("\n");
}
