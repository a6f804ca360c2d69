"use client";
import { useWords } from "#words";
import { DateField, TextField } from "../form/fields";

/** The first session, in the same step, for whoever knows already when it is. An hour, if nothing else is said later. */
export function FirstSession({ then }: { then: "seenAtOnce" | "onceAgreed" }) {
  const t = useWords("coaching");
  return (
    <details className="rounded-card border border-line px-4 py-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">{t("first.label")}</summary>
      <div className="mt-4 grid grid-cols-2 gap-4">
        <DateField name="date" label={t("day")} />
        <TextField name="time" type="time" label={t("from")} defaultValue="10:00" />
      </div>
      <p className="mt-2 text-sm text-ink-soft">{t(`first.${then}`)}</p>
    </details>
  );
}

/** What the start takes of it: nothing while no day is chosen. */
export const firstFrom = ({ date, time }: Record<string, unknown>, id?: string) =>
  date ? { id, date, time, minutes: 60 } : null;
