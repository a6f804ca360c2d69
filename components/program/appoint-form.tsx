"use client";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { PersonField, type Colleagues } from "../form/person-field";
import { SubmitButton } from "../form/submit-button";

/** Gives a colleague a role in the program; they are told. */
export function AppointForm({
  label,
  programId,
  colleagues,
  without,
  appoint,
}: {
  label: string;
  programId: string;
  colleagues: Colleagues;
  /** Ids of who has the role. */
  without: readonly string[];
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
      <PersonField
        name="personId"
        label={label}
        colleagues={colleagues}
        without={without}
        placeholder="Choose a person"
        key={without.length}
      />
      <SubmitButton variant="secondary">Appoint</SubmitButton>
    </ActionForm>
  );
}
