"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Prose } from "../markdown";
import { Button } from "../ui/button";
import { When, type Clock } from "./when";

type Reflection = { id: string; authorId: string; at: Date; text: string };

/** How the two see a goal, looking back: words, in the order in which they were written. */
export function GoalReflections({
  goalId,
  reflections,
  names,
  clock,
  audience,
  closed,
  reflect,
}: {
  goalId: string;
  reflections: readonly Reflection[];
  names: Readonly<Record<string, string>>;
  clock: Clock;
  audience: Audience;
  closed: boolean;
  reflect: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("relationship");
  const ui = useWords("ui");
  const [writing, setWriting] = useState<string>();
  return (
    <div className="mt-4 space-y-3">
      {reflections.map((each) => (
        <div key={each.id} className="border-l-2 border-mentoring/35 pl-3 text-sm">
          <Prose text={each.text} />
          <p className="mt-1 text-xs text-ink-soft">
            {names[each.authorId]}, <When date={each.at} look="weekday" clock={clock} />
          </p>
        </div>
      ))}
      {writing ? (
        <ActionForm
          label={t("goals.look.form")}
          action={reflect}
          transform={({ text }) => ({ id: writing, goalId, text })}
          onSuccess={() => setWriting(undefined)}
          successMessage={t("goals.look.done")}
          className="space-y-3"
        >
          <TextareaField
            name="text"
            label={t("goals.look.label")}
            hint={t("goals.look.hint")}
            required
            rows={3}
            audience={<AudienceLine audience={audience} />}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="secondary">{t("goals.look.keep")}</SubmitButton>
            <Button variant="quiet" onClick={() => setWriting(undefined)}>
              {ui("notNow")}
            </Button>
          </div>
        </ActionForm>
      ) : (
        !closed && (
          <Button size="sm" variant="quiet" onClick={() => setWriting(v7())}>
            {t("goals.look.open")}
          </Button>
        )
      )}
    </div>
  );
}
