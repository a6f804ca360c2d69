import { PracticeMark } from "../glyphs/practice-mark";

export type TemplateChoice = {
  key: string;
  name: string;
  sentence: string;
  /** What stands in it, as name and value. */
  facts: readonly { term: string; value: string }[];
};

/** A template to choose, with what it brings. */
export function TemplateCard({ choice, chosen = false }: { choice: TemplateChoice; chosen?: boolean }) {
  const { key, name, sentence, facts } = choice;
  return (
    <label className="flex cursor-pointer flex-col rounded-card border border-line bg-surface p-5 transition hover:border-line-strong has-checked:border-mentoring has-checked:bg-mentoring-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-action">
      <span className="flex items-center justify-between gap-3">
        <span className="inline-flex items-center gap-2 font-medium">
          <PracticeMark practice="mentoring" className="h-4 w-5 text-mentoring" />
          {name}
        </span>
        <input
          type="radio"
          name="template"
          value={key}
          defaultChecked={chosen}
          className="size-5 accent-(--mentoring)"
        />
      </span>
      <span className="mt-2 text-sm text-ink-soft">{sentence}</span>
      {facts.length > 0 && (
        <dl className="mt-4 space-y-1.5 border-t border-line pt-3 text-sm">
          {facts.map(({ term, value }) => (
            <div key={term} className="flex gap-3">
              <dt className="w-20 shrink-0 text-ink-soft">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </label>
  );
}
