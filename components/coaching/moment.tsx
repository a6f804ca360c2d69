import { useFigures } from "#words";
import type { Clock } from "../time/moment";

export type { Clock };

/** A moment in its reader's own time zone. */
export function Moment({ at, clock, look = "day" }: { at: Date; clock: Clock; look?: "day" | "time" }) {
  const figures = useFigures();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {figures.dateTime(at, look === "day" ? "date" : "moment", { timeZone: clock.timeZone })}
    </time>
  );
}
