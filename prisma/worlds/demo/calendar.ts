import { localTimeOf, momentOf } from "../../../lib/calendar/local-time.ts";

const DAY = 86_400_000;
const today = Date.now();

/** So many days before today; a weekend gives way to the working day beside it. */
export function daysAgo(ago: number): string {
  const day = new Date(today - ago * DAY);
  const shift = [1, 0, 0, 0, 0, 0, -1][day.getUTCDay()] ?? 0;
  return localTimeOf(new Date(day.getTime() + shift * DAY), "UTC").date;
}

/** That day at a time on somebody's wall. */
export const momentAgo = (ago: number, time: string, timeZone = "Europe/Berlin"): Date =>
  momentOf({ date: daysAgo(ago), time }, timeZone);
