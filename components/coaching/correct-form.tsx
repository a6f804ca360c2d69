"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { SESSION_STATES, type Session } from "@/lib/coaching/sessions/schema";
import { ActionForm } from "../form/action-form";
import { SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { TimeFields } from "./time-fields";

export function CorrectForm({
  session,
  correct,
}: {
  session: Session & { readonly local: { readonly date: string; readonly time: string } };
  correct: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  const { id, startsAt, minutes, state, local } = session;
  return (
    <ActionForm
      label={t("correct.label")}
      action={correct}
      transform={(values) => ({ ...values, sessionId: id, seen: { startsAt, minutes, state } })}
      successMessage={t("correct.done")}
    >
      <TimeFields usual={{ ...local, minutes }} />
      <SelectField
        name="state"
        label={t("correct.state")}
        required
        defaultValue={state}
        options={SESSION_STATES.map((value) => ({ value, label: t(`sessionState.${value}`) }))}
      />
      <SubmitButton tone="coaching" variant="secondary">
        {t("correct.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
