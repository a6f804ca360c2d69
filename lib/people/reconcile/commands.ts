import "server-only";
import { asWorker } from "../../db/unit.ts";
import { QUIET_DAYS } from "./schema.ts";

const MINUTES = 60_000;

/** Compares once a night, whichever worker comes first. For the clocks. */
export const compareNightly = (): Promise<number> => compare("23 hours");

/** The same at once, for an owner who has mended something. */
export const compareNow = (): Promise<number> => compare("0 seconds");

function compare(gap: string): Promise<number> {
  return asWorker(async (db) => {
    const [row] = await db.$queryRaw<{ found: number }[]>`
      select people.compare(${gap}::text::interval, ${QUIET_DAYS}::int) as found`;
    return row?.found ?? 0;
  }, 2 * MINUTES);
}
