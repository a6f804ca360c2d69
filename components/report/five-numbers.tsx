import { HIDDEN_WORDS, type Shown } from "./shown";

/** The numbers that matter, before everything else. */
export function FiveNumbers({ items }: { items: readonly { term: string; value: Shown; note: string }[] }) {
  return (
    <dl className="mb-10 grid grid-cols-2 gap-x-6 gap-y-5 border-y border-line py-5 sm:grid-cols-3 lg:grid-cols-5">
      {items.map(({ term, value, note }) => (
        <div key={term}>
          <dt className="text-xs text-ink-soft">{term}</dt>
          <dd className="font-display text-2xl tabular-nums">
            {value ?? <span className="text-base">{HIDDEN_WORDS}</span>}
          </dd>
          <dd className="text-xs text-ink-soft">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
