import "server-only";
import { asSignIn, asWorker } from "../db/unit.ts";
import { masterKey } from "../crypto/master-key.ts";
import { openBytes, type Keys, type Place } from "../crypto/seal.ts";
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
 * one), and the master key is this installation's. Mail that leaves late is said and takes nobody out of service: every process
 * shares the outbox, and pages work without it. That a process was told to stop is said before this (scripts/drain.mjs).
 */
export async function readiness(): Promise<Readiness> {
  const [schema, key, outboxSeconds] = await Promise.all([schemaState(), keyState(), outboxAge()]);
  const checks = {
    database: schema === null ? "does not answer" : "ok",
    schema: schema === null ? "unknown" : schema,
    key,
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

/** The keys that opened something; asked again when the file has changed. */
let proven: Keys | undefined;

/**
 * "another" when the key opens nothing of what it should, so that a process with a wrong one seals no new word: of each
 * kind that the worker may read, the oldest, which was there before this process. "unknown" without answer.
 */
async function keyState(): Promise<string> {
  let keys: Keys;
  try {
    keys = masterKey();
  } catch {
    return "missing";
  }
  if (keys === proven) return "ok";
  try {
    const oldest = await asWorker(
      (db) => db.$queryRaw<{ place: string[]; sealed: Uint8Array }[]>`
        (select array['mails', id::text] as place, sealed from ops.mails order by id limit 1) union all
        (select array['webhook_secrets', endpoint_id::text], sealed from ops.webhook_secrets order by endpoint_id limit 1) union all
        (select array['key', 'fingerprint', program_id::text], wrapped from mentoring.fingerprint_keys order by program_id limit 1)`,
    );
    if (oldest.length === 0) return "ok";
    if (!oldest.some(({ place, sealed }) => opens(keys, sealed, place))) return "another";
    proven = keys;
    return "ok";
  } catch {
    return "unknown";
  }
}

function opens(keys: Keys, sealed: Uint8Array, place: Place): boolean {
  try {
    openBytes(keys, sealed, place);
    return true;
  } catch {
    return false;
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
