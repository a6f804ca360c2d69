"use client";
import type { ActionResult } from "@/lib/action-result";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { NumberField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** A mentor says how many they take. */
export function PlacesForm({
  programId,
  places,
  set,
}: {
  programId: string;
  places: number;
  set: (input: unknown) => Promise<ActionResult<void>>;
}) {
  return (
    <ActionForm
      action={set}
      transform={({ places: count }) => ({ programId, places: count })}
      successMessage="Kept. The next run of the matching counts it."
    >
      <NumberField name="places" label="Mentees at the same time" min={1} max={20} defaultValue={places} />
      <ProgramAudience of="answer" />
      <SubmitButton tone="mentoring">Keep it</SubmitButton>
    </ActionForm>
  );
}
