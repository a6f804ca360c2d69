import { useWords } from "#words";
import type { Criterion } from "@/lib/mentoring/designs/schema";
import { ScoreBar } from "../charts/score-bar";

/** What counts how much, in the order in which every score is drawn later. */
export function CriterionShares({ criteria, total }: { criteria: readonly Criterion[]; total: number }) {
  const t = useWords("design");
  const named = criteria
    .filter((criterion) => criterion.weight > 0)
    .map(({ key, label, weight }) => ({ key, label: label || t("criterion.unnamed"), weight }));
  if (named.length === 0) return null;
  return (
    <div className="space-y-2 [print-color-adjust:exact]">
      <ScoreBar
        max={total}
        parts={named.map(({ key, label, weight }) => ({ key, label, points: weight, of: weight }))}
      />
      <p className="text-xs text-ink-soft">
        {named
          .map(({ label, weight }) =>
            t("criterion.share", { label, percent: Math.round((100 * weight) / total) }),
          )
          .join(" · ")}
      </p>
    </div>
  );
}
