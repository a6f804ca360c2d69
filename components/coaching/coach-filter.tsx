"use client";
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
  return (
    <form
      role="search"
      aria-label="Find a coach"
      className="mb-8 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_10rem_auto_auto]"
    >
      <TextField name="search" label="Words" type="search" required={true} defaultValue={wish.search} />
      <SelectField
        name="competency"
        label="Skill"
        required
        placeholder="Any"
        defaultValue={wish.competencyId}
        options={competencies.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <SelectField
        name="language"
        label="Language"
        required
        placeholder="Any"
        defaultValue={wish.language}
        options={languages.map((value) => ({ value, label: value }))}
      />
      <div className="pb-2.5">
        <CheckboxField name="free" label="With a place free" defaultChecked={wish.free} />
      </div>
      <Button type="submit">Find</Button>
    </form>
  );
}
