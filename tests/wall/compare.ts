import type { Query, Row, Sql } from "../support/sql.ts";
import { idOf, type Name } from "./world.ts";

type Visible = Record<string, (row: Row, who: Name) => boolean>;

/** Rows that `who` sees and should not, or should and does not, over every table. `all` holds the truth. */
export function differences(
  app: Sql,
  all: Record<string, Row[]>,
  visible: Visible,
  who: Name | null,
): Promise<string[]> {
  return app.as(null, (query) => look(query, all, visible, who, Object.keys(all)));
}

/** The same inside the owner's transaction, which puts on the application's role for it. */
export async function differencesIn(
  query: Query,
  all: Record<string, Row[]>,
  visible: Visible,
  who: Name | null,
  tables = Object.keys(all),
): Promise<string[]> {
  await query("savepoint person");
  await query("set local role trellis_app");
  const found = await look(query, all, visible, who, tables);
  await query("rollback to savepoint person");
  return found;
}

async function look(
  query: Query,
  all: Record<string, Row[]>,
  visible: Visible,
  who: Name | null,
  tables: string[],
): Promise<string[]> {
  const found: string[] = [];
  await query("select set_config('trellis.person_id', $1, true)", [who ? idOf(who) : ""]);
  for (const table of tables) {
    const rule = visible[table];
    await query("savepoint one");
    let seen: Row[] = [];
    try {
      seen = await query(`select ctid::text as place from ${table}`);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code !== "42501" || rule) found.push(`${table}: ${code ?? String(error)}`);
    }
    await query("rollback to savepoint one");
    const places = new Set(seen.map((row) => row["place"]));
    for (const row of all[table] ?? []) {
      // somebody nobody knows sees the organization's name and nothing else
      const should = who ? (rule?.(row, who) ?? false) : table === "people.organizations";
      if (should !== places.has(row["place"]))
        found.push(
          `${who ?? "nobody"} ${should ? "does not see" : "sees"} ${table} ${JSON.stringify(label(row))}`,
        );
    }
  }
  return found;
}

const label = (row: Row) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => /(^|_)id$|visibility|question/.test(key))
      .slice(0, 4),
  );
