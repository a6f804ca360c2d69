"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Competency } from "@/lib/coaching/competencies/schema";
import { paths } from "@/lib/paths";
import { LevelChoice } from "../coaching/level-choice";
import { ActionForm } from "../form/action-form";
import { NumberField, SelectField, TextareaField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

const MOST = 2 * 1024 * 1024;

/** C7: competency area, expertise needed, assessment tool, and the list. */
export function InitiativeForm({
  competencies,
  begin,
}: {
  competencies: readonly Competency[];
  begin: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  const [id] = useState(() => v7());
  const [chosen, setChosen] = useState("");
  const [sheet, setSheet] = useState("");
  const competency = competencies.find((each) => each.id === chosen);
  return (
    <ActionForm<{ id: string }>
      label="Begin an initiative"
      action={begin}
      transform={(values) => ({ ...values, id, people: `${String(values["people"])}\n${sheet}` })}
      successMessage="Begun. The engagements are opened one by one."
      redirectTo={(begun) => paths.initiative(begun.id)}
    >
      <TextField name="name" label="Name" required />
      <SelectField
        name="competencyId"
        label="Competency area"
        required
        placeholder="Choose a competency"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={competencies.map(({ id: value, name }) => ({ value, label: name }))}
      />
      {competency && (
        <LevelChoice
          key={`level ${chosen}`}
          name="targetLevel"
          label="Which level should be reached?"
          anchors={competency.levels}
          defaultValue={3}
        />
      )}
      <TextareaField
        name="expertise"
        label="Expertise needed"
        hint="What a coach must be able to show. Only experts in the competency are assigned."
        rows={2}
        required
      />
      <TextareaField
        key={`instrument ${chosen}`}
        name="instrument"
        label="Assessment tool"
        hint="What client, coach and manager look at when they say a level."
        rows={2}
        required
        defaultValue={competency?.instrument ?? ""}
      />
      <TextareaField
        name="issue"
        label="What is the issue for all of them?"
        hint="Everybody in it reads this."
        rows={2}
        required
      />
      <TextareaField name="outcome" label="What will be different when it is solved?" rows={2} required />
      <NumberField
        name="plannedSessions"
        label="Sessions planned"
        min={1}
        max={12}
        required
        defaultValue={4}
      />
      <TextareaField
        name="people"
        label="Who takes part?"
        hint="Mail addresses, one a line or with commas; a sheet can be pasted as it is."
        rows={5}
      />
      <label className="block text-sm">
        <span className="font-medium">Or choose a CSV file</span>
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          className="mt-1.5 block min-h-11 text-sm"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file && file.size <= MOST) void file.text().then(setSheet);
          }}
        />
        {sheet && (
          <span className="mt-1 block text-ink-soft">Addresses in the file are taken with those above.</span>
        )}
      </label>
      <p className="max-w-[68ch] text-sm text-ink-soft">
        Each of them gets a coach at once, by expertise, places and load. They and their coaches are told, and
        their managers are asked for feedback. Nobody’s own manager is their coach.
      </p>
      <SubmitButton tone="coaching">Begin the initiative</SubmitButton>
    </ActionForm>
  );
}
