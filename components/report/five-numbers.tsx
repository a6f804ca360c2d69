import { useWords } from "#words";
import type { ReactNode } from "react";
import type { Shown } from "./shown";

type Props = {
  readonly items: readonly { term: string; value: Shown; note: string }[];
  /** They were rounded down (W8). */
  readonly atLeast: boolean;
};

/** The numbers that matter, before everything else. */
export function FiveNumbers({ items, atLeast }: Props) {
  const t = useWords("reports");
  const small = (chunks: ReactNode) => <span className="text-base">{chunks}</span>;
  return (
    <dl className="mb-10 grid grid-cols-2 gap-x-6 gap-y-5 border-y border-line py-5 sm:grid-cols-3 lg:grid-cols-5">
      {items.map(({ term, value, note }) => (
        <div key={term}>
          <dt className="text-xs text-ink-soft">{term}</dt>
          <dd className="font-display text-2xl tabular-nums">
            {value === null
              ? small(t(atLeast ? "tooFew" : "hidden"))
              : atLeast
                ? t.rich("orMore", { value, small })
                : value}
          </dd>
          <dd className="text-xs text-ink-soft">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
