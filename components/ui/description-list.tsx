import type { ReactNode } from "react";
import { cn } from "./classes";

/** Facts by name. `stacked`: where the names are whole questions, each stands above its answer. */
export function DescriptionList({
  items,
  stacked = false,
}: {
  items: { term: string; value: ReactNode }[];
  stacked?: boolean;
}) {
  return (
    <dl
      className={cn(
        "grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-3 text-sm",
        !stacked && "sm:grid-cols-[minmax(9rem,max-content)_minmax(0,1fr)]",
      )}
    >
      {items.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-ink-soft">{term}</dt>
          <dd className={cn("-mt-2 break-words", !stacked && "sm:mt-0")}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
