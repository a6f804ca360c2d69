import { localTimeOf, momentOf } from "../../../lib/calendar/local-time.ts";

const DAY = 86_400_000;
const loaded = Date.now();

/**
 * So many days before `today`, to the day: what people did keeps its order and its distances, on whatever day of the
 * week the demo is loaded. What is still to come gives way to a weekend.
 */
export function daysAgo(ago: number, today = loaded): string {
  const day = new Date(today - ago * DAY);
  const shift = ago < 0 ? ([1, 0, 0, 0, 0, 0, 2][day.getUTCDay()] ?? 0) : 0;
  return localTimeOf(new Date(day.getTime() + shift * DAY), "UTC").date;
}

/** That day at a time on somebody's wall. */
export const momentAgo = (ago: number, time: string, timeZone = "Europe/Berlin"): Date =>
  momentOf({ date: daysAgo(ago), time }, timeZone);
