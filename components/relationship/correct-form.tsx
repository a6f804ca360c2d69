"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { SESSION_STATES, type SessionState } from "@/lib/mentoring/sessions/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { RadioField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { TimeFields } from "./time-fields";

/** Sets right when it was, how long, and whether it took place. What it was before stays in its history. */
export function CorrectForm({
  session,
  usual,
  mayBecome,
  audience,
  correct,
  backTo,
}: {
  session: { id: string; state: SessionState; updatedAt: Date };
  usual: { date: string; time: string; minutes: number };
  mayBecome: readonly SessionState[];
  audience: Audience;
  correct: (input: unknown) => Promise<ActionResult<unknown>>;
  backTo: string;
}) {
  const t = useWords("relationship");
  return (
    <ActionForm
      label={t("correct.form")}
      action={correct}
      transform={(values) => ({ ...values, sessionId: session.id, seen: session.updatedAt })}
      successMessage={t("correct.done")}
      redirectTo={backTo}
    >
      <TimeFields usual={usual} />
      <RadioField
        name="state"
        label={t("correct.took")}
        required
        defaultValue={session.state}
        options={SESSION_STATES.filter((state) => mayBecome.includes(state)).map((state) => ({
          value: state,
          label: t(`state.${state}`),
        }))}
      />
      <AudienceLine audience={audience} whole />
      <SubmitButton tone="mentoring">{t("correct.keep")}</SubmitButton>
    </ActionForm>
  );
}
