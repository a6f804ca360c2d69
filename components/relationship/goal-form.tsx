"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { HORIZONS, type GoalWords, type Horizon } from "@/lib/mentoring/goals/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { RadioField, SelectField, TextareaField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

type Known = GoalWords & { id: string; horizon: Horizon; updatedAt: Date };

/** A goal in a few words. With `goal`, it says that one anew. */
export function GoalForm({
  relationshipId,
  focusAreas,
  audience,
  action,
  goal,
  onDone,
}: {
  relationshipId: string;
  focusAreas: readonly string[];
  audience: Audience;
  action: (input: unknown) => Promise<ActionResult<unknown>>;
  goal?: Known;
  onDone?: () => void;
}) {
  const t = useWords("relationship");
  const [id, setId] = useState(() => v7());
  const steps = goal?.steps ?? [];
  return (
    <ActionForm
      key={id}
      label={t(goal ? "goals.anew" : "goals.form")}
      action={action}
      transform={(values) =>
        goal
          ? {
              ...values,
              goalId: goal.id,
              seen: goal.updatedAt,
              steps: keepTicks(String(values["steps"] ?? ""), steps),
            }
          : { ...values, id, relationshipId }
      }
      onSuccess={() => {
        setId(v7());
        onDone?.();
      }}
      successMessage={t(goal ? "goals.kept" : "goals.done")}
    >
      <TextField name="title" label={t("goals.what")} required defaultValue={goal?.title} />
      <RadioField
        name="horizon"
        label={t("goals.when")}
        required
        defaultValue={goal?.horizon ?? "current_role"}
        options={HORIZONS.map((horizon) => ({ value: horizon, label: t(`goals.horizon.${horizon}`) }))}
      />
      <TextareaField name="why" label={t("goals.why")} rows={2} defaultValue={goal?.why} />
      {focusAreas.length > 0 && (
        <SelectField
          name="focusArea"
          label={t("goals.area")}
          placeholder={t("goals.noArea")}
          defaultValue={goal?.focusArea ?? ""}
          options={focusAreas.map((area) => ({ value: area, label: area }))}
        />
      )}
      <TextareaField
        name="steps"
        label={t("goals.smallSteps")}
        hint={t("goals.smallStepsHint")}
        rows={3}
        defaultValue={steps.map((step) => step.text).join("\n")}
      />
      <AudienceLine audience={audience} whole />
      <SubmitButton tone="mentoring">{t(goal ? "keepChange" : "goals.set")}</SubmitButton>
    </ActionForm>
  );
}

/** A line that was a ticked step before stays ticked. */
const keepTicks = (lines: string, before: readonly { text: string; done: boolean }[]) =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text) => ({ text, done: before.some((step) => step.text === text && step.done) }));
