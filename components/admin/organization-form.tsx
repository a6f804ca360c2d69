"use client";
import { useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { MONTHS } from "@/lib/people/organization/schema";
import { ActionForm } from "../form/action-form";
import { CheckboxField, NumberField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** What it is called and how long words are kept; that a shorter time destroys something is said before it does. */
export function OrganizationForm({
  organization: { name, retentionMonths },
  change,
}: {
  organization: { readonly name: string; readonly retentionMonths: number };
  change: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("admin");
  const [months, setMonths] = useState(retentionMonths);
  return (
    <ActionForm action={change} successMessage={t("organization.saved")}>
      <TextField name="name" label={t("organization.name")} required defaultValue={name} maxLength={200} />
      <NumberField
        name="retentionMonths"
        label={t("organization.months")}
        hint={t("organization.monthsHint")}
        required
        min={MONTHS.least}
        max={MONTHS.most}
        defaultValue={retentionMonths}
        onChange={(event) => setMonths(Number(event.target.value))}
      />
      {months < retentionMonths && (
        <CheckboxField name="sure" label={t("organization.sure")} hint={t("organization.sureHint")} />
      )}
      <SubmitButton>{t("organization.save")}</SubmitButton>
    </ActionForm>
  );
}
