import { useWords } from "#words";
import { Check } from "lucide-react";

import { soft } from "./soft";

type Reason = { label: string; whole: boolean; shared: readonly string[] };

/** Why the two of them, in plain words; what both named is said, and nothing else of what the other answered. */
export function OwnReasons({
  reasons,
  others = false,
}: {
  reasons: readonly Reason[];
  /** What is shared was named by several who are not told apart, and not by the two of a pair. */
  others?: boolean;
}) {
  const t = useWords("matching");
  if (reasons.length === 0) return <p>{t("proposal.best")}</p>;
  return (
    <ul className="space-y-3">
      {reasons.map(({ label, whole, shared }) => (
        <li key={label} className="flex gap-3">
          <Check aria-hidden className="mt-1 size-4 shrink-0 text-mentoring" />
          <span>
            {whole ? label : t.rich("proposal.inPart", { label, soft })}
            {shared.length > 0 && (
              <span className="block text-sm text-ink-soft">
                {t(others ? "proposal.someNamed" : "proposal.bothNamed", { values: shared.join(", ") })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
