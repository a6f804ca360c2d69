"use client";
import { useWords } from "#words";
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
  const t = useWords("coaching");
  const [open, setOpen] = useState(false);
  const title = competency ? t("competencyForm.change", { name: competency.name }) : t("competencyForm.add");
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size={competency ? "sm" : "md"} variant={competency ? "quiet" : "secondary"}>
          {competency ? t("changeIt") : title}
          {competency && <span className="sr-only">: {competency.name}</span>}
        </Button>
      }
      title={title}
      description={t("competencyForm.about")}
    >
      <ActionForm
        label={title}
        action={save}
        transform={({ name, description, instrument, ...values }) => ({
          ...{ name, description, instrument, competencyId: competency?.id },
          levels: LEVELS.map((index) => values[`levels.${index}`]),
        })}
        onSuccess={() => setOpen(false)}
        successMessage={t(competency ? "changed" : "competencyForm.added")}
      >
        <TextField name="name" label={t("competencyForm.name")} required defaultValue={competency?.name} />
        <TextareaField
          name="description"
          label={t("competencyForm.description")}
          rows={2}
          required
          defaultValue={competency?.description}
        />
        <TextareaField
          name="instrument"
          label={t("competencyForm.instrument")}
          rows={2}
          defaultValue={competency?.instrument}
        />
        {LEVELS.map((index) => (
          <TextareaField
            key={index}
            name={`levels.${index}`}
            label={t("competencyForm.level", { level: index + 1 })}
            rows={2}
            required
            defaultValue={competency?.levels[index]}
          />
        ))}
        <SubmitButton tone="coaching">{t(competency ? "changeIt" : "competencyForm.submit")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
