"use client";
import { useWords } from "#words";
import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { wrongWith, type Limits } from "./wrong";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The line that says who can read what is written here. */
  audience?: ReactNode;
  required?: boolean;
};

/** Label, hint, control, what is wrong, and who can read it. */
export function Field({
  name,
  label,
  hint,
  audience,
  required,
  limits = {},
  children,
}: FieldProps & { limits?: Limits; children: ReactNode }) {
  const t = useWords("ui");
  return (
    <Base.Root name={name} className="space-y-1.5">
      <Base.Label className="block text-sm font-medium">
        {label}
        {!required && <span className="ml-2 text-xs font-normal text-ink-soft">{t("optional")}</span>}
      </Base.Label>
      {hint && <Base.Description className="max-w-[68ch] text-sm text-ink-soft">{hint}</Base.Description>}
      {children}
      <Base.Validity>
        {({ validity }) => {
          const wrong = wrongWith(validity, limits, t);
          // With nothing of its own it says what the server answered.
          return <Base.Error className="text-sm text-danger" {...(wrong && { children: wrong })} />;
        }}
      </Base.Validity>
      {audience}
    </Base.Root>
  );
}
