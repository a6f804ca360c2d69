/** How scores are spread: bars of equal width, the count above each, the range beneath. */
export function Histogram({
  values,
  bins = 8,
  label,
}: {
  values: readonly number[];
  bins?: number;
  label: string;
}) {
  if (values.length === 0) return null;
  const least = Math.min(...values);
  const width = Math.max(1, Math.ceil((Math.max(...values) - least + 1) / bins));
  const low = Math.floor(least / width) * width;
  const counts = Array.from(
    { length: Math.floor((Math.max(...values) - low) / width) + 1 },
    (_, i) => values.filter((v) => v >= low + i * width && v < low + (i + 1) * width).length,
  );
  const most = Math.max(...counts);
  const rangeOf = (i: number) =>
    width === 1 ? String(low + i) : `${low + i * width}–${low + (i + 1) * width - 1}`;
  return (
    <figure>
      <figcaption className="mb-3 text-xs text-ink-soft">{label}</figcaption>
      <div
        className="flex h-48 items-stretch gap-1.5"
        role="img"
        aria-label={counts.map((count, i) => `${rangeOf(i)}: ${count}`).join("; ")}
      >
        {counts.map((count, i) => (
          <div
            key={i}
            className="flex min-w-0 flex-1 flex-col items-center justify-end gap-1 text-xs text-ink-soft tabular-nums"
          >
            {count > 0 && <span className="text-ink">{count}</span>}
            <span
              className="w-full max-w-16 rounded-t-[4px] bg-mentoring/80"
              style={{ height: `${(72 * count) / most}%` }}
            />
            <span className="w-full border-t border-line pt-1 text-center whitespace-nowrap">
              {rangeOf(i)}
            </span>
          </div>
        ))}
      </div>
    </figure>
  );
}
