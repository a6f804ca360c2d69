"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { NumberField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

type Props = {
  engagementId: string;
  audience: Audience;
  act: (input: unknown) => Promise<ActionResult<unknown>>;
};

/** More sessions, for a purpose (C5). */
export function ExtendForm({ engagementId, audience, act }: Props) {
  const [id] = useState(() => v7());
  return (
    <ActionForm
      label="Extend the engagement"
      action={act}
      transform={(values) => ({ ...values, id, engagementId })}
      successMessage="Extended. The others are told."
    >
      <TextareaField
        name="purpose"
        label="What are the further sessions for?"
        rows={2}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <NumberField name="sessions" label="How many more?" required min={1} max={12} defaultValue={2} />
      <SubmitButton tone="coaching">Extend the engagement</SubmitButton>
    </ActionForm>
  );
}

/** The end before the target is reached; it can be neither undone nor held against anybody. */
export function EndEarlyForm({ engagementId, audience, act }: Props) {
  return (
    <ActionForm
      label="End early"
      action={act}
      transform={(values) => ({ ...values, engagementId })}
      successMessage="Ended. The others are told."
    >
      <TextareaField
        name="reason"
        label="Why does it end here?"
        hint="A sentence. It cannot be undone; a new engagement can be started any time."
        rows={2}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <SubmitButton tone="coaching" variant="secondary">
        End the engagement
      </SubmitButton>
    </ActionForm>
  );
}
