"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { MOMENTS } from "@/lib/coaching/assessments/schema";
import type { Moment } from "@/lib/coaching/engagements/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { LevelChoice } from "./level-choice";
import { MOMENT_WORDS } from "./moment-words";

/** C4: where one of the three sees the skill now, on its own anchors. */
export function AssessForm({
  engagementId,
  competency,
  anchors,
  moment,
  audience,
  assess,
}: {
  engagementId: string;
  competency: string;
  anchors: readonly string[];
  /** The moment this is most likely about. */
  moment: Moment;
  audience: Audience;
  assess: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const [id, setId] = useState(() => v7());
  return (
    <ActionForm
      key={id}
      label="Say which level you see"
      action={assess}
      transform={(values) => ({ ...values, id, engagementId })}
      onSuccess={() => setId(v7())}
      successMessage="Thank you. It stands on the ladder."
    >
      {moment === "follow_up" ? (
        <input type="hidden" name="occasion" value={moment} />
      ) : (
        <SelectField
          name="occasion"
          label="When is this about?"
          required
          defaultValue={moment}
          options={MOMENTS.map((value) => ({ value, label: MOMENT_WORDS[value] }))}
        />
      )}
      <LevelChoice name="level" label={`Which level of “${competency}” do you see?`} anchors={anchors} />
      <AudienceLine audience={audience} />
      <SubmitButton tone="coaching">Put it on the ladder</SubmitButton>
    </ActionForm>
  );
}
