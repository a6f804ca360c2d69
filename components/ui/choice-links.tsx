import Link from "next/link";
import { cn } from "./classes";

/** One choice at a time, each with its own address. */
export function ChoiceLinks({
  label,
  choices,
}: {
  label: string;
  choices: readonly { href: string; label: string; here: boolean }[];
}) {
  return (
    <nav aria-label={label} className="mb-6 flex flex-wrap gap-2">
      {choices.map(({ href, label, here }) => (
        <Link
          key={href}
          href={href}
          aria-current={here ? "page" : undefined}
          className={cn(
            "rounded-full border px-3 py-1.5 text-sm",
            here
              ? "border-action bg-action-tint font-medium text-ink"
              : "border-line text-ink-soft hover:text-ink",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
