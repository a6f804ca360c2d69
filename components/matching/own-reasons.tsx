import { Check } from "lucide-react";

type Reason = { label: string; whole: boolean; shared: readonly string[] };

/** Why the two of them, in plain words; what both named is said, and nothing else of what the other answered. */
export function OwnReasons({
  reasons,
  others = "You both",
}: {
  reasons: readonly Reason[];
  /** Who named what is shared: both, or several who are not told apart. */
  others?: string;
}) {
  if (reasons.length === 0) return <p>It is the best the program could find for everybody together.</p>;
  return (
    <ul className="space-y-3">
      {reasons.map(({ label, whole, shared }) => (
        <li key={label} className="flex gap-3">
          <Check aria-hidden className="mt-1 size-4 shrink-0 text-mentoring" />
          <span>
            {label}
            {!whole && <span className="text-ink-soft">, in part</span>}
            {shared.length > 0 && (
              <span className="block text-sm text-ink-soft">
                {others} named: {shared.join(", ")}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
