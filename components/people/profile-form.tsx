"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { zoneName } from "@/lib/zone-name";
import { AS_BROWSER } from "@/lib/people/person/schema";
import { ActionForm } from "../form/action-form";
import { SelectField, TextareaField, TextField, type Option } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

export function ProfileForm({
  about,
  timeZone,
  languages,
  skills,
  zones,
  offered,
  locale,
  save,
}: {
  about: string;
  timeZone: string;
  languages: string;
  skills: string;
  zones: readonly string[];
  /** The languages that Trellis can speak here. */
  offered: readonly Option[];
  /** The one that was wished for. */
  locale: string | null;
  save: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("profile");
  const byName = zones.toSorted((a, b) => (zoneName(a) < zoneName(b) ? -1 : 1));
  const options = [...new Set([timeZone, "UTC", ...byName])].map((zone) => ({
    value: zone,
    label: zoneName(zone),
  }));
  const spoken = [{ value: AS_BROWSER, label: t("form.browser") }, ...offered];
  return (
    <ActionForm action={save} successMessage={t("form.saved")}>
      <TextareaField name="about" label={t("form.about")} hint={t("form.aboutHint")} defaultValue={about} />
      <TextField name="skills" label={t("form.skills")} hint={t("form.skillsHint")} defaultValue={skills} />
      <TextField
        name="languages"
        label={t("form.languages")}
        hint={t("form.languagesHint")}
        defaultValue={languages}
      />
      <SelectField
        name="timeZone"
        label={t("form.timeZone")}
        required
        options={options}
        defaultValue={timeZone}
      />
      {offered.length > 1 && (
        <SelectField
          name="locale"
          label={t("form.locale")}
          hint={t("form.localeHint")}
          required
          options={spoken}
          defaultValue={offered.find(({ value }) => value === locale)?.value ?? AS_BROWSER}
        />
      )}
      <SubmitButton>{t("form.save")}</SubmitButton>
    </ActionForm>
  );
}
