"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { GoalWords, Horizon } from "@/lib/mentoring/goals/schema";
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
  const [id, setId] = useState(() => v7());
  const steps = goal?.steps ?? [];
  return (
    <ActionForm
      key={id}
      label={goal ? "Say the goal anew" : "Set a goal"}
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
      successMessage={goal ? "Kept." : "Set. Your partner sees it."}
    >
      <TextField name="title" label="The goal, in a few words" required defaultValue={goal?.title} />
      <RadioField
        name="horizon"
        label="Is it for now or for later?"
        required
        defaultValue={goal?.horizon ?? "current_role"}
        options={[
          { value: "current_role", label: "For the present role" },
          { value: "future", label: "For the future" },
        ]}
      />
      <TextareaField name="why" label="Why it matters" rows={2} defaultValue={goal?.why} />
      {focusAreas.length > 0 && (
        <SelectField
          name="focusArea"
          label="Focus area of the program"
          placeholder="None of them"
          defaultValue={goal?.focusArea ?? ""}
          options={focusAreas.map((area) => ({ value: area, label: area }))}
        />
      )}
      <TextareaField
        name="steps"
        label="Small steps"
        hint="One on each line."
        rows={3}
        defaultValue={steps.map((step) => step.text).join("\n")}
      />
      <AudienceLine audience={audience} whole />
      <SubmitButton tone="mentoring">{goal ? "Keep the change" : "Set the goal"}</SubmitButton>
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
