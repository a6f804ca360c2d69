"use client";
import { useWords } from "#words";
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
  const t = useWords("matching");
  return (
    <ActionForm
      action={set}
      transform={({ places: count }) => ({ programId, places: count })}
      successMessage={t("wishes.placesKept")}
    >
      <NumberField name="places" label={t("wishes.places")} min={1} max={20} defaultValue={places} />
      <ProgramAudience of="answer" />
      <SubmitButton tone="mentoring">{t("wishes.keep")}</SubmitButton>
    </ActionForm>
  );
}
