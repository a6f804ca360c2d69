"use client";
import type { ActionResult } from "@/lib/action-result";
import { SESSION_STATES, type Session } from "@/lib/coaching/sessions/schema";
import { ActionForm } from "../form/action-form";
import { SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { TimeFields } from "./time-fields";
import { SESSION_WORDS } from "./words";

export function CorrectForm({
  session,
  correct,
}: {
  session: Session & { readonly local: { readonly date: string; readonly time: string } };
  correct: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const { id, startsAt, minutes, state, local } = session;
  return (
    <ActionForm
      label="Correct this session"
      action={correct}
      transform={(values) => ({ ...values, sessionId: id, seen: { startsAt, minutes, state } })}
      successMessage="Corrected."
    >
      <TimeFields usual={{ ...local, minutes }} />
      <SelectField
        name="state"
        label="What became of it?"
        required
        defaultValue={state}
        options={SESSION_STATES.map((value) => ({ value, label: SESSION_WORDS[value] }))}
      />
      <SubmitButton tone="coaching" variant="secondary">
        Correct the session
      </SubmitButton>
    </ActionForm>
  );
}
