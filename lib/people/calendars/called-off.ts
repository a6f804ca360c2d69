import "server-only";
import { uidOf } from "../../calendar/entry-uid.ts";
import type { Entry } from "../../calendar/icalendar.ts";
import { asWorker } from "../../db/unit.ts";
import { mailEntries } from "./invite.ts";

type Row = Pick<Entry, "startsAt" | "minutes" | "sequence" | "changedAt"> & {
  readonly personId: string;
  readonly sessionId: string;
};

/**
 * Takes out of calendars what was called off with somebody who has left the organization, each session once. The
 * database says whose calendar and when it was; the system never learns with whom. Gives how many.
 */
export function sayCalledOff(): Promise<number> {
  return asWorker(async (db) => {
    const rows = await db.$queryRaw<Row[]>`
      select person_id::text as "personId", session_id::text as "sessionId", starts_at as "startsAt", minutes, sequence,
             changed_at as "changedAt" from ops.take_called_off()`;
    const entriesOf = (person: string) =>
      rows
        .filter(({ personId }) => personId === person)
        .map(({ personId, sessionId, ...entry }) => ({
          ...entry,
          uid: uidOf(sessionId, personId),
          calledOff: true,
        }));
    await mailEntries(db, [...new Set(rows.map(({ personId }) => personId))], entriesOf, "called-off");
    return rows.length;
  }, 60_000);
}
