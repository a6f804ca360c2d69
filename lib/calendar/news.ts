type Planned = { readonly startsAt: Date; readonly minutes: number; readonly state: string };

/** What calendars are told about an appointment. */
export type News = "planned" | "moved" | "called-off";

/**
 * What a change of a session means for the calendars of those who meet; null for nothing. What was to come stands in
 * them, and goes when it did not take place or moves to when it did; what is over stands where it was.
 */
export function newsOf(before: Planned, after: Planned, moment: Date): News | null {
  const same = before.startsAt.getTime() === after.startsAt.getTime() && before.minutes === after.minutes;
  if (after.state === "scheduled") {
    if (before.state !== "scheduled") return "planned";
    return same ? null : "moved";
  }
  if (before.state !== "scheduled" || before.startsAt <= moment) return null;
  if (after.state !== "held") return "called-off";
  return same ? null : "moved";
}
