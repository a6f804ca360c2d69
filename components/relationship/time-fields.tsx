"use client";
import { useWords } from "#words";
import { useState } from "react";
import { DateField, NumberField, TextField } from "../form/fields";
import { cn } from "../ui/classes";

const LENGTHS = [30, 45, 60, 90];

/** Day, time and length, in the writer's own time zone; the usual lengths are one tap. */
export function TimeFields({
  usual,
  onChange,
}: {
  usual: { date: string; time: string; minutes: number };
  onChange?: () => void;
}) {
  const t = useWords("relationship");
  const [minutes, setMinutes] = useState(String(usual.minutes));
  const change = (value: string) => {
    setMinutes(value);
    onChange?.();
  };
  return (
    <div className="space-y-4">
      <div className="grid grid-cols-2 gap-4">
        <DateField name="date" label={t("time.day")} required defaultValue={usual.date} onInput={onChange} />
        <TextField
          name="time"
          type="time"
          label={t("time.from")}
          required
          defaultValue={usual.time}
          onInput={onChange}
        />
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <NumberField
          name="minutes"
          label={t("time.minutes")}
          required
          min={5}
          max={480}
          value={minutes}
          onChange={(event) => change(event.currentTarget.value)}
        />
        {LENGTHS.map((length) => (
          <button
            key={length}
            type="button"
            aria-label={t("time.length", { minutes: length })}
            aria-pressed={minutes === String(length)}
            onClick={() => change(String(length))}
            className={cn(
              "h-11 min-w-11 rounded-control border px-3 text-sm tabular-nums",
              minutes === String(length)
                ? "border-mentoring bg-mentoring-tint"
                : "border-line-strong/60 bg-surface",
            )}
          >
            {length}
          </button>
        ))}
      </div>
    </div>
  );
}
