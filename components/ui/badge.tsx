import type { ReactNode } from "react";
import { cn, tintOf, type Tone } from "./classes";

/** A short state in words. */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: Tone | "plain" | "warn" | "danger";
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        "inline-flex h-6 items-center gap-1 rounded-full px-2.5 text-xs font-medium whitespace-nowrap",
        tone === "plain" && "bg-line/60 text-ink-soft",
        tone === "warn" && "bg-warn-tint text-warn",
        tone === "danger" && "bg-danger-tint text-danger",
        tone in tintOf && tintOf[tone as Tone],
      )}
    >
      {children}
    </span>
  );
}
