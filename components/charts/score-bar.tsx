import { useWords } from "#words";
import { cn } from "../ui/classes";

export type ScorePart = { key: string; label: string; points: number; of: number };

/** Shades of one green, in the fixed order of the criteria, so that rows compare. */
const SHADES = [
  "bg-mentoring",
  "bg-mentoring/75",
  "bg-mentoring/55",
  "bg-mentoring/40",
  "bg-mentoring/28",
  "bg-mentoring/18",
];

/** One bar, one segment a criterion. `max` is the most any pair could reach; `rules` are the hard rules it passed. */
export function ScoreBar({
  parts,
  max,
  rules = [],
}: {
  parts: readonly ScorePart[];
  max: number;
  rules?: readonly string[];
}) {
  const t = useWords("ui");
  const total = parts.reduce((sum, part) => sum + part.points, 0);
  const words = parts.map(({ label, points, of }) => t("score.part", { label, points, of })).join(", ");
  return (
    <div
      role="img"
      aria-label={
        rules.length > 0
          ? t("score.whole", { total, max, parts: words, rules: rules.join(", ") })
          : t("score.noRules", { total, max, parts: words })
      }
      className="flex min-w-40 items-center gap-2"
    >
      {rules.length > 0 && (
        <span className="flex gap-0.5">
          {rules.map((rule) => (
            <span key={rule} title={rule} className="h-3 w-[3px] rounded-sm bg-ink-soft" />
          ))}
        </span>
      )}
      <span className="flex h-3 flex-1 overflow-hidden rounded-full bg-line">
        {parts.map((part, i) => (
          <span
            key={part.key}
            title={t("score.title", { label: part.label, points: part.points, of: part.of })}
            className={cn("border-r border-surface last:border-r-0", SHADES[i % SHADES.length])}
            style={{ width: `${max > 0 ? (100 * part.points) / max : 0}%` }}
          />
        ))}
      </span>
    </div>
  );
}
