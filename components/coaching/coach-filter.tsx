"use client";
import { useWords } from "#words";
import { Button } from "../ui/button";
import { CheckboxField, SelectField, TextField } from "../form/fields";

/** Who could teach it: a form of wishes that stand in the address, so that a list can be sent to somebody. */
export function CoachFilter({
  wish,
  competencies,
  languages,
}: {
  wish: { search: string; competencyId: string; language: string; free: boolean };
  competencies: readonly { readonly id: string; readonly name: string }[];
  languages: readonly string[];
}) {
  const t = useWords("coaching");
  return (
    <form
      role="search"
      aria-label={t("filter.label")}
      className="mb-8 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_10rem_auto_auto]"
    >
      <TextField
        name="search"
        label={t("filter.words")}
        type="search"
        required={true}
        defaultValue={wish.search}
      />
      <SelectField
        name="competency"
        label={t("filter.skill")}
        required
        placeholder={t("filter.any")}
        defaultValue={wish.competencyId}
        options={competencies.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <SelectField
        name="language"
        label={t("filter.language")}
        required
        placeholder={t("filter.any")}
        defaultValue={wish.language}
        options={languages.map((value) => ({ value, label: value }))}
      />
      <div className="pb-2.5">
        <CheckboxField name="free" label={t("filter.free")} defaultChecked={wish.free} />
      </div>
      <Button type="submit">{t("filter.find")}</Button>
    </form>
  );
}
