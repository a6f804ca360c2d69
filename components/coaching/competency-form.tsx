"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Competency } from "@/lib/coaching/competencies/schema";
import { ActionForm } from "../form/action-form";
import { TextareaField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

const LEVELS = [0, 1, 2, 3, 4];

/** A competency with its five anchors, new or in other words; for who keeps the directory. */
export function CompetencyForm({
  competency,
  save,
}: {
  /** The one to change; null for a new one. */
  competency: Competency | null;
  save: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const [open, setOpen] = useState(false);
  const title = competency ? `Change “${competency.name}”` : "Add a competency";
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size={competency ? "sm" : "md"} variant={competency ? "quiet" : "secondary"}>
          {competency ? "Change it" : title}
          {competency && <span className="sr-only">: {competency.name}</span>}
        </Button>
      }
      title={title}
      description="Each level says what can be seen, so that three people mean the same number."
    >
      <ActionForm
        label={title}
        action={save}
        transform={({ name, description, instrument, ...values }) => ({
          ...{ name, description, instrument, competencyId: competency?.id },
          levels: LEVELS.map((index) => values[`levels.${index}`]),
        })}
        onSuccess={() => setOpen(false)}
        successMessage={competency ? "Changed." : "It is in the catalogue."}
      >
        <TextField name="name" label="Name" required defaultValue={competency?.name} />
        <TextareaField
          name="description"
          label="What is it good for?"
          rows={2}
          required
          defaultValue={competency?.description}
        />
        <TextareaField
          name="instrument"
          label="What do the three look at when they say a level?"
          rows={2}
          defaultValue={competency?.instrument}
        />
        {LEVELS.map((index) => (
          <TextareaField
            key={index}
            name={`levels.${index}`}
            label={`Level ${index + 1}: what does somebody do there?`}
            rows={2}
            required
            defaultValue={competency?.levels[index]}
          />
        ))}
        <SubmitButton tone="coaching">{competency ? "Change it" : "Add the competency"}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
