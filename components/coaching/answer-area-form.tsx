"use client";
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
  return (
    <ActionForm
      label="Answer it"
      action={answer}
      transform={(values) => ({ ...values, engagementId, areaId })}
      successMessage="Answered. The manager is told."
      className="max-w-[640px] space-y-4"
    >
      <TextareaField
        name="text"
        label="Why it does not go into the plan, or what you do with it"
        rows={2}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <SubmitButton tone="coaching" variant="secondary">
        Answer it
      </SubmitButton>
    </ActionForm>
  );
}
