"use client";
import { useWords } from "#words";
import { TextareaField } from "../form/fields";

/** The four steps, as what client and coach may ask. */
const GROW = ["goal", "reality", "options", "will"] as const;

/** A session written in four steps, for those who like to write it so. */
export function GrowFields() {
  const t = useWords("coaching");
  return (
    <details className="rounded-card border border-line px-4 py-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">{t("grow.label")}</summary>
      <div className="mt-4 space-y-4">
        {GROW.map((key) => (
          <TextareaField
            key={key}
            name={`grow.${key}`}
            label={t(`grow.${key}`)}
            hint={t(`grow.ask.${key}`)}
            rows={2}
          />
        ))}
      </div>
    </details>
  );
}

export const growFrom = (values: Record<string, unknown>) =>
  Object.fromEntries(GROW.map((key) => [key, values[`grow.${key}`] ?? ""]));
