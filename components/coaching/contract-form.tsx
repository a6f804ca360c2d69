"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { SHARING, type Contract } from "@/lib/coaching/contracts/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { RadioField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** Another version of the page, for all three to agree to anew. */
export function ContractForm({
  engagementId,
  contract,
  audience,
  propose,
}: {
  engagementId: string;
  contract: Contract;
  audience: Audience;
  propose: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  return (
    <ActionForm
      label={t("contractForm.label")}
      action={propose}
      transform={(values) => ({ ...values, engagementId, version: contract.version })}
      successMessage={t("contractForm.done")}
    >
      <RadioField
        name="feedback"
        label={t("contractForm.feedback")}
        hint={t("contractForm.feedbackHint")}
        required
        defaultValue={contract.feedback}
        options={SHARING.map((value) => ({
          value,
          label: t(`sharing.${value}.label`),
          hint: t(`sharing.${value}.hint`),
        }))}
      />
      <TextareaField
        name="words"
        label={t("contractForm.words")}
        hint={t("contractForm.wordsHint")}
        rows={3}
        defaultValue={contract.words}
        audience={<AudienceLine audience={audience} />}
      />
      <SubmitButton tone="coaching" variant="secondary">
        {t("contractForm.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
