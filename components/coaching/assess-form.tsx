"use client";
import { useWords } from "#words";
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
  const t = useWords("coaching");
  const [id, setId] = useState(() => v7());
  return (
    <ActionForm
      key={id}
      label={t("assess.label")}
      action={assess}
      transform={(values) => ({ ...values, id, engagementId })}
      onSuccess={() => setId(v7())}
      successMessage={t("assess.done")}
    >
      {moment === "follow_up" ? (
        <input type="hidden" name="occasion" value={moment} />
      ) : (
        <SelectField
          name="occasion"
          label={t("assess.when")}
          required
          defaultValue={moment}
          options={MOMENTS.map((value) => ({ value, label: t(`moment.${value}`) }))}
        />
      )}
      <LevelChoice name="level" label={t("assess.which", { competency })} anchors={anchors} />
      <AudienceLine audience={audience} />
      <SubmitButton tone="coaching">{t("assess.submit")}</SubmitButton>
    </ActionForm>
  );
}
