"use client";
import { useState } from "react";
import type { Suggestion } from "@/lib/coaching/coaches/schema";
import type { Competency } from "@/lib/coaching/competencies/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { NumberField, SelectField, TextareaField } from "../form/fields";
import { CoachChoice } from "./coach-choice";
import { LevelChoice } from "./level-choice";

export type Coached = Competency & { readonly coaches: readonly Suggestion[] };

export const FOR_ME = { level: "Where do you want to get to?", coach: "Who should coach you?" };
export const FOR_ANOTHER = { level: "Which level should be reached?", coach: "Who should coach them?" };

/** C1: issue, outcome, skill with its level, coach, number of sessions; for oneself or in an offer. */
export function BeginningFields({
  competencies,
  audience,
  sessions,
  words,
}: {
  competencies: readonly Coached[];
  audience: Audience;
  sessions: number;
  words: typeof FOR_ME;
}) {
  const [chosen, setChosen] = useState("");
  const competency = competencies.find((each) => each.id === chosen);
  return (
    <>
      <TextareaField
        name="issue"
        label="What is the issue?"
        hint="One concrete thing at work, in a sentence or two."
        rows={3}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <TextareaField
        name="outcome"
        label="What will be different when it is solved?"
        rows={2}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <SelectField
        name="competencyId"
        label="Which skill is it about?"
        required
        placeholder="Choose a skill"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={competencies.map(({ id: value, name }) => ({ value, label: name }))}
      />
      {competency && (
        <>
          <LevelChoice
            key={`level ${chosen}`}
            name="targetLevel"
            label={words.level}
            anchors={competency.levels}
            defaultValue={3}
          />
          <CoachChoice key={`coach ${chosen}`} suggestions={competency.coaches} label={words.coach} />
        </>
      )}
      <NumberField
        key={sessions}
        name="plannedSessions"
        label="Sessions planned"
        hint="One to twelve. More can be added for a purpose."
        min={1}
        max={12}
        required
        defaultValue={sessions}
      />
    </>
  );
}
