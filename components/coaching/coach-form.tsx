"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Coach } from "@/lib/coaching/coaches/schema";
import { ActionForm } from "../form/action-form";
import { CheckboxField, NumberField, TextareaField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** What a coach says of themselves, and how many they take at once. */
export function CoachForm({
  coach,
  describe,
}: {
  coach: Coach;
  describe: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  return (
    <ActionForm
      label={t("coachForm.label")}
      action={describe}
      transform={({ languages, ...values }) => ({
        ...values,
        languages: String(languages)
          .split(",")
          .map((each) => each.trim())
          .filter(Boolean),
      })}
      successMessage={t("changed")}
    >
      <TextareaField
        name="about"
        label={t("coachForm.about")}
        hint={t("coachForm.aboutHint")}
        rows={2}
        defaultValue={coach.about}
      />
      <TextField
        name="languages"
        label={t("coachForm.languages")}
        hint={t("coachForm.languagesHint")}
        defaultValue={coach.languages.join(", ")}
      />
      <TextField
        name="availability"
        label={t("coachForm.availability")}
        hint={t("coachForm.availabilityHint")}
        defaultValue={coach.availability}
      />
      <NumberField
        name="capacity"
        label={t("coachForm.capacity")}
        hint={t("coachForm.capacityHint", { load: coach.load })}
        required
        min={0}
        max={50}
        defaultValue={coach.capacity}
      />
      <CheckboxField name="open" label={t("coachForm.open")} defaultChecked={coach.open} />
      <SubmitButton tone="coaching" variant="secondary">
        {t("coachForm.keep")}
      </SubmitButton>
    </ActionForm>
  );
}
