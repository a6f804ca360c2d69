import { useWords } from "#words";
import { points } from "./words";

/** Of every criterion: what the pairs reach of what they could, in the order of the bars. */
export function CriterionReach({
  criteria,
  pairs,
}: {
  criteria: readonly { key: string; label: string }[];
  pairs: readonly { parts: readonly { criterion: string; points: number; of: number }[] }[];
}) {
  const t = useWords("matching");
  return (
    <dl className="space-y-4">
      {criteria.map(({ key, label }) => {
        const parts = pairs.flatMap((pair) => pair.parts.filter((part) => part.criterion === key));
        const reached = parts.reduce((sum, part) => sum + part.points, 0);
        const of = parts.reduce((sum, part) => sum + part.of, 0);
        const full = parts.filter((part) => part.of > 0 && part.points === part.of).length;
        if (of === 0) return null;
        return (
          <div key={key}>
            <dt className="flex items-baseline justify-between gap-3">
              <span>{label}</span>
              <span className="text-sm text-ink-soft tabular-nums">
                {t("parts.reach", { reached: points(reached), most: points(of) })}
              </span>
            </dt>
            <dd>
              <span aria-hidden className="mt-1.5 block h-2.5 overflow-hidden rounded-full bg-line">
                <span
                  className="block h-full rounded-full bg-mentoring"
                  style={{ width: `${(100 * reached) / of}%` }}
                />
              </span>
              <span className="mt-1 block text-xs text-ink-soft">
                {t("parts.full", { full, count: parts.length })}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
