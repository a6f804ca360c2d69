import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const PATIENCE_MS = 60_000;

/**
 * Drops a database with whoever is in it. PostgreSQL's own housekeeping visits as a superuser, whom nobody else may
 * send away; it does not stay long.
 */
export async function dropDatabase(sql, name) {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(200))
    try {
      await sql(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
      return;
    } catch (error) {
      if (error.code !== "42501" || Date.now() > until) throw error;
    }
}
