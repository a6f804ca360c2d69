"use client";
import { TextareaField } from "../form/fields";

/** The four steps, as what client and coach may ask. */
const GROW = [
  { key: "goal", label: "Goal", hint: "What should this session bring?" },
  { key: "reality", label: "Reality", hint: "How is it now, and what have you tried?" },
  { key: "options", label: "Options", hint: "What could you do? And what else?" },
  { key: "will", label: "Will", hint: "What will you do, by when?" },
] as const;

/** A session written in four steps, for those who like to write it so. */
export function GrowFields() {
  return (
    <details className="rounded-card border border-line px-4 py-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">
        Write it in four steps: goal, reality, options, will
      </summary>
      <div className="mt-4 space-y-4">
        {GROW.map(({ key, label, hint }) => (
          <TextareaField key={key} name={`grow.${key}`} label={label} hint={hint} rows={2} />
        ))}
      </div>
    </details>
  );
}

export const growFrom = (values: Record<string, unknown>) =>
  Object.fromEntries(GROW.map(({ key }) => [key, values[`grow.${key}`] ?? ""]));
