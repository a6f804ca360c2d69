"use client";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { SelectField, type Option } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** Gives a colleague a role in the program; they are told. */
export function AppointForm({
  label,
  programId,
  people,
  appoint,
}: {
  label: string;
  programId: string;
  people: readonly Option[];
  appoint: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  return (
    <ActionForm
      label={`Appoint: ${label.toLowerCase()}`}
      action={appoint}
      transform={(values) => ({ ...values, programId })}
      successMessage="Appointed. They were told."
      className="flex max-w-lg flex-wrap items-end gap-3 *:first:min-w-60 *:first:flex-1"
    >
      <SelectField
        name="personId"
        label={label}
        required
        options={people}
        placeholder="Choose a person"
        key={people.length}
      />
      <SubmitButton variant="secondary">Appoint</SubmitButton>
    </ActionForm>
  );
}
