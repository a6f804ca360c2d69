"use client";
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
  return (
    <ActionForm
      label="New program"
      action={create}
      draftKey="trellis.new-program"
      transform={(values) => ({ ...values, template: values["template"] || null })}
      redirectTo={({ id }) => paths.design(id)}
      className="max-w-[820px] space-y-8"
    >
      <div className="max-w-[640px] space-y-6">
        <TextField
          name="name"
          label="Name"
          hint="As participants will read it."
          required
          maxLength={120}
          autoComplete="off"
          placeholder="Women in technical leadership"
        />
        <TextareaField
          name="summary"
          label="In one sentence"
          hint="Who it is for. It stands under the name wherever the program is listed."
          rows={2}
          maxLength={600}
        />
      </div>
      <fieldset>
        <legend className="mb-3 text-sm font-medium">Start from</legend>
        <div className="grid items-stretch gap-4 sm:grid-cols-2">
          <TemplateCard
            choice={{
              key: "",
              name: "A blank design",
              sentence: "Purpose, focus, model and matching are yours to decide.",
              facts: [
                {
                  term: "Comes with",
                  value:
                    "Twelve months, every four weeks, and texts for orientation, agreement, confidentiality and closure",
                },
              ],
            }}
            chosen
          />
          {templates.map((template) => (
            <TemplateCard key={template.key} choice={template} />
          ))}
        </div>
      </fieldset>
      <ProgramAudience of="design" />
      <SubmitButton tone="mentoring">Create and design it</SubmitButton>
    </ActionForm>
  );
}
