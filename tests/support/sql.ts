import pg from "pg";

export type Row = Record<string, unknown>;

/** A plain connection; every test of the database itself speaks SQL, not through the application. */
export class Sql {
  private readonly pool: pg.Pool;
  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 4, options: "-c timezone=UTC" });
    this.pool.on("error", () => undefined); // an idle connection that ends with its database is no failure
  }

  /** One transaction with the actor set (or none), rolled back unless `keep`. */
  async as<T>(actor: string | null, work: (query: Query) => Promise<T>, keep = false): Promise<T> {
    const connection = await this.pool.connect();
    try {
      await connection.query("begin");
      if (actor) await connection.query("select set_config('trellis.person_id', $1, true)", [actor]);
      const result = await work(async (text, values) => {
        const { rows, rowCount } = await connection.query(text, values as unknown[]);
        return Object.assign(rows as Row[], { touched: rowCount ?? 0 });
      });
      await connection.query(keep ? "commit" : "rollback");
      return result;
    } catch (error) {
      await connection.query("rollback");
      throw error;
    } finally {
      connection.release();
    }
  }

  /** Outside of any transaction, as `vacuum` wants it. */
  plainly = (text: string) => this.pool.query(text);

  close = () => this.pool.end();
}

/** Rows, and how many were read or written. */
export type Query = (text: string, values?: unknown[]) => Promise<Row[] & { touched: number }>;

const TABLES = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('people', 'mentoring', 'coaching', 'ops') order by 1`;

export const tablesOf = async (query: Query): Promise<string[]> =>
  (await query(TABLES)).map((row) => String(row["name"]));

/**
 * Everything there is, to read and no more: as the role that makes backups, which locks nothing. Beside a Trellis that
 * runs nothing else is right: to lift row-level security locks every table, and a page that holds some of them and
 * waits for others is ended by PostgreSQL as the victim of a deadlock.
 */
export const everything = <T>(owner: Sql, read: (query: Query) => Promise<T>): Promise<T> =>
  owner.as(null, async (query) => {
    await query("set local role trellis_backup");
    return read(query);
  });

/**
 * Work that no rule hides anything from: the owner lifts the force of row-level security inside one
 * transaction. For laying out a world and for knowing everything that is in it. `only`: of these tables.
 */
export async function unhidden<T>(
  owner: Sql,
  work: (query: Query) => Promise<T>,
  keep = false,
  only?: readonly string[],
): Promise<T> {
  return owner.as(
    null,
    async (query) => {
      const tables = only ?? (await tablesOf(query));
      for (const table of tables) await query(`alter table ${table} no force row level security`);
      const result = await work(query);
      if (keep) {
        await query("set constraints all immediate");
        for (const table of tables) await query(`alter table ${table} force row level security`);
      }
      return result;
    },
    keep,
  );
}
