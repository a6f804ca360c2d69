"use client";
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
  return (
    <ActionForm
      label="Me as a coach"
      action={describe}
      transform={({ languages, ...values }) => ({
        ...values,
        languages: String(languages)
          .split(",")
          .map((each) => each.trim())
          .filter(Boolean),
      })}
      successMessage="Changed."
    >
      <TextareaField
        name="about"
        label="How I work"
        hint="Everybody in the organization can read it."
        rows={2}
        defaultValue={coach.about}
      />
      <TextField
        name="languages"
        label="Languages"
        hint="With commas."
        defaultValue={coach.languages.join(", ")}
      />
      <TextField
        name="availability"
        label="When I have time"
        hint="In your own words, for example: Tuesday and Thursday mornings."
        defaultValue={coach.availability}
      />
      <NumberField
        name="capacity"
        label="Engagements at once"
        hint={`You have ${coach.load} now.`}
        required
        min={0}
        max={50}
        defaultValue={coach.capacity}
      />
      <CheckboxField name="open" label="I take people on" defaultChecked={coach.open} />
      <SubmitButton tone="coaching" variant="secondary">
        Keep it
      </SubmitButton>
    </ActionForm>
  );
}
