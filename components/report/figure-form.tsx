"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { DateField, NumberField } from "../form/fields";
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
  const t = useWords("reports");
  return (
    <div data-no-print className="mt-4 border-t border-line pt-4">
      <ActionForm
        label={t("measures.figureFor", { name: measure })}
        action={take}
        transform={(values) => ({ ...values, programId, measure })}
        successMessage={t("measures.kept")}
        className="flex flex-wrap items-end gap-3"
      >
        <NumberField
          name="value"
          label={t("measures.figure", { unit })}
          required
          step="any"
          inputMode="decimal"
        />
        <DateField name="takenOn" label={t("measures.takenOn")} required defaultValue={today} />
        <SubmitButton variant="secondary">{t("measures.keep")}</SubmitButton>
        <ProgramAudience of="figure" />
      </ActionForm>
    </div>
  );
}
