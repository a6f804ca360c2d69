import { HIDDEN_WORDS, type Shown } from "./shown";

type Props = {
  readonly items: readonly { term: string; value: Shown; note: string }[];
  /** They were rounded down (W8). */
  readonly atLeast: boolean;
};

/** The numbers that matter, before everything else. */
export function FiveNumbers({ items, atLeast }: Props) {
  return (
    <dl className="mb-10 grid grid-cols-2 gap-x-6 gap-y-5 border-y border-line py-5 sm:grid-cols-3 lg:grid-cols-5">
      {items.map(({ term, value, note }) => (
        <div key={term}>
          <dt className="text-xs text-ink-soft">{term}</dt>
          <dd className="font-display text-2xl tabular-nums">
            {value ?? <span className="text-base">{atLeast ? "too few to show" : HIDDEN_WORDS}</span>}
            {atLeast && value !== null && <span className="text-base"> or more</span>}
          </dd>
          <dd className="text-xs text-ink-soft">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
