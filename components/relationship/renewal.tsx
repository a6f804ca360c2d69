"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** Proposes to go on; it stands once the other agrees. */
export function RenewalForm({
  relationshipId,
  audience,
  propose,
}: {
  relationshipId: string;
  audience: Audience;
  propose: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("relationship");
  return (
    <ActionForm
      label={t("renewal.form")}
      action={propose}
      transform={(values) => ({ ...values, relationshipId })}
      successMessage={t("renewal.proposed")}
      className="flex max-w-[640px] flex-wrap items-end gap-3"
    >
      <SelectField
        name="months"
        label={t("renewal.for")}
        required
        defaultValue="6"
        options={[3, 6, 12].map((months) => ({
          value: String(months),
          label: t("renewal.months", { months }),
        }))}
      />
      <SubmitButton tone="mentoring">{t("renewal.propose")}</SubmitButton>
      <div className="w-full">
        <AudienceLine audience={audience} whole />
      </div>
    </ActionForm>
  );
}
