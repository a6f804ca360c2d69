"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { TextareaField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { TemplateCard, type TemplateChoice } from "./template-card";

/** A name, a sentence, and what to start from. */
export function NewProgramForm({
  create,
  templates,
}: {
  create: (input: unknown) => Promise<ActionResult<{ id: string }>>;
  templates: readonly TemplateChoice[];
}) {
  const t = useWords("programs");
  return (
    <ActionForm
      label={t("new.page")}
      action={create}
      draftKey="trellis.new-program"
      transform={(values) => ({ ...values, template: values["template"] || null })}
      redirectTo={({ id }) => paths.design(id)}
      className="max-w-[820px] space-y-8"
    >
      <div className="max-w-[640px] space-y-6">
        <TextField
          name="name"
          label={t("new.name")}
          hint={t("new.nameHint")}
          required
          maxLength={120}
          autoComplete="off"
          placeholder={t("new.nameExample")}
        />
        <TextareaField
          name="summary"
          label={t("new.summary")}
          hint={t("new.summaryHint")}
          rows={2}
          maxLength={600}
        />
      </div>
      <fieldset>
        <legend className="mb-3 text-sm font-medium">{t("new.from")}</legend>
        <div className="grid items-stretch gap-4 sm:grid-cols-2">
          <TemplateCard
            choice={{
              key: "",
              name: t("new.blank"),
              sentence: t("new.blankIs"),
              facts: [{ term: t("new.comesWith"), value: t("new.blankComesWith") }],
            }}
            chosen
          />
          {templates.map((template) => (
            <TemplateCard key={template.key} choice={template} />
          ))}
        </div>
      </fieldset>
      <ProgramAudience of="design" />
      <SubmitButton tone="mentoring">{t("new.create")}</SubmitButton>
    </ActionForm>
  );
}
