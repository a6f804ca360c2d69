import { Temporal } from "temporal-polyfill";
import { Invalid } from "../errors.ts";
import { say } from "../words/said.ts";
import { zoneName } from "../zone-name.ts";

/** A date and a time of day as somebody reads them on the wall: `2026-12-03`, `16:00`. */
export type LocalTime = { readonly date: string; readonly time: string };

/**
 * The moment a wall clock means in a time zone. Of an hour that comes twice (clocks go back) the first is
 * meant. Throws `Invalid` for an hour that never comes (clocks go forward) and for dates that do not exist.
 */
export function momentOf({ date, time }: LocalTime, timeZone: string): Date {
  let wall: Temporal.PlainDateTime;
  try {
    wall = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: "reject" });
  } catch {
    throw new Invalid(say("calendar.noDate"), { date: [say("calendar.noDate")] });
  }
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (!zoned.toPlainDateTime().equals(wall)) {
    const never = say("calendar.noHour", { time, timeZone: zoneName(timeZone) });
    throw new Invalid(never, { time: [never] });
  }
  return new Date(zoned.epochMilliseconds);
}

/** When a day (`2026-12-03`) begins in a time zone. */
export const startOfDay = (date: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);

/** What the wall clock shows at a moment. */
export function localTimeOf(moment: Date, timeZone: string): LocalTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}
