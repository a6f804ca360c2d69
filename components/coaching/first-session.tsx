"use client";
import { TextField } from "../form/fields";

export const SEEN_AT_ONCE = "Your coach sees it at once, and it can be moved.";
export const ONCE_AGREED = "It stands in both calendars once they agree, and it can be moved.";

/** The first session, in the same step, for whoever knows already when it is. An hour, if nothing else is said later. */
export function FirstSession({ then }: { then: string }) {
  return (
    <details className="rounded-card border border-line px-4 py-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">
        Plan the first session already
      </summary>
      <div className="mt-4 grid grid-cols-2 gap-4">
        <TextField name="date" type="date" label="Day" />
        <TextField name="time" type="time" label="From" defaultValue="10:00" />
      </div>
      <p className="mt-2 text-sm text-ink-soft">In your own time zone, for an hour. {then}</p>
    </details>
  );
}

/** What the start takes of it: nothing while no day is chosen. */
export const firstFrom = ({ date, time }: Record<string, unknown>, id?: string) =>
  date ? { id, date, time, minutes: 60 } : null;
