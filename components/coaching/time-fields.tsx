"use client";
import { useWords } from "#words";
import { DateField, NumberField, TextField } from "../form/fields";

export type Usual = { readonly date: string; readonly time: string; readonly minutes: number };

/** Day, time and length, in the writer's own time zone. */
export function TimeFields({ usual, onChange }: { usual: Usual; onChange?: () => void }) {
  const t = useWords("coaching");
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-[1fr_1fr_8rem]">
      <DateField name="date" label={t("day")} required defaultValue={usual.date} onInput={onChange} />
      <TextField
        name="time"
        type="time"
        label={t("from")}
        required
        defaultValue={usual.time}
        onInput={onChange}
      />
      <NumberField
        name="minutes"
        label={t("time.minutes")}
        required
        min={5}
        max={480}
        step={5}
        defaultValue={usual.minutes}
        onInput={onChange}
      />
    </div>
  );
}
