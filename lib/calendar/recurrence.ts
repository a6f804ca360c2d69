import { Temporal } from "temporal-polyfill";

/** How often two people meet: every so many weeks, or every so many months on the same weekday of the month. */
export type Rhythm = { readonly every: number; readonly unit: "week" | "month"; readonly count: number };

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
/** The fifth Tuesday of a month is taken as its last, so that no month is left out. */
const nthOf = (day: { day: number }): number => (day.day > 28 ? -1 : Math.ceil(day.day / 7));

/**
 * The moments of a rhythm that begins at `first`, on the wall clock of a time zone: the hour stays when the clocks
 * change. As RFC 5545 has it, an hour that does not come that day is left out and not counted, and of one that comes
 * twice the first is meant. `rule` says the same in the RFC's words.
 */
export function occurrences(
  first: Date,
  timeZone: string,
  { every, unit, count }: Rhythm,
): { rule: string; moments: Date[] } {
  const start = Temporal.Instant.fromEpochMilliseconds(first.getTime()).toZonedDateTimeISO(timeZone);
  const nth = nthOf(start);
  const time = start.toPlainTime();
  const moments = [first];
  for (let step = 1; moments.length < count; step++) {
    const day =
      unit === "week"
        ? start.toPlainDate().add({ weeks: step * every })
        : weekdayOf(
            start
              .toPlainDate()
              .with({ day: 1 })
              .add({ months: step * every }),
            start.dayOfWeek,
            nth,
          );
    const wall = day.toPlainDateTime(time);
    const zoned = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
    if (zoned.toPlainDateTime().equals(wall)) moments.push(new Date(zoned.epochMilliseconds));
  }
  const on = unit === "month" ? `BYDAY=${nth}${DAYS[start.dayOfWeek - 1] ?? ""};` : "";
  const rule = `FREQ=${unit === "week" ? "WEEKLY" : "MONTHLY"};INTERVAL=${every};${on}COUNT=${count}`;
  return { rule, moments };
}

/** The nth such weekday of the month that begins on `month`; -1 is the last. */
function weekdayOf(month: Temporal.PlainDate, dayOfWeek: number, nth: number): Temporal.PlainDate {
  const ahead = (dayOfWeek - month.dayOfWeek + 7) % 7;
  const days = ahead + (nth > 0 ? nth - 1 : Math.floor((month.daysInMonth - 1 - ahead) / 7)) * 7;
  return month.add({ days });
}
