"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Moment } from "@/lib/coaching/engagements/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { RadioField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { MOMENT_WORDS } from "./moment-words";
import { SCORE_WORDS } from "./words";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

/** Five outcomes in words, what is expected in the middle. */
export function ScaleForm({
  engagementId,
  outcomes,
  audience,
  write,
}: {
  engagementId: string;
  outcomes: readonly string[];
  audience: Audience;
  write: Act;
}) {
  return (
    <details className="rounded-card border border-line px-4 py-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">Write the five outcomes</summary>
      <div className="mt-4">
        <ActionForm
          label="Write the five outcomes"
          action={write}
          transform={(values) => ({
            engagementId,
            outcomes: outcomes.map((_, index) => values[`outcomes.${index}`]),
          })}
          successMessage="Written. It can be changed until somebody rates."
          className="max-w-[640px] space-y-4"
        >
          {[...outcomes.entries()].reverse().map(([index, words]) => (
            <TextareaField
              key={index}
              name={`outcomes.${index}`}
              label={SCORE_WORDS[index]}
              rows={2}
              required
              defaultValue={words}
            />
          ))}
          <AudienceLine audience={audience} />
          <SubmitButton tone="coaching">Keep the scale</SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}

/** Which of the five is there, from where one stands. */
export function RateGoalForm({
  engagementId,
  outcomes,
  moment,
  audience,
  rate,
}: {
  engagementId: string;
  outcomes: readonly string[];
  moment: Moment;
  audience: Audience;
  rate: Act;
}) {
  const [id, setId] = useState(() => v7());
  return (
    <details className="rounded-card border border-line px-4 py-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">
        Say which outcome you see ({MOMENT_WORDS[moment].toLowerCase()})
      </summary>
      <div className="mt-4">
        <ActionForm
          key={id}
          label="Rate the intended outcome"
          action={rate}
          transform={(values) => ({ ...values, id, engagementId, occasion: moment })}
          onSuccess={() => setId(v7())}
          successMessage="Thank you. It stands on the scale."
        >
          <RadioField
            name="score"
            label="Which of these is there?"
            required
            options={[...outcomes.entries()].reverse().map(([index, words]) => ({
              value: String(index - 2),
              label: SCORE_WORDS[index] ?? "",
              hint: words,
            }))}
          />
          <AudienceLine audience={audience} />
          <SubmitButton tone="coaching">Put it on the scale</SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
