"use client";
import type { ReactNode } from "react";
import { SelectField, TextareaField, TextField } from "../form/fields";
import { PRIORITY_WORDS } from "./words";

/** One area where coaching is needed: what was observed, what it does to the work, how pressing it is. */
export function AreaFields({
  prefix,
  first,
  audience,
  detailAudience,
  begun,
}: {
  prefix: string;
  first: boolean;
  audience: ReactNode;
  detailAudience: ReactNode;
  /** What was written before. */
  begun?: { area: string; observed: string; effect: string; priority: string } | undefined;
}) {
  return (
    <>
      <TextField
        name={`${prefix}.area`}
        label="Where is coaching needed?"
        placeholder={first ? "Saying early that a date will not hold" : ""}
        maxLength={200}
        defaultValue={begun?.area}
        required
        audience={audience}
      />
      <TextareaField
        name={`${prefix}.observed`}
        label="What did you see or hear?"
        hint="One situation, as a camera would have seen it."
        rows={3}
        required
        defaultValue={begun?.observed}
      />
      <TextareaField
        name={`${prefix}.effect`}
        label="What did it do to the work?"
        rows={2}
        required
        defaultValue={begun?.effect}
        audience={detailAudience}
      />
      <SelectField
        name={`${prefix}.priority`}
        label="How pressing is it?"
        required
        defaultValue={begun?.priority || "2"}
        options={[1, 2, 3].map((value) => ({ value: String(value), label: PRIORITY_WORDS[value] ?? "" }))}
      />
    </>
  );
}
