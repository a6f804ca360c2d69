import "server-only";
import { asSignIn, asWorker } from "../db/unit.ts";
import { masterKey } from "../crypto/master-key.ts";
import { env } from "../env.ts";

export type Readiness = {
  /** Whether visitors should be sent here. */
  readonly ready: boolean;
  readonly checks: Readonly<Record<Check, "ok" | string>>;
  /** Seconds that the oldest mail which should have left has waited; null when it cannot be known. */
  readonly outboxSeconds: number | null;
};
type Check = "database" | "schema" | "key" | "outbox";

const LATE = 900;

/**
 * Whether this process can serve: the database answers, its schema is the one this code was built for (or a later
 * one), and the master key is there. Mail that leaves late is said and takes nobody out of service: every process
 * shares the outbox, and pages work without it. That a process was told to stop is said before this (scripts/drain.mjs).
 */
export async function readiness(): Promise<Readiness> {
  const [schema, outboxSeconds] = await Promise.all([schemaState(), outboxAge()]);
  const checks = {
    database: schema === null ? "does not answer" : "ok",
    schema: schema === null ? "unknown" : schema,
    key: keyState(),
    outbox: outboxSeconds === null ? "unknown" : outboxSeconds > LATE ? "late" : "ok",
  };
  const { outbox: _, ...needed } = checks;
  return { ready: Object.values(needed).every((said) => said === "ok"), checks, outboxSeconds };
}

/** "ok", "behind" when a migration of this code is missing, "broken" when one stopped half-way, null without answer. */
async function schemaState(): Promise<string | null> {
  try {
    const rows = await asSignIn(
      (db) => db.$queryRaw<{ state: string }[]>`select ops.schema_state(${builtFor()}) as state`,
    );
    return rows[0]?.state ?? null;
  } catch {
    return null;
  }
}

/** The newest migration when the pages were built (next.config.js); nothing when they were not. */
const builtFor = (): string => process.env.TRELLIS_SCHEMA ?? "";

function keyState(): string {
  try {
    return masterKey().length > 0 ? "ok" : "missing";
  } catch {
    return "missing";
  }
}

async function outboxAge(): Promise<number | null> {
  try {
    if (!env().SMTP_URL) return 0; // it stays where it is, by intention
    const rows = await asWorker(
      (db) => db.$queryRaw<{ seconds: number }[]>`
        select coalesce(extract(epoch from now() - min(created_at)), 0)::int as seconds from ops.mails where sent_at is null`,
    );
    return rows[0]?.seconds ?? 0;
  } catch {
    return null;
  }
}
