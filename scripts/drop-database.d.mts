/** Drops a database with whoever is in it, waiting for PostgreSQL's own housekeeping to leave. */
export function dropDatabase(sql: (statement: string) => Promise<unknown>, name: string): Promise<void>;
