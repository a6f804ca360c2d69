import { hourIn } from "@/lib/clock";

/** How somebody is greeted, by the clock where they are. */
export function partOfDay(moment: Date, timeZone: string): "night" | "morning" | "afternoon" | "evening" {
  const hour = hourIn(timeZone, moment);
  if (hour < 5) return "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}
