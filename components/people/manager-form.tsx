"use client";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { SelectField, type Option } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

export function ManagerForm({
  personId,
  current,
  people,
  choose,
}: {
  personId: string;
  current: string;
  people: readonly Option[];
  choose: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const options = [
    { value: "unknown", label: "Not known" },
    { value: "none", label: "There is none" },
    ...people,
  ];
  return (
    <ActionForm
      action={choose}
      successMessage="Recorded."
      className="flex max-w-md flex-wrap items-end gap-3 [&>*:first-child]:flex-1"
      transform={({ manager }) => ({
        personId,
        manager:
          manager === "unknown" || manager === "none" ? { kind: manager } : { kind: "person", id: manager },
      })}
    >
      <SelectField name="manager" label="Who it is" required options={options} defaultValue={current} />
      <SubmitButton variant="secondary">Record it</SubmitButton>
    </ActionForm>
  );
}
