"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ANSWERS, INSTRUMENT } from "@/lib/mentoring/check-ins/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SubmitButton } from "../form/submit-button";

/** Six sentences, five answers each; about a minute. */
export function CheckInForm({
  relationshipId,
  month,
  side,
  audience,
  answer,
}: {
  relationshipId: string;
  month: number;
  side: "mentee" | "mentor";
  audience: Audience;
  answer: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("relationship");
  return (
    <ActionForm
      label={t("checkIns.form", { month })}
      action={answer}
      transform={(answers) => ({ relationshipId, month, answers })}
      successMessage={t("checkIns.done")}
      className="max-w-[720px] space-y-6"
    >
      {INSTRUMENT.items.map((item) => (
        <fieldset key={item.key} className="space-y-2">
          <legend className="font-medium">{t(`checkIns.item.${item.key}.${side}`)}</legend>
          <div className="grid grid-cols-5 gap-1.5">
            {ANSWERS.map((value) => (
              <label
                key={value}
                className="flex min-h-14 flex-col items-center justify-center gap-1 rounded-control border border-line-strong/60 bg-surface px-1 py-2 text-center text-xs has-checked:border-mentoring has-checked:bg-mentoring-tint"
              >
                <input
                  type="radio"
                  name={item.key}
                  value={value}
                  required
                  className="size-5 accent-(--mentoring)"
                />
                {t(`checkIns.answer.${value}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <AudienceLine audience={audience} whole />
      <SubmitButton tone="mentoring">{t("checkIns.send")}</SubmitButton>
      <p className="max-w-[68ch] text-sm text-ink-soft">{t("checkIns.about")}</p>
    </ActionForm>
  );
}
