"use client";
import { useWords } from "#words";
import { RadioField } from "../form/fields";

/** Five levels with what somebody does at each (C4). */
export function LevelChoice({
  name,
  label,
  hint,
  anchors,
  defaultValue,
  required = true,
}: {
  name: string;
  label: string;
  hint?: string;
  anchors: readonly string[];
  defaultValue?: number;
  required?: boolean;
}) {
  const t = useWords("coaching");
  return (
    <RadioField
      name={name}
      label={label}
      {...(hint && { hint })}
      required={required}
      {...(defaultValue && { defaultValue: String(defaultValue) })}
      options={anchors.map((anchor, index) => ({
        value: String(index + 1),
        label: t("level", { level: index + 1 }),
        hint: anchor,
      }))}
    />
  );
}
