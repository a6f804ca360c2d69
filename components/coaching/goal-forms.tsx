"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Moment } from "@/lib/coaching/engagements/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { RadioField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

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
  const t = useWords("coaching");
  return (
    <details className="rounded-card border border-line px-4 py-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">{t("scale.write")}</summary>
      <div className="mt-4">
        <ActionForm
          label={t("scale.write")}
          action={write}
          transform={(values) => ({
            engagementId,
            outcomes: outcomes.map((_, index) => values[`outcomes.${index}`]),
          })}
          successMessage={t("scale.written")}
          className="max-w-[640px] space-y-4"
        >
          {[...outcomes.entries()].reverse().map(([index, words]) => (
            <TextareaField
              key={index}
              name={`outcomes.${index}`}
              label={t("score", { score: index })}
              rows={2}
              required
              defaultValue={words}
            />
          ))}
          <AudienceLine audience={audience} />
          <SubmitButton tone="coaching">{t("scale.keep")}</SubmitButton>
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
  const t = useWords("coaching");
  const [id, setId] = useState(() => v7());
  return (
    <details className="rounded-card border border-line px-4 py-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">
        {t("scale.say", { when: t(`when.${moment}`) })}
      </summary>
      <div className="mt-4">
        <ActionForm
          key={id}
          label={t("scale.rate")}
          action={rate}
          transform={(values) => ({ ...values, id, engagementId, occasion: moment })}
          onSuccess={() => setId(v7())}
          successMessage={t("scale.rated")}
        >
          <RadioField
            name="score"
            label={t("scale.which")}
            required
            options={[...outcomes.entries()].reverse().map(([index, words]) => ({
              value: String(index - 2),
              label: t("score", { score: index }),
              hint: words,
            }))}
          />
          <AudienceLine audience={audience} />
          <SubmitButton tone="coaching">{t("scale.put")}</SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
