/** A form's values by name. Names that end in `[]` collect; a checkbox with no value of its own is a boolean. */
export function entriesOf(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of Array.from(form.elements))
    if (
      field instanceof HTMLInputElement &&
      field.type === "checkbox" &&
      field.name &&
      !field.name.endsWith("[]")
    )
      values[field.name] = field.checked;
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    if (name.endsWith("[]")) values[name.slice(0, -2)] = data.getAll(name);
    else if (typeof values[name] !== "boolean") values[name] = data.get(name);
  }
  return values;
}
