"use client";
import { useWords } from "#words";
import { useState } from "react";
import type { Suggestion } from "@/lib/coaching/coaches/schema";
import type { Competency } from "@/lib/coaching/competencies/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { NumberField, SelectField, TextareaField } from "../form/fields";
import { CoachChoice } from "./coach-choice";
import { LevelChoice } from "./level-choice";

export type Coached = Competency & { readonly coaches: readonly Suggestion[] };

/** C1: issue, outcome, skill with its level, coach, number of sessions; for oneself or in an offer. */
export function BeginningFields({
  competencies,
  audience,
  sessions,
  whose,
}: {
  competencies: readonly Coached[];
  audience: Audience;
  sessions: number;
  /** Whether one begins it for oneself or offers it. */
  whose: "me" | "another";
}) {
  const t = useWords("coaching");
  const [chosen, setChosen] = useState("");
  const competency = competencies.find((each) => each.id === chosen);
  return (
    <>
      <TextareaField
        name="issue"
        label={t("beginning.issue")}
        hint={t("beginning.issueHint")}
        rows={3}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <TextareaField
        name="outcome"
        label={t("beginning.outcome")}
        rows={2}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <SelectField
        name="competencyId"
        label={t("beginning.skill")}
        required
        placeholder={t("beginning.choose")}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={competencies.map(({ id: value, name }) => ({ value, label: name }))}
      />
      {competency && (
        <>
          <LevelChoice
            key={`level ${chosen}`}
            name="targetLevel"
            label={t(`beginning.level.${whose}`)}
            anchors={competency.levels}
            defaultValue={3}
          />
          <CoachChoice
            key={`coach ${chosen}`}
            suggestions={competency.coaches}
            label={t(`beginning.coach.${whose}`)}
          />
        </>
      )}
      <NumberField
        key={sessions}
        name="plannedSessions"
        label={t("beginning.sessions")}
        hint={t("beginning.sessionsHint")}
        min={1}
        max={12}
        required
        defaultValue={sessions}
      />
    </>
  );
}
