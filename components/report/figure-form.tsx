"use client";
import type { ActionResult } from "@/lib/action-result";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { NumberField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** The next figure of a measure. */
export function FigureForm({
  programId,
  measure,
  unit,
  today,
  take,
}: {
  programId: string;
  measure: string;
  unit: string;
  today: string;
  take: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  return (
    <div data-no-print className="mt-4 border-t border-line pt-4">
      <ActionForm
        label={`A figure for ${measure}`}
        action={take}
        transform={(values) => ({ ...values, programId, measure })}
        successMessage="Kept."
        className="flex flex-wrap items-end gap-3"
      >
        <NumberField name="value" label={`Figure, ${unit}`} required step="any" inputMode="decimal" />
        <TextField name="takenOn" type="date" label="Taken on" required defaultValue={today} />
        <SubmitButton variant="secondary">Keep the figure</SubmitButton>
        <ProgramAudience of="figure" />
      </ActionForm>
    </div>
  );
}
