"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn, type Tone } from "./classes";

const UNDER: Record<Tone, string> = {
  action: "border-action",
  mentoring: "border-mentoring",
  coaching: "border-coaching",
};

/** On a narrow screen the row scrolls: the tab one stands on is brought to its middle. */
function bringIntoSight(tab: HTMLAnchorElement | null) {
  const row = tab?.parentElement;
  if (row) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}

/** The parts of one thing, each with its own address. */
export function LinkTabs({
  label,
  tone = "action",
  tabs,
}: {
  label: string;
  tone?: Tone;
  tabs: { href: string; label: string; count?: number }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="relative -mt-2 mb-8 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map((tab) => {
        const here = path === tab.href;
        return (
          <Link
            key={tab.href}
            ref={here ? bringIntoSight : undefined}
            href={tab.href}
            aria-current={here ? "page" : undefined}
            className={cn(
              "-mb-px border-b-2 px-3 py-2.5 text-sm whitespace-nowrap",
              here
                ? ["font-medium text-ink", UNDER[tone]]
                : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {tab.label}
            {tab.count ? (
              <span className="ml-1.5 text-xs text-ink-soft tabular-nums">{tab.count}</span>
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}
