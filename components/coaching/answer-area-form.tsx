"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** C3: a word to the manager on an area that does not become part of the plan. */
export function AnswerAreaForm({
  engagementId,
  areaId,
  audience,
  answer,
}: {
  engagementId: string;
  areaId: string;
  audience: Audience;
  answer: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  return (
    <ActionForm
      label={t("answer.action")}
      action={answer}
      transform={(values) => ({ ...values, engagementId, areaId })}
      successMessage={t("answer.done")}
      className="max-w-[640px] space-y-4"
    >
      <TextareaField
        name="text"
        label={t("answer.text")}
        rows={2}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <SubmitButton tone="coaching" variant="secondary">
        {t("answer.action")}
      </SubmitButton>
    </ActionForm>
  );
}
