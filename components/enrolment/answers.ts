/** What was answered and what was agreed to, by question, out of the values of a form of `AskedField`s. */
export function answersOf(values: Record<string, unknown>) {
  const answers: Record<string, unknown> = {};
  const consents: Record<string, boolean> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith("answer:")) answers[name.slice(7)] ??= value;
    if (name.startsWith("more:")) {
      const key = name.slice(5);
      const ticked = [values[`answer:${key}`] ?? []].flat();
      answers[key] = [...ticked, ...String(value).split(/[,;]/)];
    }
    if (name.startsWith("consent:")) consents[name.slice(8)] = Boolean(value);
  }
  return { answers, consents };
}
