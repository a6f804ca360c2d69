"use client";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import { NumberField, SelectField } from "../form/fields";
import { Button } from "../ui/button";
import { notify } from "../ui/toast";
import { When, type Clock } from "./when";

type Day = { startsAt: Date; partners: { name: string; time: string; shifted: boolean }[] };
export type ShowSeries = (input: unknown) => Promise<ActionResult<Day[]>>;

const OPTIONS = [
  { value: "", label: "Once" },
  { value: "w1", label: "Every week" },
  { value: "w2", label: "Every two weeks" },
  { value: "w3", label: "Every three weeks" },
  { value: "w4", label: "Every four weeks" },
  { value: "w6", label: "Every six weeks" },
  { value: "m1", label: "Every month, on the same weekday" },
];

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
          label="How often"
          required
          options={OPTIONS}
          value={rhythm}
          onChange={(event) => setRhythm(event.currentTarget.value)}
        />
        {rhythm && (
          <>
            <NumberField name="count" label="How many" required min={2} max={26} defaultValue={6} />
            <Button variant="secondary" className="h-11" disabled={pending} onClick={preview}>
              Show the days
            </Button>
          </>
        )}
      </div>
      {rhythm && (
        <p className="text-sm text-ink-soft">
          The hour stays the same on your wall, also when the clocks change. Each session can be moved alone.
        </p>
      )}
      {days && (
        <ol
          className="grid gap-x-6 gap-y-1 text-sm tabular-nums sm:grid-cols-2"
          aria-label="The days this plans"
        >
          {days.map((day) => (
            <li key={day.startsAt.toISOString()}>
              <When date={day.startsAt} look="moment" clock={clock} />
              {day.partners
                .filter((partner) => partner.shifted)
                .map((partner) => (
                  <span key={partner.name} className="block text-xs text-warn">
                    {partner.time} for {partner.name}: clocks change elsewhere on another day
                  </span>
                ))}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
