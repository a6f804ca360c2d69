"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { CheckboxField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** Asks for a reading in danger or under law; says first what will happen and who will be told. */
export function AskGlassForm({
  relationshipId,
  ask,
}: {
  relationshipId: string;
  ask: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  const t = useWords("break-glass");
  return (
    <ActionForm
      label={t("ask.form")}
      action={ask}
      transform={(values) => ({ ...values, relationshipId })}
      redirectTo={({ id }) => paths.breakGlass(id)}
    >
      <TextareaField name="ground" label={t("ask.ground")} hint={t("ask.groundHint")} required rows={3} />
      <CheckboxField name="untold" label={t("ask.untold")} hint={t("ask.untoldHint")} />
      <ProgramAudience of="ground" />
      <SubmitButton variant="secondary">{t("ask.do")}</SubmitButton>
    </ActionForm>
  );
}
