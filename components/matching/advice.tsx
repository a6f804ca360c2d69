import { useWords } from "#words";
import { Sprout } from "lucide-react";
import type { ReactNode } from "react";
import { points } from "./words";

type Advice = ({ mentor: string } | { rule: string }) & { people: number; total: number };

const b = (chunks: ReactNode) => <span className="font-medium">{chunks}</span>;

/** What one change would help most. Each was computed, none is a guess. */
export function AdviceList({
  advice,
  labels,
}: {
  advice: readonly Advice[];
  /** Criteria by their key. */
  labels: Readonly<Record<string, string>>;
}) {
  const t = useWords("matching");
  if (advice.length === 0) return null;
  const gainOf = ({ people, total }: Advice): string => {
    const sum = points(total);
    const gain = { people, points: Math.abs(sum), more: String(sum > 0) };
    if (people > 0) return sum === 0 ? t("advice.people", { people }) : t("advice.both", gain);
    return sum === 0 ? t("advice.fairer") : t("advice.points", gain);
  };
  const nameOf = (rule: string): string => {
    const label = labels[rule];
    return label === undefined ? rule : t("advice.ruleName", { name: label });
  };
  return (
    <ul className="mb-4 space-y-2 rounded-card border border-mentoring/40 bg-mentoring-tint/50 p-4 text-sm">
      {advice.map((each) => (
        <li key={"mentor" in each ? each.mentor : each.rule} className="flex items-baseline gap-2">
          <Sprout aria-hidden className="size-4 shrink-0 self-center text-mentoring" />
          <span>
            {"mentor" in each
              ? t.rich("advice.place", { mentor: each.mentor, gain: gainOf(each), b })
              : t.rich("advice.rule", { rule: nameOf(each.rule), gain: gainOf(each), b })}
          </span>
        </li>
      ))}
    </ul>
  );
}
