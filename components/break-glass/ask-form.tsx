"use client";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { CheckboxField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** Asks for a reading in danger or under law; says first what will happen and who will be told. */
export function AskGlassForm({
  relationshipId,
  ask,
}: {
  relationshipId: string;
  ask: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  return (
    <ActionForm
      label="Ask for a reading"
      action={ask}
      transform={(values) => ({ ...values, relationshipId })}
      redirectTo={({ id }) => paths.breakGlass(id)}
    >
      <TextareaField
        name="ground"
        label="The ground"
        hint="Who is in danger, or which law asks for it. Both partners will read this sentence, and it stays on record for ever."
        required
        rows={3}
      />
      <CheckboxField
        name="untold"
        label="The ground itself forbids telling the partners"
        hint="Only then. Your name and the second person’s stand behind it."
      />
      <ProgramAudience of="ground" />
      <SubmitButton variant="secondary">Ask a second person</SubmitButton>
    </ActionForm>
  );
}
