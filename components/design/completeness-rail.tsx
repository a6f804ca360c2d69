import { useWords } from "#words";
import { Check } from "lucide-react";
import Link from "next/link";
import { cn } from "../ui/classes";

export type Knot = {
  key: string;
  label: string;
  href: string;
  missing: readonly string[];
  blocks?: string;
  current?: boolean;
};

/** The five sections as knots on a line; an open knot says what is missing and what that blocks. */
export function CompletenessRail({ knots }: { knots: readonly Knot[] }) {
  const t = useWords("design");
  return (
    <nav aria-label={t("rail.label")}>
      <ol className="relative space-y-1 before:absolute before:top-5 before:bottom-5 before:left-[15px] before:w-px before:bg-line-strong/50">
        {knots.map((knot, i) => {
          const done = knot.missing.length === 0;
          return (
            <li key={knot.key} className="relative">
              <Link
                href={knot.href}
                aria-current={knot.current ? "step" : undefined}
                className={cn(
                  "flex gap-3 rounded-control py-2 pr-3 pl-1",
                  knot.current ? "bg-mentoring-tint" : "hover:bg-line/40",
                )}
              >
                <span
                  className={cn(
                    "z-10 mt-0.5 inline-flex size-[23px] shrink-0 items-center justify-center rounded-full border-[1.5px] text-xs",
                    done
                      ? "border-mentoring bg-mentoring text-on-accent"
                      : "border-line-strong bg-surface text-ink-soft",
                  )}
                >
                  {done ? <Check aria-hidden className="size-3.5" strokeWidth={3} /> : i + 1}
                </span>
                <span className="min-w-0">
                  <span className="block text-sm font-medium">{knot.label}</span>
                  <span className="block text-xs text-ink-soft">
                    {done ? t("rail.complete") : t("rail.missing", { what: knot.missing.join(" · ") })}
                  </span>
                  {!done && knot.blocks && <span className="block text-xs text-warn">{knot.blocks}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
