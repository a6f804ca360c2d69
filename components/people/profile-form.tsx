"use client";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { SelectField, TextareaField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

export function ProfileForm({
  about,
  timeZone,
  languages,
  skills,
  zones,
  save,
}: {
  about: string;
  timeZone: string;
  languages: string;
  skills: string;
  zones: readonly string[];
  save: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const options = [...new Set([timeZone, "UTC", ...zones])].map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
  return (
    <ActionForm action={save} successMessage="Saved.">
      <TextareaField
        name="about"
        label="About me"
        hint="Everybody in the organization can read this."
        defaultValue={about}
      />
      <TextField
        name="skills"
        label="Skills"
        hint="What you can do, with commas between. Colleagues find you by it."
        defaultValue={skills}
      />
      <TextField name="languages" label="Languages" hint="With commas between." defaultValue={languages} />
      <SelectField name="timeZone" label="Time zone" required options={options} defaultValue={timeZone} />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  );
}
