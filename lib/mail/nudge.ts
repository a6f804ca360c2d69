import "server-only";
import { now } from "../clock.ts";
import { asWorker } from "../db/unit.ts";
import { env } from "../env.ts";
import { paths } from "../paths.ts";
import type { Nudge } from "./letters.ts";
import { post } from "./outbox.ts";

type Due = { personId: string; address: string; kind: Nudge };

/**
 * Reminds of what is due, each once: a session within a day, one that nobody has logged, an agreement to sign, a pair
 * that has gone quiet. The database says who and which kind; the system never learns what it is about. Gives how many.
 */
export function nudge(given?: Date): Promise<number> {
  return asWorker(async (db) => {
    const due = await db.$queryRaw<Due[]>`
      select person_id::text as "personId", address, kind from ops.take_nudges(${given ?? now()}::timestamptz)`;
    const link = new URL(paths.today(), env().NEXTAUTH_URL).href;
    for (const { personId, address, kind } of due)
      await post(db, { personId, address }, { kind: "nudge", about: kind, link });
    return due.length;
  }, 60_000);
}
