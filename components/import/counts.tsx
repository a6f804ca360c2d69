import { useFigures } from "#words";

/** How many of what, side by side. */
export function Counts({ counts }: { counts: readonly (readonly [count: number, label: string])[] }) {
  const figures = useFigures();
  return (
    <dl className="mb-8 grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-3 lg:grid-cols-6">
      {counts.map(([count, label]) => (
        <div key={label} className="flex flex-col-reverse bg-surface p-4">
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="font-display text-xl tabular-nums">{figures.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
