import { useFigures } from "#words";
import type { Clock } from "../time/moment";

export type { Clock };

/** The looks of a relationship's moments, by their names in lib/looks.ts. */
const LOOKS = {
  day: "long",
  short: "short",
  weekday: "weekday",
  moment: "appointment",
  month: "month",
} as const;
type Look = keyof typeof LOOKS;

/** A moment in the reader's own words, and in the zone that is given. */
export function When({ date, look = "day", clock }: { date: Date; look?: Look; clock: Clock }) {
  const figures = useFigures();
  return (
    <time dateTime={date.toISOString()} className="tabular-nums">
      {figures.dateTime(date, LOOKS[look], { timeZone: clock.timeZone })}
    </time>
  );
}
