"use client";
import { useWords } from "#words";
import { useId } from "react";
import type { Visibility } from "@/lib/coaching/notes/schema";

/** Who a note is for, chosen before it is written (C6). */
export function VisibilityChoice<V extends Visibility>({
  value,
  options,
  onChange,
}: {
  value: V;
  options: readonly V[];
  onChange: (value: V) => void;
}) {
  const t = useWords("coaching");
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-2 text-sm font-medium">{t("visibility.label")}</legend>
      {options.map((option) => (
        <label
          key={option}
          className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong/60 px-3 text-sm has-checked:border-coaching has-checked:bg-coaching-tint"
        >
          <input
            type="radio"
            name={name}
            checked={value === option}
            onChange={() => onChange(option)}
            className="size-4 accent-(--coaching)"
          />
          {t(`visibility.${option as Visibility}`)}
        </label>
      ))}
    </fieldset>
  );
}
