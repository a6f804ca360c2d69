"use client";
import { useWords } from "#words";
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
  const t = useWords("initiatives");
  const [id] = useState(() => v7());
  const [chosen, setChosen] = useState("");
  const [sheet, setSheet] = useState("");
  const competency = competencies.find((each) => each.id === chosen);
  return (
    <ActionForm<{ id: string }>
      label={t("begin")}
      action={begin}
      transform={(values) => ({ ...values, id, people: `${String(values["people"])}\n${sheet}` })}
      successMessage={t("new.begun")}
      redirectTo={(begun) => paths.initiative(begun.id)}
    >
      <TextField name="name" label={t("new.name")} required />
      <SelectField
        name="competencyId"
        label={t("new.competency")}
        required
        placeholder={t("new.choose")}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={competencies.map(({ id: value, name }) => ({ value, label: name }))}
      />
      {competency && (
        <LevelChoice
          key={`level ${chosen}`}
          name="targetLevel"
          label={t("new.level")}
          anchors={competency.levels}
          defaultValue={3}
        />
      )}
      <TextareaField
        name="expertise"
        label={t("new.expertise")}
        hint={t("new.expertiseHint")}
        rows={2}
        required
      />
      <TextareaField
        key={`instrument ${chosen}`}
        name="instrument"
        label={t("new.instrument")}
        hint={t("new.instrumentHint")}
        rows={2}
        required
        defaultValue={competency?.instrument ?? ""}
      />
      <TextareaField name="issue" label={t("new.issue")} hint={t("new.issueHint")} rows={2} required />
      <TextareaField name="outcome" label={t("new.outcome")} rows={2} required />
      <NumberField
        name="plannedSessions"
        label={t("new.sessions")}
        min={1}
        max={12}
        required
        defaultValue={4}
      />
      <TextareaField
        name="people"
        label={t("new.people")}
        hint={t("new.peopleHint")}
        rows={5}
        required={!sheet}
      />
      <label className="block text-sm">
        <span className="font-medium">{t("new.file")}</span>
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          className="mt-1.5 block min-h-11 text-sm"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file && file.size <= MOST) void file.text().then(setSheet);
          }}
        />
        {sheet && <span className="mt-1 block text-ink-soft">{t("new.fileTaken")}</span>}
      </label>
      <p className="max-w-[68ch] text-sm text-ink-soft">{t("new.what")}</p>
      <SubmitButton tone="coaching">{t("new.submit")}</SubmitButton>
    </ActionForm>
  );
}
