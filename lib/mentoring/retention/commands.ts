import "server-only";
import { asWorker } from "../../db/unit.ts";

/** Destroys the keys of relationships whose keeping time is over (W11). Gives how many; for the worker's clock. */
export function shredExpired(): Promise<number> {
  return asWorker(async (db) => {
    const [row] = await db.$queryRaw<{ gone: number }[]>`select mentoring.shred_expired() as gone`;
    return row?.gone ?? 0;
  });
}
