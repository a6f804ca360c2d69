import Link from "next/link";
import { cn } from "@/components/ui/classes";

/** What the entries are about, one choice at a time. */
export function AuditFilter({ choices }: { choices: { href: string; label: string; here: boolean }[] }) {
  return (
    <nav aria-label="What the entries are about" className="mb-6 flex flex-wrap gap-2">
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
