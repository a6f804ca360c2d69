"use client";
import type { ReactNode } from "react";
import { cn } from "../ui/classes";

export type ChoiceOption<V extends string> = {
  value: V;
  label: string;
  hint?: string;
  note?: string;
  glyph?: ReactNode;
};

/** Choices as cards, all in sight. */
export function Choice<V extends string>({
  label,
  name,
  value,
  options,
  onChange,
  columns = 1,
}: {
  label: ReactNode;
  name: string;
  value: V | null;
  options: readonly ChoiceOption<V>[];
  onChange: (value: V) => void;
  columns?: 1 | 2;
}) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      <div className={cn("grid gap-3", columns === 2 && "sm:grid-cols-2")}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-start gap-3 rounded-card border border-line bg-surface p-4 text-sm transition hover:border-line-strong has-checked:border-mentoring has-checked:bg-mentoring-tint"
          >
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="mt-0.5 size-5 shrink-0 accent-(--mentoring)"
            />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{option.label}</span>
              {option.hint && <span className="mt-0.5 block text-ink-soft">{option.hint}</span>}
              {option.note && <span className="mt-1.5 block text-xs text-ink-soft">{option.note}</span>}
            </span>
            {option.glyph}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
