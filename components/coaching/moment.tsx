import { dateOf, momentOf } from "../time/moment";

/** Where somebody reads the clock. */
export type Clock = { readonly timeZone: string };

/** A moment in its reader's own time zone. */
export function Moment({ at, clock, look = "day" }: { at: Date; clock: Clock; look?: "day" | "time" }) {
  const words = look === "day" ? dateOf : momentOf;
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {words(at, clock.timeZone)}
    </time>
  );
}
