"use client";
import { useWords } from "#words";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import { RHYTHMS } from "@/lib/mentoring/sessions/schema";
import { NumberField, SelectField } from "../form/fields";
import { Button } from "../ui/button";
import { notify } from "../ui/toast";
import { When, type Clock } from "./when";

type Day = { startsAt: Date; partners: { name: string; time: string; shifted: boolean }[] };
export type ShowSeries = (input: unknown) => Promise<ActionResult<Day[]>>;

/** How often; and the days that would be planned, before anything is. */
export function RhythmFields({
  read,
  show,
  clock,
}: {
  /** What the form says now. */
  read: () => Record<string, unknown>;
  show: ShowSeries;
  clock: Clock;
}) {
  const t = useWords("relationship");
  const [rhythm, setRhythm] = useState("");
  const [days, setDays] = useState<Day[]>();
  const [pending, start] = useTransition();
  const preview = () =>
    start(async () => {
      const result = await show(read());
      if (result.ok) setDays(result.value);
      else notify.failed(result.message);
    });
  return (
    <div className="space-y-3" onChange={() => setDays(undefined)}>
      <div className="flex flex-wrap items-end gap-4">
        <SelectField
          name="rhythm"
          label={t("rhythm.label")}
          required
          options={[
            { value: "", label: t("rhythm.once") },
            ...RHYTHMS.map((each) => ({ value: each, label: t(`rhythm.every.${each}`) })),
          ]}
          value={rhythm}
          onChange={(event) => setRhythm(event.currentTarget.value)}
        />
        {rhythm && (
          <>
            <NumberField name="count" label={t("rhythm.count")} required min={2} max={26} defaultValue={6} />
            <Button variant="secondary" className="h-11" disabled={pending} onClick={preview}>
              {t("rhythm.show")}
            </Button>
          </>
        )}
      </div>
      {rhythm && <p className="text-sm text-ink-soft">{t("rhythm.about")}</p>}
      {days && (
        <ol
          className="grid gap-x-6 gap-y-1 text-sm tabular-nums sm:grid-cols-2"
          aria-label={t("rhythm.days")}
        >
          {days.map((day) => (
            <li key={day.startsAt.toISOString()}>
              <When date={day.startsAt} look="moment" clock={clock} />
              {day.partners
                .filter((partner) => partner.shifted)
                .map((partner) => (
                  <span key={partner.name} className="block text-xs text-warn">
                    {t("rhythm.shifted", { time: partner.time, name: partner.name })}
                  </span>
                ))}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
