import { Sprout } from "lucide-react";
import { many, points } from "./words";

type Advice = ({ mentor: string } | { rule: string }) & { people: number; total: number };

/** What one change would help most. Each was computed, none is a guess. */
export function AdviceList({
  advice,
  labels,
}: {
  advice: readonly Advice[];
  labels: Readonly<Record<string, string>>;
}) {
  if (advice.length === 0) return null;
  return (
    <ul className="mb-4 space-y-2 rounded-card border border-mentoring/40 bg-mentoring-tint/50 p-4 text-sm">
      {advice.map((each) => (
        <li key={"mentor" in each ? each.mentor : each.rule} className="flex items-baseline gap-2">
          <Sprout aria-hidden className="size-4 shrink-0 self-center text-mentoring" />
          <span>
            {"mentor" in each ? (
              <>
                One more place with <span className="font-medium">{each.mentor}</span>
              </>
            ) : (
              <>
                Without the rule <span className="font-medium">{labels[each.rule] ?? each.rule}</span>
              </>
            )}
            : {gain(each)}.
          </span>
        </li>
      ))}
    </ul>
  );
}

function gain({ people, total }: Advice): string {
  const sum = points(total);
  const parts = [
    people > 0 ? `${many(people, "person", "people")} more matched` : "",
    sum === 0 ? "" : `${many(Math.abs(sum), "point")} ${sum > 0 ? "more" : "less"} for the cohort`,
  ].filter(Boolean);
  return parts.join(", ") || "a fairer spread";
}
